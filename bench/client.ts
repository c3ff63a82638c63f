import { Agent, request, type IncomingMessage } from 'node:http'

export type Ask = { method: string; path: string; body?: unknown; raw?: Buffer; type?: string; headers?: Record<string, string> }
export type Answer = { status: number; body: string }

/** A browser of somebody signed in, as far as the server can tell: kept connections, a cookie, JSON. */
export type Client = { port: number; cookie: string; call: (ask: Ask) => Promise<Answer> }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export function clientFor(port: number, cookie: string): Client {
  const client: Client = { port, cookie, call: (ask) => send(client, ask) }
  return client
}

/** Sets Muster up as the first administrator does, and stays signed in. */
export async function signUp(port: number, secret: string): Promise<Client> {
  const body = {
    secret,
    organisation: 'Benchmark Library',
    zone: 'America/New_York',
    name: 'Bea Marks',
    email: 'bea@benchmark.example',
    password: 'a long enough sentence to count',
  }
  const { cookie, answer } = await withCookie(port, { method: 'POST', path: '/api/v1/setup', body })
  if (answer.status >= 300) throw new Error(`Setting up failed: ${answer.body}`)
  return clientFor(port, cookie)
}

/** Throws when the answer is not one that was hoped for: a benchmark of refusals measures nothing. */
export async function ask<Reply>(client: Client, asked: Ask): Promise<Reply> {
  const { status, body } = await client.call(asked)
  if (status >= 300) throw new Error(`${asked.method} ${asked.path} answered ${status}: ${body.slice(0, 500)}`)
  return JSON.parse(body) as Reply
}

const send = async (client: Client, asked: Ask): Promise<Answer> => (await exchange(client.port, client.cookie, asked)).answer

async function withCookie(port: number, asked: Ask): Promise<{ cookie: string; answer: Answer }> {
  const { response, answer } = await exchange(port, '', asked)
  return { cookie: (response.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; '), answer }
}

function exchange(port: number, cookie: string, asked: Ask): Promise<{ response: IncomingMessage; answer: Answer }> {
  const payload = asked.raw ?? (asked.body === undefined ? null : Buffer.from(JSON.stringify(asked.body)))
  const headers: Record<string, string | number> = { cookie, origin: `http://127.0.0.1:${port}`, ...asked.headers }
  if (payload) Object.assign(headers, { 'content-type': asked.type ?? 'application/json', 'content-length': payload.length })
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: asked.method, path: asked.path, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ response, answer: { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() } }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}
