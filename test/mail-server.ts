import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; subject: string; messageId: string; text: string; raw: string }

/**
 * `take` takes letters. `no-such-address` refuses them for good, `busy` for now (RFC 5321 §4.2.1: 550 and 451),
 * `hang` never says a word, `drop` hangs up in the middle of the letter.
 */
export type Manners = 'take' | 'no-such-address' | 'busy' | 'hang' | 'drop'

/** A real SMTP server on this machine, whose manners a test may change at any time. */
export class MailServer {
  manners: Manners = 'take'
  /** What arrived and was taken. */
  readonly letters: Received[] = []
  connections = 0
  private readonly sockets = new Set<Socket>()
  private readonly front: Server
  private readonly smtp: SMTPServer

  constructor() {
    this.smtp = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_address, _session, answer) => answer(this.refusal()),
      onData: (stream, session, answer) => {
        if (this.manners === 'drop') return this.hangUp()
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          this.letters.push(
            received(
              Buffer.concat(chunks).toString(),
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          )
          answer()
        })
      },
    })
    this.smtp.on('error', () => {})
    this.front = createServer((socket) => this.greet(socket))
  }

  async start(): Promise<this> {
    await new Promise<void>((ready) => this.front.listen(0, '127.0.0.1', ready))
    return this
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.front.address() as { port: number }).port}`
  }

  async stop(): Promise<void> {
    this.hangUp()
    await new Promise<void>((done) => void this.front.close(() => done()))
  }

  private greet(socket: Socket): void {
    this.connections += 1
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => {})
    if (this.manners !== 'hang') this.smtp.server.emit('connection', socket)
  }

  private hangUp(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  private refusal(): Error | null {
    if (this.manners === 'no-such-address') return Object.assign(new Error('No such user here'), { responseCode: 550 })
    if (this.manners === 'busy') return Object.assign(new Error('Try again later'), { responseCode: 451 })
    return null
  }
}

function received(raw: string, to: string[]): Received {
  const end = raw.indexOf('\r\n\r\n')
  const headers = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const body = raw.slice(end + 4)
  const text = /quoted-printable/i.test(header('Content-Transfer-Encoding')) ? fromQuotedPrintable(body) : body
  return { to, subject: header('Subject'), messageId: header('Message-ID'), text: text.replaceAll('\r\n', '\n'), raw }
}

function fromQuotedPrintable(body: string): string {
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
