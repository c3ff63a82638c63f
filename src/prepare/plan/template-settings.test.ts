import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { legalForms } from '../people/organisation.ts'
import { optionalParts } from './plan-folder.ts'
import { callingList, communicationRule, trainingRule } from './settings-parts.ts'
import { severityLevels } from './settings-words.ts'
import { readStarterPlan } from './starter-plan.store.ts'
import { fieldKeys, fields, fieldsIn, plan, procedure, readJson, readSettings, repeated } from './templates.cast.ts'

const roleKeys = readStarterPlan().teamRoles.map(({ key }) => key)

describe.each([plan, procedure])('the questions of a copy of the $document', ({ folder, sections }) => {
  const questions = z
    .array(
      z.strictObject({
        key: z.string(),
        question: z.string().endsWith('?'),
        help: z.string(),
        kind: z.enum(['line', 'text', 'yes-no', 'choice', 'person', 'people', 'date']),
        choices: z.array(z.strictObject({ key: z.string(), label: z.string() })),
        required: z.boolean(),
        fills: z.array(z.enum(fieldKeys)),
        suggests: z.enum(['name', 'legalForm', 'jurisdiction', 'hotline', 'sites'].map((each) => `organisation.${each}`)).nullable(),
        roles: z.array(z.enum(roleKeys)),
        parts: z.record(z.string(), z.array(z.enum(optionalParts))),
      }),
    )
    .parse(readJson(`${folder}/copying.json`))

  test('are about a dozen, each leads to something, and only choices have choices', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10)
    expect(questions.length).toBeLessThanOrEqual(18)
    expect(repeated(questions.map(({ key }) => key))).toEqual([])
    expect(questions.filter(({ fills, roles, parts }) => fills.length + roles.length + Object.keys(parts).length === 0)).toEqual([])
    expect(questions.filter(({ kind, choices }) => (kind === 'choice') !== choices.length > 0)).toEqual([])
    expect(questions.filter(({ kind, roles }) => roles.length > 0 !== ['person', 'people'].includes(kind))).toEqual([])
  })
  test('offer every legal form, fill what its texts print, and can ask for each of its parts', () => {
    for (const { choices } of questions.filter(({ kind }) => kind === 'choice'))
      expect(choices.map(({ key }) => key)).toEqual([...legalForms])
    const printed = new Set(sections.flatMap(({ tree }) => fieldsIn(tree)))
    expect(questions.flatMap(({ fills }) => fills).filter((each) => !printed.has(each))).toEqual([])
    const asked = new Set(questions.flatMap(({ parts }) => Object.values(parts).flat()))
    expect(sections.flatMap(({ part }) => (part && !asked.has(part) ? [part] : []))).toEqual([])
  })
})

describe('the settings that ship with the texts', () => {
  test('say where to find the value of each field, and hold none themselves', () => {
    expect(fields.filter(({ help, value }) => !help || value !== null)).toEqual([])
    expect(repeated(fieldKeys)).toEqual([])
  })
  test('call somebody at once at every severity, and nobody twice; worse severities call at least as many', () => {
    const lists = z.array(callingList).parse(readSettings('calling-order'))
    expect(lists.map(({ level }) => level)).toEqual([...severityLevels])
    for (const { steps } of lists) {
      expect(steps[0]?.afterMinutes).toBe(0)
      expect(steps.map(({ afterMinutes }) => afterMinutes)).toEqual(steps.map(({ afterMinutes }) => afterMinutes).toSorted((a, b) => a - b))
      expect(steps.filter(({ role }) => !roleKeys.includes(role))).toEqual([])
      expect(repeated(steps.map(({ role }) => role))).toEqual([])
    }
    expect(lists.map(({ steps }) => steps.length)).toEqual(lists.map(({ steps }) => steps.length).toSorted((a, b) => b - a))
  })
  test('tell everybody who must hear, by a role that there is', () => {
    const rules = z.array(communicationRule).parse(readSettings('communications'))
    expect(rules.filter(({ role, approver }) => !roleKeys.includes(role) || (approver && !roleKeys.includes(approver)))).toEqual([])
    const audiences = ['staff', 'board', 'public', 'press', 'vendors', 'insurer', 'police', 'regulators', 'affected-people']
    expect(audiences.filter((each) => !rules.some(({ key, severities }) => key === each && severities.includes(1)))).toEqual([])
  })
  test('train new staff, all staff, IT, the team, managers, volunteers and contractors', () => {
    const rules = z.array(trainingRule).parse(readSettings('training'))
    const audiences = ['new-staff', 'all-staff', 'it-staff', 'response-team', 'managers', 'volunteers-contractors']
    expect(audiences.filter((each) => !rules.some(({ key, onJoining }) => key === each && onJoining))).toEqual([])
  })
})
