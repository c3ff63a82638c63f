/** For the tests: a small playbook as other tools write them. Steps are named by what they are and a letter: `action a`. */
export const idOf = (name: string): string => {
  const [type = '', letter = 'a'] = name.split(' ')
  return `${type}--00000000-0000-4000-8000-0000000000${letter.charCodeAt(0).toString(16)}0`
}

type Steps = Record<string, Record<string, unknown>>

/** What leads anywhere names a step in the same short way. */
const leads = ['on_completion', 'on_success', 'on_failure', 'on_true', 'on_false']

export function foreign(steps: Steps, more: Record<string, unknown> = {}): string {
  const workflow = Object.entries(steps).map(([name, step]) => {
    const ways = leads.flatMap((lead) => (typeof step[lead] === 'string' ? [[lead, idOf(step[lead])]] : []))
    const cases = step.cases
      ? { cases: Object.fromEntries(Object.entries(step.cases as object).map(([key, to]) => [key, idOf(String(to))])) }
      : {}
    const next = step.next_steps ? { next_steps: (step.next_steps as string[]).map(idOf) } : {}
    return [
      idOf(name),
      { type: name.split(' ')[0], ...(name.startsWith('action') && does(step)), ...step, ...Object.fromEntries(ways), ...cases, ...next },
    ]
  })
  return JSON.stringify({
    type: 'playbook',
    spec_version: 'cacao-2.0',
    id: 'playbook--11111111-1111-4111-8111-111111111111',
    name: 'From elsewhere',
    created_by: 'identity--22222222-2222-4222-8222-222222222222',
    created: '2025-01-21T14:14:23.263Z',
    modified: '2025-01-21T14:14:23.263Z',
    workflow_start: idOf('start s'),
    workflow: Object.fromEntries(workflow),
    agent_definitions: { [idOf('group t')]: { type: 'group', name: 'Technical Lead' } },
    ...more,
  })
}

const does = ({ name }: Record<string, unknown>) => ({
  commands: [{ type: 'manual', command: `Do ${String(name)}` }],
  agent: idOf('group t'),
})
