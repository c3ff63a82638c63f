import { afterEach, beforeEach, describe, expect, test as plain } from 'vitest'
import { MailServer } from '../../../test/mail-server.ts'
import { test } from '../../../test/world.ts'
import { runDueJobs } from '../run-due-jobs.ts'
import { MailDown, MailRefused, openMail, senderFor } from './mail.ts'
import { mailWorkers, type Undeliverable } from './mail.workers.ts'
import { sendLetter } from './send-letter.action.ts'

const letter = { to: 'ana@example.org', subject: 'Zählt das? — yes', text: 'Grüße.\n\n.\n\nThe line above is a full stop alone.\n' }
let server: MailServer
beforeEach(async () => void (server = await new MailServer().start()))
afterEach(() => server.stop())

/** Gives up quickly only on a server that hangs: a busy machine is slow to answer too. */
function mailTo({ restMs = 0 } = {}) {
  const waitMs = server.manners === 'hang' ? 300 : 20_000
  const patience = { connectMs: waitMs, silenceMs: waitMs, wholeMs: waitMs, restMs }
  return openMail({ smtpUrl: server.url, from: 'muster@library.example' }, patience)
}

describe('a letter', () => {
  plain('arrives as it was written, as plain text and nothing else', async () => {
    await mailTo().send(letter, 'one')
    const [arrived] = server.letters
    expect(arrived).toMatchObject({ to: ['ana@example.org'], text: letter.text })
    expect(arrived?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
    expect(arrived?.raw).toMatch(/^From: Muster <muster@library\.example>\r$/m)
    expect(arrived?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(arrived?.raw).not.toMatch(/html|<img|X-Mailer/i)
  })

  plain('sent again under its key has the same Message-ID, and under another key another', async () => {
    for (const key of ['one', 'one', 'two']) await mailTo().send(letter, key)
    const [first, again, other] = server.letters.map(({ messageId }) => messageId)
    expect(first).toMatch(/^<[0-9a-f]{40}@library\.example>$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  plain('cannot be given more headers or more addresses through its subject or its address', async () => {
    await mailTo().send({ ...letter, subject: 'Hello\r\nBcc: eve@example.org' }, 'one')
    await mailTo()
      .send({ ...letter, to: 'ana@example.org, eve@example.org' }, 'two')
      .catch(() => {})
    expect(server.letters.flatMap(({ to }) => to)).not.toContain('eve@example.org')
    expect(server.letters[0]?.raw).not.toMatch(/^Bcc:/im)
  })

  plain('has a sender also where none is set', () => {
    expect(senderFor('smtp://desk%40library.example:secret@smtp.example.net:587')).toBe('desk@library.example')
    expect(senderFor('smtp://smtp.library.example')).toBe('muster@library.example')
  })
})

describe('a mail server that misbehaves', () => {
  plain('and refuses an address for good is not asked again', async () => {
    server.manners = 'no-such-address'
    await expect(mailTo().send(letter, 'one')).rejects.toThrow(MailRefused)
  })

  plain('and is busy, hangs or hangs up is asked again later', async () => {
    for (const manners of ['busy', 'hang', 'drop'] as const) {
      server.manners = manners
      const error: unknown = await mailTo()
        .send(letter, 'one')
        .catch((thrown: unknown) => thrown)
      expect(error, manners).toBeInstanceOf(Error)
      expect(error, manners).not.toBeInstanceOf(MailRefused)
    }
    expect(server.letters).toEqual([])
  })

  plain('is left alone for a while after it did not answer, so that a hundred letters do not wait one by one', async () => {
    server.manners = 'hang'
    const mail = mailTo({ restMs: 60_000 })
    await expect(mail.send(letter, 'one')).rejects.toThrow()
    await expect(mail.send(letter, 'two')).rejects.toThrow(MailDown)
    expect(server.connections).toBe(1)
  })

  plain('that is not there at all is told apart from one that answers', async () => {
    const mail = mailTo()
    await expect(mail.check()).resolves.toBeUndefined()
    await server.stop()
    await expect(mail.check()).rejects.toThrow(/ECONNREFUSED/)
  })
})

describe('a queued letter', () => {
  const due = (world: Parameters<Parameters<typeof test>[2] & object>[0]['world'], undeliverable?: Undeliverable) =>
    runDueJobs(world.database.kysely, mailWorkers(mailTo(), undeliverable), (organisation) => world.doors.asMuster(organisation), {
      until: world.now(),
      move: () => {},
    })

  test('goes out when what caused it commits, and only then', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.by(ana, (ctx) => sendLetter(ctx, letter, 'kept'))
    const undone = world.by(ana, async (ctx) => {
      await sendLetter(ctx, { ...letter, to: 'ben@example.org' }, 'undone')
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')

    await due(world)
    expect(server.letters.map(({ to }) => to)).toEqual([['ana@example.org']])
  })

  test('is queued once a key, and carries the same Message-ID when its job runs twice', async ({ world }) => {
    const ana = await world.person('Ana')
    for (const _ of [1, 2]) await world.by(ana, (ctx) => sendLetter(ctx, letter, 'one'))
    await due(world)
    expect(server.letters).toHaveLength(1)

    const [worker] = mailWorkers(mailTo())
    for (const _ of [1, 2]) await world.by(ana, (ctx) => worker!.run(ctx, { ...letter, key: 'one' }))
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('stays queued while the server is away, and goes out when it is back', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.by(ana, (ctx) => sendLetter(ctx, letter, 'one'))
    server.manners = 'busy'
    await expect(due(world)).rejects.toThrow()
    server.manners = 'take'
    await due(world)
    expect(server.letters).toHaveLength(1)
  })

  test('that no server will ever take is reported once and let go', async ({ world }) => {
    const ana = await world.person('Ana')
    await world.by(ana, (ctx) => sendLetter(ctx, letter, 'one'))
    server.manners = 'no-such-address'
    const told: string[] = []
    await due(world, ({ to }, reason) => void told.push(`${to}: ${reason}`))
    await due(world, ({ to }) => void told.push(to))
    expect(told).toEqual([expect.stringContaining('ana@example.org: ')])
    expect(told[0]).toContain('No such user here')
  })
})
