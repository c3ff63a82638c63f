import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStarterPlan } from '../../prepare/plan/starter-plan.store.ts'
import { anyPlaybook, documentOf, everything, facts, identity, into } from './cacao.cast.ts'
import { playbookId, roleId } from './cacao-ids.ts'
import { PlaybookUnreadable } from './read-document.ts'
import { readPlaybook } from './read-playbook.ts'
import { follow, run } from './runs.cast.ts'
import { extensionId } from './step-extension.ts'
import { writePlaybook } from './write-playbook.ts'

const steps = (type: string) =>
  Object.entries(documentOf(everything).workflow).flatMap(([id, step]) => (step.type === type ? [{ id, ...step }] : []))
const named = (type: string, name: string) =>
  steps(type).find((step) => (step as { name?: unknown }).name === name) as Record<string, never> & { id: string }

describe('a playbook written as CACAO 2.0', () => {
  test('has a step for each of ours, with the words that people read', () => {
    expect(named('action', 'Look at it')).toMatchObject({
      description: 'Why: To know.\nKeep as evidence: A photo.\nMandatory. Phase: identification.',
      commands: [{ type: 'manual', command: 'Screen and cables.', playbook_activity: 'identification' }],
      agent: roleId(identity, 'technical-lead'),
    })
    expect(named('action', 'Unplug it')).toMatchObject({
      description: 'May be left out: It is unplugged.\nTo be done within 30 minutes of opening the incident.\nPhase: containment.',
      commands: [{ type: 'manual', command: 'Unplug it' }],
    })
    expect(
      Object.values(documentOf(everything).workflow)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(
      ['action', 'action', 'action', 'action', 'action', 'action', 'action', 'action', 'action', 'end', 'if-condition', 'if-condition', 'playbook-action', 'start', 'switch-condition', 'while-condition'], // prettier-ignore
    )
  })

  test('asks a question of two ways with an if, of more with a switch', () => {
    const asked = named('action', 'Are records concerned?')
    const variable = '__answer_2_records__'
    expect(asked).toMatchObject({ out_args: [variable], on_completion: named('if-condition', 'Are records concerned?').id })
    expect(named('if-condition', 'Are records concerned?')).toMatchObject({
      condition: `${variable}:value = 'yes'`,
      on_true: named('playbook-action', 'Follow the other one').id,
      on_false: named('action', 'How bad is it?').id,
    })
    expect(named('switch-condition', 'How bad is it?')).toMatchObject({
      switch: '__answer_4_which__:value',
      cases: { good: steps('end')[0]?.id, bad: named('action', 'Unplug it').id, worse: named('action', 'Talk about it').id },
    })
    expect(documentOf(everything).playbook_variables).toMatchObject({
      [variable]: { type: 'string', description: 'Are records concerned?' },
    })
  })

  test('goes round with a while whose way leads back', () => {
    expect(named('if-condition', 'More machines found?')).toMatchObject({
      on_true: named('while-condition', 'More machines found?').id,
      on_false: named('action', 'Watch it').id,
    })
    const back = named('action', 'Back to “Look at it”')
    expect(back).toMatchObject({ on_completion: named('action', 'Look at it').id, out_args: ['__answer_6_more__'] })
    expect(named('while-condition', 'More machines found?').on_true).toBe(back.id)
    const straight = {
      ...everything,
      steps: everything.steps
        .slice(4, 7)
        .map((step) => (step.flow?.is === 'loop' ? { ...step, flow: { is: 'loop' as const, back: 'unplug' } } : step)),
    }
    const workflow = Object.entries(documentOf(straight).workflow)
    const unplug = workflow.find(([, { name }]) => name === 'Unplug it')?.[0]
    expect(workflow.find(([, { type }]) => type === 'while-condition')?.[1].on_true).toBe(unplug)
  })

  test('waits as long as it says, and then goes on either way', () => {
    const next = named('action', 'Wait for the vendor').id
    expect(named('action', 'Watch it')).toMatchObject({ timeout: 172_800_000, on_success: next, on_failure: next })
    expect(named('action', 'Wait for the vendor')).not.toHaveProperty('timeout')
  })

  test('names another playbook by the id it has itself', () => {
    expect(named('playbook-action', 'Follow the other one').playbook_id).toBe(playbookId(identity, 'general'))
    expect(documentOf({ ...everything, key: 'general' }).id).toBe(playbookId(identity, 'general'))
  })

  test('carries the label of the plan and when it came in force', () => {
    const modified = new Date('2027-01-04T00:00:00Z')
    const { markings, data_marking_definitions: definitions, ...document } = documentOf(everything, { tlp: 'TLP:AMBER+STRICT', modified })
    expect(definitions).toMatchObject({ [(markings as string[])[0]!]: { type: 'marking-tlp', tlpv2_level: 'TLP:AMBER+STRICT' } })
    expect(document).toMatchObject({ created: '2026-03-02T14:00:00.000Z', modified: '2027-01-04T00:00:00.000Z', created_by: identity })
  })

  test('has the team roles of its steps as groups, and who holds them by name alone', () => {
    const agents = Object.values(documentOf(everything).agent_definitions as Record<string, object>)
    expect(agents).toEqual([
      expect.objectContaining({
        type: 'group',
        name: 'Technical lead',
        description: 'Does. Held by, in the order in which they are called: Ben Okafor.',
      }),
      expect.objectContaining({ type: 'group', name: 'Incident lead' }),
      { type: 'individual', name: 'Ben Okafor', description: 'Technical lead (primary); Incident lead (alternate 1)' },
      { type: 'individual', name: 'Ana Ruiz', description: 'Incident lead (primary)' },
    ])
  })

  test('is the same byte for byte each time, and another in another organisation', () => {
    expect(writePlaybook(everything, facts)).toBe(writePlaybook(structuredClone(everything), structuredClone(facts)))
    expect(documentOf(everything, { identity: identity.replace(/.$/, '0') }).id).not.toBe(documentOf(everything).id)
  })
})

describe('a tool that does not know our extension', () => {
  test('comes by the same steps for the same answers, whether it follows arrows or runs branches to their end', () => {
    const property = fc.property(anyPlaybook, fc.array(fc.nat(9), { maxLength: 30 }), (playbook, answers) => {
      const document = documentOf(playbook)
      const ours = follow(playbook, answers)
      expect(run(document, answers, 'arrows')).toEqual(ours)
      expect(run(document, answers, 'branches')).toEqual(ours)
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('hands back what can be told as steps again, or is told where it cannot', () => {
    const property = fc.property(anyPlaybook, (playbook) => {
      try {
        const { playbook: told } = readPlaybook(JSON.stringify(bare(documentOf(playbook))), into('general'))
        expect(told.steps.length).toBeGreaterThanOrEqual(playbook.steps.length)
      } catch (error) {
        expect(error).toBeInstanceOf(PlaybookUnreadable)
      }
    })
    fc.assert(property, { numRuns: 200 })
  })

  test('hands back every playbook that ships', () => {
    const { playbooks } = readStarterPlan()
    const keys = playbooks.map(({ key }) => key)
    for (const playbook of playbooks) {
      const { playbook: told, notes } = readPlaybook(JSON.stringify(bare(documentOf(playbook, { roles: [] }))), into(...keys))
      const titles = new Set(told.steps.map(({ title }) => title))
      expect(playbook.steps.filter(({ title }) => !titles.has(title))).toEqual([])
      expect(notes.length).toBeGreaterThan(0)
    }
  })
})

describe('export and import of a playbook of ours', () => {
  test('leave every playbook that ships as it was', () => {
    const { playbooks, teamRoles, tlp } = readStarterPlan()
    const roles = teamRoles.map((role) => ({ ...role, holders: [] }))
    const keys = playbooks.map(({ key }) => key)
    expect(playbooks.length).toBeGreaterThanOrEqual(19)
    for (const playbook of playbooks) {
      const text = writePlaybook(playbook, { ...facts, roles, tlp })
      const { playbook: back, notes } = readPlaybook(text, { ...into(...keys), team: roles })
      expect(back).toEqual(playbook)
      expect(notes).toEqual([])
      expect(writePlaybook(back, { ...facts, roles, tlp })).toBe(text)
    }
  })

  test('leave any playbook as it was', () => {
    const property = fc.property(anyPlaybook, (playbook) => {
      const text = writePlaybook(playbook, facts)
      const { playbook: back, notes } = readPlaybook(text, into('general'))
      expect(back).toEqual(playbook)
      expect(notes).toEqual([])
      expect(writePlaybook(back, facts)).toBe(text)
    })
    fc.assert(property, { numRuns: 300 })
  })
})

/** Without anything of ours beyond the standard. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const left = Object.entries(value).filter(([name]) => name !== extensionId && !name.endsWith('_extensions'))
  return Object.fromEntries(left.map(([name, each]) => [name, bare(each)]))
}
