import { describe, expect, test } from 'vitest'
import { readApart } from './read-apart.store.ts'
import { paragraph, wordFile, zipped } from './samples.cast.ts'

const known = { sections: [], fields: [] }
const markdown = (text: string) => [{ name: 'plan.md', bytes: Buffer.from(text) }]

describe('reading apart', () => {
  test('answers what was read, and lets the server do other things meanwhile', async () => {
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 5)
    const nested = markdown(
      `# A\n\n${Array.from({ length: 3000 }, (_, at) => `- item ${at} with **words** and [links](https://x.example/${at})`).join('\n')}\n`,
    )
    const read = await readApart(nested, known)
    clearInterval(clock)
    expect(read).toMatchObject({ kind: 'markdown', imported: { sections: [{ title: 'A' }] } })
    expect(ticks).toBeGreaterThan(20)
  }, 20_000)

  test('hands over a refusal with its code and place', async () => {
    await expect(readApart([{ name: 'plan.docx', bytes: Buffer.from('PK\u0003\u0004 nothing') }], known)).rejects.toMatchObject({
      code: 'import-damaged',
      place: 'plan.docx',
    })
  })

  test('stops what takes too long, and the next reading works', async () => {
    const many = Array.from({ length: 12 }, (_, at): [string, string] => [
      `${at}.md`,
      `# S${at}\n\n${'> '.repeat(3000)}${'[a'.repeat(20_000)}\n`,
    ])
    await expect(readApart([{ name: 'slow.zip', bytes: await zipped(many) }], known, 400)).rejects.toMatchObject({
      code: 'import-too-slow',
      place: 'slow.zip',
    })
    expect((await readApart([{ name: 'plan.docx', bytes: await wordFile({ body: paragraph('Words.') }) }], known)).kind).toBe('word')
  }, 20_000)

  test('takes turns, and asks the tenth to come back', async () => {
    const readings = Array.from({ length: 12 }, () => readApart(markdown('# A\n\nb\n'), known))
    const outcomes = await Promise.allSettled(readings)
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(10)
    expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))).toEqual([
      'import-busy',
      'import-busy',
    ])
  }, 40_000)
})
