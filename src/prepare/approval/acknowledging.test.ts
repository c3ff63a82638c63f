import { describe, expect, test } from 'vitest'
import { partFor, unknownSections } from './acknowledging.ts'

const keys = ['purpose', 'team', 'reporting']
const rules = (...given: [string[], string[]][]) => ({
  rules: given.map(([accessRoles, sections]) => ({ accessRoles: accessRoles as ['employee'], sections })),
})

describe('what a role has to read', () => {
  test('is nothing when no rule names it', () => {
    expect(partFor(rules([['responder'], []]), 'employee', keys)).toBeNull()
  })
  test('is the whole document when a rule names it without sections, whatever others say', () => {
    expect(partFor(rules([['employee'], ['team']], [['employee', 'responder'], []]), 'employee', keys)).toEqual({ whole: true })
  })
  test('is what all its rules name together, in the order of the document', () => {
    const both = rules([['employee'], ['reporting']], [['employee'], ['purpose', 'reporting']])
    expect(partFor(both, 'employee', keys)).toEqual({ whole: false, keys: ['purpose', 'reporting'] })
  })
  test('leaves out sections that this document does not have', () => {
    expect(partFor(rules([['employee'], ['purpose', 'gone']]), 'employee', keys)).toEqual({ whole: false, keys: ['purpose'] })
    expect(partFor(rules([['employee'], ['gone']]), 'employee', keys)).toBeNull()
  })
  test('is nothing for an auditor, who writes nothing, and in a document without text', () => {
    expect(partFor(rules([['auditor', 'employee'], []]), 'auditor', keys)).toBeNull()
    expect(partFor(rules([['employee'], []]), 'employee', [])).toBeNull()
  })
})

test('sections that no document has are named once', () => {
  expect(unknownSections(rules([['employee'], ['gone', 'team']], [['responder'], ['gone']]), keys)).toEqual(['gone'])
})
