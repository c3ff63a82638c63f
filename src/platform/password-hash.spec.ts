import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkPassword, hashPassword } from './password-hash.ts'

/** As an earlier release may have written it: less memory. */
function weakHash(password: string, memory = 8192): string {
  const salt = Buffer.from('0123456789abcdef')
  const tag = argon2Sync('argon2id', { message: password, nonce: salt, memory, passes: 2, parallelism: 1, tagLength: 32 })
  return `$argon2id$v=19$m=${memory},t=2,p=1$${salt.toString('base64').replace(/=+$/, '')}$${tag.toString('base64').replace(/=+$/, '')}`
}

describe('a password hash', () => {
  test('is argon2id with at least 19 MiB and two passes, and a salt of its own', async () => {
    const [one, two] = [await hashPassword('gravel teapot umbrella'), await hashPassword('gravel teapot umbrella')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(two).not.toBe(one)
  })

  test('fits its own password and no other', async () => {
    const hash = await hashPassword('gravel teapot umbrella')
    expect(await checkPassword('gravel teapot umbrella', hash)).toEqual({ fits: true, outdated: false })
    for (const other of ['Gravel teapot umbrella', 'gravel teapot umbrella ', '', hash]) {
      expect((await checkPassword(other, hash)).fits, other).toBe(false)
    }
  })

  test('fits the same password typed as composed or as single characters', async () => {
    const hash = await hashPassword('gr\u00fc\u00dfe vom kessel')
    expect((await checkPassword('gru\u0308\u00dfe vom kessel', hash)).fits).toBe(true)
  })

  test('takes the whole password into account, also beyond 72 bytes', async () => {
    const long = 'teapot '.repeat(36)
    const hash = await hashPassword(`${long}one`)
    expect((await checkPassword(`${long}two`, hash)).fits).toBe(false)
  })

  test('that was made with less work than asked for now still fits, and says so', async () => {
    expect(await checkPassword('gravel teapot umbrella', weakHash('gravel teapot umbrella'))).toEqual({ fits: true, outdated: true })
  })

  test('that does not exist fits nothing and costs the same', async () => {
    const hash = await hashPassword('gravel teapot umbrella')
    const workOf = async (given: string | null) => {
      const before = process.cpuUsage()
      for (let at = 0; at < 3; at++) expect((await checkPassword('wrong', given)).fits).toBe(false)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const [known, unknown] = [await workOf(hash), await workOf(null)]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})

test('thirty passwords at once are checked two by two, so that memory stays flat', async () => {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => void (peak = Math.max(peak, process.memoryUsage.rss())), 5)
  const checks = await Promise.all(Array.from({ length: 30 }, () => checkPassword('wrong', null)))
  clearInterval(watch)
  expect(checks.every(({ fits }) => !fits)).toBe(true)
  expect((peak - before) / 1024 / 1024).toBeLessThan(150)
})

test('who is known goes before strangers who wait', async () => {
  const order: string[] = []
  const strangers = Array.from({ length: 8 }, (_, at) => checkPassword('wrong', null).then(() => void order.push(`stranger ${at}`)))
  const known = checkPassword('wrong', null, true).then(() => void order.push('known'))
  await Promise.all([...strangers, known])
  expect(order.indexOf('known')).toBeLessThan(5)
})
