import { theEnd, waysOf, type Flow, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'
import { playbookId, roleId, stepId } from './cacao-ids.ts'
import { extensionId, toExtension } from './step-extension.ts'
import { milliseconds, tellStep } from './tell-step.ts'

export type CacaoStep = { type: string } & Record<string, unknown>
export type Workflow = { start: string; steps: Record<string, CacaoStep>; variables: Record<string, Record<string, unknown>> }

/** `id` is the playbook's, `identity` that of the organisation it belongs to. */
export type Named = { id: string; identity: string }

/**
 * The steps of a playbook as a CACAO workflow. A step that is done becomes one action; a question becomes the action that
 * asks it and the conditions on its answer; everything that is reached twice stands there once.
 *
 * A branch does not come back to its condition, it goes on until the one end of the playbook, and what follows a condition
 * is that end. So the workflow means the same to tools that walk from step to step and to those that run a branch to its end
 * and then return (CACAO 2.0 §4.8–4.10); and a loop may begin within another, which nested branches cannot say.
 */
export function writeWorkflow(playbook: Playbook, named: Named): Workflow {
  const start = stepId(named.id, 'start', 'start')
  const end = stepId(named.id, 'end', theEnd)
  const begin: [string, CacaoStep] = [start, { type: 'start', on_completion: entryOf(named, playbook.steps[0]) ?? end }]
  const questions = playbook.steps.flatMap((step, at) => (isQuestion(step) ? [{ step, name: variableOf(step, at) }] : []))
  return {
    start,
    steps: Object.fromEntries([begin, ...playbook.steps.flatMap((_, at) => writeStep(playbook, at, named)), [end, { type: 'end' }]]),
    variables: Object.fromEntries(
      questions.map(({ step, name }) => [name, { type: 'string', description: step.title, constant: false, external: false }]),
    ),
  }
}

const isQuestion = ({ flow }: PlaybookStep) => flow?.is === 'decision' || flow?.is === 'loop'

/** Numbered, because keys may be as long as their authors like and the names of variables may not. */
const variableOf = ({ key }: PlaybookStep, at: number) => `__answer_${at + 1}_${key.replaceAll('-', '_').slice(0, 100)}__`

/** Where others lead to when they lead to this step. */
function entryOf({ id }: Named, step: PlaybookStep | undefined): string | null {
  return step ? stepId(id, step.flow?.is === 'playbook' ? 'playbook-action' : 'action', step.key) : null
}

type Entries = [string, CacaoStep][]

function writeStep(playbook: Playbook, at: number, named: Named): Entries {
  const step = playbook.steps[at]!
  const end = stepId(named.id, 'end', theEnd)
  const to = (next: string | null) =>
    entryOf(named, next === null ? playbook.steps[at + 1] : playbook.steps.find(({ key }) => key === next)) ?? end
  const id = entryOf(named, step)!
  const said = { name: step.title, description: tellStep(step, playbook) }
  const extensions = (detail: 'in-command' | 'here') => ({ step_extensions: { [extensionId]: toExtension(step, at + 1, detail) } })
  if (step.flow?.is === 'playbook') {
    const other = playbookId(named.identity, step.flow.playbook)
    return [[id, { type: 'playbook-action', ...said, on_completion: to(step.next), playbook_id: other, ...extensions('here') }]]
  }
  const work = {
    commands: [{ type: 'manual', command: step.detail ?? step.title, playbook_activity: step.phase }],
    agent: roleId(named.identity, step.role),
  }
  if (!isQuestion(step))
    return [[id, { type: 'action', ...said, ...onwards(step.flow, to(step.next)), ...work, ...extensions('in-command') }]]
  const variable = variableOf(step, at)
  const conditions = writeConditions({
    step,
    variable,
    end,
    forget: forgetting(playbook, step, { variable, agent: work.agent }),
    to,
    id: (type, part) => stepId(named.id, type, step.key, part),
  })
  const asked = { on_completion: conditions[0]![0], ...work, out_args: [variable], ...extensions('in-command') }
  return [[id, { type: 'action', ...said, ...asked }], ...conditions]
}

/** A wait that has run out goes on as one that has come true: nothing failed. Working days have no fixed length. */
function onwards(flow: Flow | null, next: string) {
  const timeout = flow?.is === 'wait' && flow.for ? milliseconds(flow.for) : null
  return timeout === null ? { on_completion: next } : { timeout, on_success: next, on_failure: next }
}

type Question = {
  step: PlaybookStep
  variable: string
  end: string
  forget: object | null
  to: (next: string | null) => string
  id: (type: string, part?: string) => string
}

function writeConditions({ step, variable, end, forget, to, id }: Question): Entries {
  const part = { step_extensions: { [extensionId]: { part_of: step.key } } }
  const name = step.title
  const answered = (answer: string) => `${variable}:value = '${answer}'`
  const { flow } = step
  if (flow?.is === 'loop') {
    const again = { condition: answered('yes') }
    const [asked, loop, aside] = [id('if-condition'), id('while-condition'), id('action', 'back')]
    const question = { type: 'if-condition', name, on_completion: end, ...again, on_true: loop, on_false: to(step.next), ...part }
    const round = { type: 'while-condition', name, on_completion: end, ...again, on_true: forget ? aside : to(flow.back), ...part }
    const entries: Entries = [
      [asked, question],
      [loop, round],
    ]
    return forget
      ? [...entries, [aside, { type: 'action', ...forget, on_completion: to(flow.back), out_args: [variable], ...part }]]
      : entries
  }
  const choices = flow?.is === 'decision' ? flow.choices : []
  const [first, second, ...more] = choices
  if (first && second && more.length === 0) {
    const ways = { condition: answered(first.key), on_true: to(first.next), on_false: to(second.next) }
    return [[id('if-condition'), { type: 'if-condition', name, on_completion: end, ...ways, ...part }]]
  }
  const cases = Object.fromEntries(choices.map(({ key, next }) => [key, to(next)]))
  return [[id('switch-condition'), { type: 'switch-condition', name, on_completion: end, switch: `${variable}:value`, cases, ...part }]]
}

/**
 * Where a way leads from the beginning of a loop to the end of the playbook without coming by its question again, the answer
 * must be taken back before going round: else a tool that runs branches would find it unchanged, and go round once more.
 */
function forgetting(
  playbook: Playbook,
  { key, flow }: PlaybookStep,
  { variable, agent }: { variable: string; agent: string },
): object | null {
  if (flow?.is !== 'loop') return null
  const ways = waysOf(playbook).filter(({ from }) => from !== key)
  const reached = new Set([flow.back])
  for (const from of reached) for (const way of ways) if (way.from === from) reached.add(way.to)
  if (!reached.has(theEnd)) return null
  const back = playbook.steps.find((step) => step.key === flow.back)?.title ?? flow.back
  const command = `Go back to “${back}” and go on from there. Set ${variable} to no: the question is asked anew when you come by again.`
  return { name: `Back to “${back}”`, commands: [{ type: 'manual', command }], agent }
}
