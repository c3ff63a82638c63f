import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { textProblems } from '../plan/text/text-problems.ts'
import { readTemplate } from './template.store.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-template-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const small = {
  'document.json': JSON.stringify({
    document: 'procedure',
    title: 'Procedure',
    sections: [{ key: 'steps', title: 'Steps', standard: true, part: 'health' }],
  }),
  'text/steps.md': '- one\r\n',
  'copying.json': JSON.stringify([{ key: 'name', question: 'Who?', kind: 'line', required: true, fills: ['name'] }]),
}

describe('a template', () => {
  test('is a plan folder with its questions', () => {
    expect(readTemplate('procedure', folderWith(small))).toMatchObject({
      title: 'Procedure',
      settings: null,
      sections: [{ key: 'steps', body: '- one\r\n', part: 'health' }],
      questions: [{ key: 'name', help: null, choices: [], fills: ['name'], suggests: null, roles: [], parts: {} }],
    })
  })

  test.each([
    ['copying.json', '[{"key":"name","question":"Who?","kind":"colour","required":true}]', 'copying.json'],
    ['copying.json', '{', 'must hold the questions as a JSON list'],
    ['document.json', '{}', 'document.json'],
  ])('that is broken says where: %s %s', (file, text, words) => {
    expect(() => readTemplate('procedure', folderWith({ ...small, [file]: text }))).toThrow(words)
  })

  test('of another document is refused', () => {
    expect(() => readTemplate('plan', folderWith(small))).toThrow('is a procedure, not a plan')
  })
})

describe('the templates that ship', () => {
  const plan = readTemplate('plan')

  test.each(['plan', 'procedure'] as const)('ask questions whose answers have a place: %s', (document) => {
    const { questions, sections } = readTemplate(document)
    const fields = plan.settings?.fields.map(({ key }) => key)
    const roles = plan.settings?.teamRoles.map(({ key }) => key)
    expect(questions.length).toBeGreaterThan(9)
    for (const question of questions) {
      expect(fields).toEqual(expect.arrayContaining(question.fills))
      expect(roles).toEqual(expect.arrayContaining(question.roles))
      for (const parts of Object.values(question.parts)) expect(sections.map(({ part }) => part)).toEqual(expect.arrayContaining(parts))
    }
  })

  test.each(['plan', 'procedure'] as const)('hold nothing that a draft would refuse: %s', (document) => {
    for (const { key, body } of readTemplate(document).sections) expect([key, textProblems(body)]).toEqual([key, []])
  })

  test('offer every optional part in a question', () => {
    const asked = plan.questions.flatMap(({ parts }) => Object.values(parts).flat())
    for (const { part } of plan.sections) if (part) expect(asked).toContain(part)
  })
})
