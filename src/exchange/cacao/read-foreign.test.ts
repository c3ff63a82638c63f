import { describe, expect, test } from 'vitest'
import type { PlaybookStep } from '../../prepare/plan/playbook.ts'
import { documentOf, everything, facts, identity, into, team } from './cacao.cast.ts'
import { playbookId } from './cacao-ids.ts'
import { foreign, idOf } from './foreign.cast.ts'
import { unmatchedNotes } from './match-roles.ts'
import { PlaybookUnreadable } from './read-document.ts'
import { readPlaybook } from './read-playbook.ts'
import { extensionId } from './step-extension.ts'
import { writePlaybook } from './write-playbook.ts'

const read = (content: string) => readPlaybook(content, into('general'))
const stepsOf = (content: string) => read(content).playbook.steps
const saysOf = (content: string) => read(content).notes.map(({ where, says }) => `${where}: ${says}`)

/** "a", "b → end", "c? Yes → d, No", "d ↺ a": the steps with where they lead, when not to the next. */
const drawn = (steps: PlaybookStep[]) =>
  steps.map(({ title, flow, next }) => {
    const to = next ? ` → ${next}` : ''
    if (flow?.is === 'decision')
      return `${title}? ${flow.choices.map((choice) => `${choice.label}${choice.next ? ` → ${choice.next}` : ''}`).join(', ')}`
    return `${title}${flow?.is === 'loop' ? ` ↺ ${flow.back}` : ''}${flow?.is === 'wait' ? ' (wait)' : ''}${to}`
  })

function refusal(content: string): string {
  try {
    read(content)
  } catch (error) {
    if (error instanceof PlaybookUnreadable) return error.message
    throw error
  }
  return 'read'
}

const start = { 'start s': { on_completion: 'action a' }, 'end e': {}, 'end f': {} }

describe('the flow of a playbook from another tool', () => {
  test('goes from step to step', () => {
    const steps = { ...start, 'action a': { name: 'a', on_completion: 'action b' }, 'action b': { name: 'b', on_success: 'end e' } }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'b'])
  })

  test('comes together again behind an if, where its branches end', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'if-condition i' },
      'if-condition i': {
        name: 'really',
        condition: "__x__:value = '1'",
        on_true: 'action b',
        on_false: 'action c',
        on_completion: 'action d',
      },
      'action b': { name: 'b', on_completion: 'end e' },
      'action c': { name: 'c', on_completion: 'end f' },
      'action d': { name: 'd', on_completion: 'end e' },
    }
    const told = stepsOf(foreign(steps))
    expect(drawn(told)).toEqual(['a', 'really? Yes, No → c', 'b → d', 'c', 'd'])
    expect(told[1]?.detail).toBe("Is this so: __x__:value = '1'")
  })

  test('of a switch has a way for what fits no case', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'switch-condition w' },
      'switch-condition w': { name: 'which', switch: '__x__:value', cases: { red: 'action b', blue: 'end e' }, on_completion: 'action c' },
      'action b': { name: 'b', on_completion: 'end f' },
      'action c': { name: 'c', on_completion: 'end e' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'which? red, blue → c, None of these → c', 'b', 'c'])
  })

  test('of a while is asked before and after what is repeated', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'while-condition w' },
      'while-condition w': { name: 'still there', condition: 'x', on_true: 'action b', on_completion: 'action c' },
      'action b': { name: 'b', on_completion: 'end e' },
      'action c': { name: 'c', on_completion: 'end f' },
    }
    const expected = ['a', 'still there? Yes, No → c', 'b', 'Once more: still there ↺ b', 'c']
    expect(drawn(stepsOf(foreign(steps)))).toEqual(expected)
    // Some tools let the way lead back to the condition instead of ending it.
    expect(drawn(stepsOf(foreign({ ...steps, 'action b': { name: 'b', on_completion: 'while-condition w' } })))).toEqual(expected)
  })

  test('of a while that repeats what came before it becomes a loop', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'while-condition w' },
      'while-condition w': { name: 'more', condition: 'x', on_true: 'action a', on_completion: 'action c' },
      'action c': { name: 'c', on_completion: 'end f' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'Once more: more ↺ a', 'c'])
  })

  test('of a while with nothing to do is a wait', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'while-condition w' },
      'while-condition w': { name: 'until it rings', condition: 'x', on_true: 'end e' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'until it rings (wait)'])
  })

  test('side by side becomes one after the other, and is said', () => {
    const steps = {
      ...start,
      'start s': { on_completion: 'parallel p' },
      'parallel p': { name: 'all at once', next_steps: ['action a', 'action b', 'action c'], on_completion: 'action d' },
      'action a': { name: 'a', on_completion: 'end e' },
      'action b': { name: 'b', on_completion: 'end e' },
      'action c': { name: 'c', on_completion: 'end e' },
      'action d': { name: 'd', on_completion: 'end f' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'b', 'c', 'd'])
    expect(saysOf(foreign(steps))).toContain('“all at once”: What was to be done at the same time stands one after the other here.')
  })

  test('asks whether it worked, where failing leads elsewhere', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_success: 'end e', on_failure: 'action b' },
      'action b': { name: 'b', on_completion: 'end e' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'Did this work: “a”?? Yes → end, No', 'b'])
  })

  test('goes twice through what stands in two branches with different ends', () => {
    const steps = {
      ...start,
      'action a': { name: 'a', on_completion: 'if-condition i' },
      'if-condition i': { name: 'i', condition: 'x', on_true: 'action b', on_completion: 'action c' },
      'action b': { name: 'b', on_completion: 'end e' },
      'action c': { name: 'c', on_completion: 'action b' },
    }
    expect(drawn(stepsOf(foreign(steps)))).toEqual(['a', 'i? Yes, No → c', 'b', 'c', 'b'])
  })

  test('leads into a playbook that is here, and names one that is not', () => {
    const steps = (id: string) => ({
      ...start,
      'start s': { on_completion: 'playbook-action p' },
      'playbook-action p': { name: 'p', playbook_id: id, on_completion: 'end e' },
    })
    expect(stepsOf(foreign(steps(playbookId(identity, 'general'))))[0]?.flow).toEqual({ is: 'playbook', playbook: 'general' })
    expect(stepsOf(foreign(steps('playbook--abc')))[0]).toMatchObject({
      flow: null,
      detail: 'The playbook is known elsewhere as playbook--abc.',
    })
  })
})

describe('what a step from another tool says', () => {
  const one = (step: object, more: Record<string, unknown> = {}) =>
    foreign({ ...start, 'action a': { name: 'a', on_completion: 'end e', ...step } }, more)

  test('is kept as words; nothing is run, and that is said', () => {
    const commands = [
      { type: 'ssh', command: 'touch __path__:value' },
      { type: 'bash', command_b64: btoa('echo "two\nlines"') },
      { type: 'http-api', command: 'POST /block HTTP/1.1', headers: { accept: ['text/plain'] }, content_b64: btoa('{"all":true}') },
      { type: 'manual', command: 'Look at the lamp.', description: 'It is above the door.' },
    ]
    const content = one({
      commands,
      description: 'In the hall.',
      step_variables: { __path__: { type: 'string', value: '/var/log/file1', description: 'Where' } },
    })
    expect(stepsOf(content)[0]?.detail).toBe(
      [
        'In the hall.',
        'Over a remote shell (ssh): touch __path__:value',
        'On a shell (bash): echo "two\nlines"',
        'Web request: POST /block HTTP/1.1',
        'headers: {"accept":["text/plain"]}',
        'content: {"all":true}',
        'It is above the door.',
        'Look at the lamp.',
        '__path__ is “/var/log/file1” (Where).',
      ].join('\n'),
    )
    expect(saysOf(content)).toContain('“a”: The ssh and bash and http-api command is kept as words for a person. Nothing is run.')
  })

  test('has when to begin and to give up, what it is about, and where to read on', () => {
    const target = idOf('individual x')
    const content = one(
      { delay: 60_000, timeout: 3_600_000, targets: [target], external_references: [{ name: 'Guide', url: 'https://example.org' }] },
      { target_definitions: { [target]: { type: 'individual', name: 'Luke' } } },
    )
    expect(stepsOf(content)[0]?.detail).toBe(
      'Do a\nBegin after 1 minute.\nIf it is not done after 1 hour, it has failed.\nThis is about: Luke.\nSee: Guide, https://example.org.',
    )
  })

  test('belongs to the team role that its agent is called like, or whose holder it is', () => {
    const agents = (name: string) => ({ agent_definitions: { [idOf('group t')]: { type: 'individual', name } } })
    for (const [name, role] of [
      ['technical-LEAD', 'technical-lead'],
      ['Ana Ruiz', 'incident-lead'],
    ] as const)
      expect(stepsOf(one({}, agents(name)))[0]?.role).toBe(role)
    // Ben holds two roles, so his name says neither.
    expect(read(one({}, agents('Ben Okafor'))).unmatched).toEqual([
      { agent: idOf('group t'), name: 'Ben Okafor', role: 'incident-lead', matched: false },
    ])
  })

  test('belongs to the role that is chosen for an agent nobody is called like, and that is said', () => {
    const content = one({}, { agent_definitions: { [idOf('group t')]: { type: 'group', name: 'SOC' } } })
    const chosen = { ...into(), choice: { roles: { [idOf('group t')]: 'technical-lead' }, otherwise: null } }
    expect(readPlaybook(content, chosen).playbook.steps[0]?.role).toBe('technical-lead')
    expect(readPlaybook(content, { ...into(), choice: { roles: {}, otherwise: 'technical-lead' } }).playbook.steps[0]?.role).toBe(
      'technical-lead',
    )
    expect(unmatchedNotes(read(content).unmatched, team)).toEqual([
      { where: '“SOC”', says: 'No team role is called so. These steps were given to Incident lead.' },
    ])
  })

  test('stands in the phase that its command is for, or the playbook', () => {
    const commands = [{ type: 'manual', command: 'x', playbook_activity: 'restore-data' }]
    expect(stepsOf(one({ commands }))[0]?.phase).toBe('recovery')
    expect(stepsOf(one({}, { playbook_types: ['detection'] }))[0]?.phase).toBe('identification')
    expect(stepsOf(one({}))[0]?.phase).toBe('containment')
  })

  test('is cut where it is longer than a step may be, and that is said', () => {
    const content = one({ description: 'x'.repeat(5000) })
    expect(stepsOf(content)[0]?.detail).toHaveLength(2000)
    expect(saysOf(content)).toContain('“a”: Its text was longer than 2,000 characters, so the end was cut off.')
  })

  test('and the playbook beyond its steps: what is left out is listed, sign-in data too', () => {
    const content = foreign(
      {
        ...start,
        'action a': { name: 'a', on_completion: 'end e', in_args: ['__x__'] },
        'action z': { name: 'lonely', on_completion: 'end e' },
      },
      { priority: 1, labels: ['x'], authentication_info_definitions: { x: { password: 'hunter2' } } },
    )
    expect(saysOf(content)).toEqual([
      'The playbook: Other tools know neither phases nor which steps are mandatory. Look through them before you go on.',
      '“lonely”: Left out: no step leads there.',
      'The playbook: Sign-in data is never taken over.',
      'The playbook: Left out: priority, labels.',
      '“a”: Left out: in_args.',
    ])
    expect(JSON.stringify(read(content))).not.toContain('hunter2')
  })
})

describe('a playbook of ours that another tool changed', () => {
  const changed = (change: (workflow: Record<string, Record<string, unknown>>) => void) => {
    const document = documentOf(everything)
    change(document.workflow)
    return JSON.stringify(document)
  }
  const named = (workflow: Record<string, Record<string, unknown>>, name: string) =>
    Object.entries(workflow).find(([, step]) => step.name === name)!

  test('has the new words and everything else as it was', () => {
    const content = changed((workflow) => {
      const [, step] = named(workflow, 'Look at it')
      step.name = 'Look closely'
      step.commands = [{ ...(step.commands as object[])[0], command: 'Screen, cables and lamps.' }]
    })
    const { playbook, notes } = read(content.replaceAll('“Look at it”', '“Look closely”'))
    expect(playbook.steps[0]).toEqual({ ...everything.steps[0], title: 'Look closely', detail: 'Screen, cables and lamps.' })
    expect(playbook.steps.slice(1)).toEqual(everything.steps.slice(1))
    expect(notes).toEqual([])
  })

  test('has a step that was put in, and the others keep what the standard does not know', () => {
    const content = changed((workflow) => {
      const [id, unplug] = named(workflow, 'Unplug it')
      workflow[idOf('action n')] = {
        ...unplug,
        name: 'Tell the desk',
        step_extensions: undefined,
        commands: [{ type: 'manual', command: 'Call them.' }],
      }
      workflow[id] = { ...unplug, on_completion: idOf('action n') }
    })
    const { playbook, notes } = read(content)
    expect(drawn(playbook.steps)).toEqual([
      'Look at it',
      'Are records concerned?? Yes, they are, No → which',
      'Follow the other one',
      'How bad is it?? Harmless → end, Bad, Worse → learn',
      'Unplug it',
      'Tell the desk',
      'More machines found? ↺ look',
      'Watch it (wait)',
      'Wait for the vendor (wait)',
      'Talk about it',
    ])
    expect(playbook.steps[0]).toEqual(everything.steps[0])
    expect(playbook.steps.find(({ key }) => key === 'watch')).toEqual(everything.steps.find(({ key }) => key === 'watch'))
    expect(notes[0]?.says).toBe('Another tool changed how its steps follow each other, so the steps were read from there.')
  })

  test('has the roles of this organisation, by their names where the keys differ', () => {
    const roles = facts.roles.map((role) => ({ ...role, key: `old-${role.key}` }))
    const steps = everything.steps.map((step) => ({ ...step, role: `old-${step.role}` }))
    const { playbook, unmatched } = read(writePlaybook({ ...everything, steps }, { ...facts, roles }))
    expect(playbook).toEqual(everything)
    expect(unmatched).toEqual([])
  })

  test('names a playbook that is not here', () => {
    const { playbook, notes } = readPlaybook(writePlaybook(everything, facts), into())
    expect(playbook).toEqual(everything)
    expect(notes).toEqual([
      {
        where: '“Follow the other one”',
        says: 'It leads to the playbook “general”, which is not in this draft. Bring it in as well, or change the step.',
      },
    ])
  })
})

describe('a document that cannot be read is refused with the place', () => {
  const action = (given: object) => foreign({ ...start, 'action a': { name: 'a', on_completion: 'end e', ...given } })

  test('where a step is missing', () => {
    expect(refusal(action({ on_completion: 'action q' }))).toBe(
      `workflow › “a” (${idOf('action a')}) › on_completion leads to “${idOf('action q')}”, and there is no such step in the workflow.`,
    )
    expect(refusal(foreign({ 'end e': {} }))).toContain('workflow_start leads to “start--')
  })
  test('where it goes in a circle without a while', () => {
    const steps = { ...start, 'action a': { name: 'a', on_completion: 'action b' }, 'action b': { name: 'b', on_completion: 'action a' } }
    expect(refusal(foreign(steps))).toBe(
      `workflow › “b” (${idOf('action b')}) › on_completion leads back to “a”, and only a while-condition may lead in a circle, to a single step.`,
    )
  })
  test('where a step is of no known type, or says too little', () => {
    expect(refusal(action({ type: 'dance' }))).toBe(
      `workflow › “a” (${idOf('action a')}) › type is “dance”, which is unknown. Steps are of the types start, end, action, playbook-action, parallel, if-condition, while-condition, switch-condition.`,
    )
    expect(refusal(action({ commands: [] }))).toBe(
      `workflow › “a” (${idOf('action a')}) › commands is empty: an action needs at least one command.`,
    )
    expect(refusal(action({ commands: [{ type: 7 }], agent: undefined }))).toBe(
      `workflow › “a” (${idOf('action a')}) › commands › 1 › type must be a text. workflow › “a” (${idOf('action a')}) › agent is missing.`,
    )
  })
  test('where it is another document, or another version', () => {
    expect(refusal('{"type":"bundle"}')).toContain('type must be “playbook”: this is another kind of document.')
    expect(refusal(action({}).replace('cacao-2.0', '1.1'))).toContain('spec_version must be “cacao-2.0”')
    expect(refusal('[]')).toContain('Put every playbook in a file of its own.')
    expect(refusal('')).toBe('This file is empty.')
    expect(refusal('{"type": ')).toContain('This file is not JSON')
  })
  test('where there is nothing to do', () => {
    expect(refusal(foreign({ 'start s': { on_completion: 'end e' }, 'end e': {} }))).toBe(
      'workflow_start leads to the end: there is nothing to do in this playbook.',
    )
  })
  test('where a decision has more ways than a person takes in', () => {
    const cases = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`c${at}`, 'end e']))
    const steps = { ...start, 'start s': { on_completion: 'switch-condition w' }, 'switch-condition w': { switch: 'x', cases } }
    expect(refusal(foreign(steps))).toContain(
      `${idOf('switch-condition w')} › cases offers 13 ways to go on, and a decision here has 2 to 9.`,
    )
  })
  test('where it is too large, too deep, or grows without end when it is written out', () => {
    expect(refusal(`{"x":"${'y'.repeat(2_000_001)}"}`)).toBe('This file is larger than 2 MB, far more than one playbook.')
    expect(refusal('['.repeat(100_000))).toContain('nested more than 50 levels deep')
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
    const doubling = letters.map((letter, at) => [
      `if-condition ${letter}`,
      {
        condition: 'x',
        on_true: `if-condition ${letters[at + 1] ?? 'z'}`,
        on_false: 'action q',
        on_completion: `if-condition ${letters[at + 1] ?? 'z'}`,
      },
    ])
    const steps = { ...Object.fromEntries(doubling), 'start s': { on_completion: 'if-condition a' }, 'if-condition z': { condition: 'x', on_true: 'action q' }, 'action q': { name: 'q', on_completion: 'end e' }, 'end e': {} } // prettier-ignore
    expect(refusal(foreign(steps))).toBe('workflow comes to more than 200 steps when it is written out for people.')
  })
  test('and with odd names and signs it is neither a crash nor a change to anything else', () => {
    const content = action({ name: 'nul \\u0000 and \\ud800 half', __proto__: null }).replaceAll('\\\\u', '\\u')
    expect(stepsOf(content)[0]?.title).toBe('nul \uFFFD and \uFFFD half')
    const odd = content.replace('"workflow":{', '"workflow":{"__proto__":{"type":"end"},"constructor":{"type":"end"},')
    expect(stepsOf(odd)).toHaveLength(1)
    expect(({} as { type?: string }).type).toBeUndefined()
    expect(refusal(content.replace(`"${extensionId}"`, '"x"'))).toBe('read')
  })
})
