import { request } from '@playwright/test'
import { startServer } from './server-for-tests.ts'

const password = 'juniper valley demo'

/**
 * An installation of its own that has nothing yet but two people who may write: there is one draft of each document at a
 * time, so whoever writes cannot share the demo. They are called as those of the demo are, so that `signIn` knows them.
 */
export async function foundLibrary() {
  const server = await startServer([])
  const secret = /\/setup\?secret=(\S+)/.exec(server.said)?.[1] ?? ''
  const before = process.env.MUSTER_TEST_URL
  process.env.MUSTER_TEST_URL = server.url
  const founder = { organisation: 'Cedar Creek Library', zone: 'America/New_York', name: 'Theo Lindqvist' }
  const theo = await request.newContext({ baseURL: server.url })
  await post(theo, '/api/v1/setup', { ...founder, secret, email: 'administrator@juniper.example', password })
  const invited = { name: 'Dana Whitcomb', email: 'responder@juniper.example', role: 'responder' }
  const { url } = (await post(theo, '/api/v1/accounts', invited)) as { url: string }
  await post(await request.newContext({ baseURL: server.url }), `/api/v1/account-links/${url.split('/').at(-1)}`, { password })
  return async () => {
    process.env.MUSTER_TEST_URL = before
    await server.stop()
  }
}

async function post(who: Awaited<ReturnType<typeof request.newContext>>, path: string, data: object): Promise<unknown> {
  const reply = await who.post(path, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (!reply.ok()) throw new Error(`${path} answered ${reply.status()}: ${await reply.text()}`)
  return reply.json()
}
