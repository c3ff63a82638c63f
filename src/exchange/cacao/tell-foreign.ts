import { showDuration } from '../../base/show-duration.ts'
import type { CacaoDocument, Step } from './cacao-shape.ts'
import type { Laid } from './laid.ts'
import type { TakeNote } from './notes.ts'
import { longestWords } from './our-limits.ts'
import { fromExtension, ownStep } from './step-extension.ts'
import { tellCommand } from './tell-command.ts'
import { addedTo } from './tell-step.ts'

export type Said = { title: string; detail: string | null }

/** A step of another tool in words for a person: its name, and everything else it says as its detail. */
export function tellForeign(laid: Laid, document: CacaoDocument, note: TakeNote): Said {
  const { step } = laid
  const [name, ...lines] = linesOf(laid, document)
  const title = titleOf(laid, name ?? step.type)
  const detail = [...new Set(lines)].filter((line) => line !== title).join('\n')
  const said = { title: cut(title, title, note), detail: detail ? cut(detail, title, note) : null }
  noteStep(laid, said.title, note)
  return said
}

function titleOf({ as, step }: Laid, name: string): string {
  if (as === 'outcome') return `Did this work: “${name}”?`
  if (as === 'again') return step.name?.trim() ? `Once more: ${name}` : `Once more? ${name}`
  return name
}

/** The first is the name. */
function linesOf({ as, step }: Laid, document: CacaoDocument): string[] {
  const condition = 'condition' in step ? step.condition : 'switch' in step ? step.switch : null
  const commands = step.type === 'action' && as === 'work' ? step.commands.map(tellCommand) : []
  const description = as === 'work' || as === 'question' ? descriptionOf(step) : ''
  const asked = condition !== null ? `Is this so: ${String(condition)}` : ''
  const firstLine = (commands[0] ?? '').split('\n')[0] ?? ''
  const named = step.name?.trim() || description.split('\n')[0] || firstLine || asked || nameless[step.type] || 'Step'
  if (as === 'outcome') return [named]
  const said = [named, description, ...commands, asked]
  const words = [step.name ?? '', ...said].join('\n')
  const more = as === 'again' ? [] : [...timesOf(step), ...targetsOf(step, document), ...playbookOf(step), ...referencesOf(step)]
  return [...said, ...variablesOf(words, step, document), ...more].map((line) => line.trim()).filter(Boolean)
}

const nameless: Partial<Record<Step['type'], string>> = { 'playbook-action': 'Follow another playbook', action: 'Do this' }

/** Of our own steps the description only repeats what the extension says, unless somebody added to it. */
function descriptionOf(step: Step): string {
  const own = ownStep(step)
  const description = step.description?.trim() ?? ''
  return own ? addedTo(description, fromExtension(own, step.name ?? '', null)) : description
}

function timesOf({ delay, timeout, ...step }: Step): string[] {
  if (ownStep(step)?.kind === 'wait') return []
  return [
    delay ? `Begin after ${showDuration(delay)}.` : '',
    timeout ? `If it is not done after ${showDuration(timeout)}, it has failed.` : '',
  ]
}

function targetsOf(step: Step, { target_definitions: targets = {}, agent_definitions: agents = {} }: CacaoDocument): string[] {
  if (step.type !== 'action' || !step.targets?.length) return []
  const names = step.targets.map((id) => {
    const target = Object.hasOwn(targets, id) ? targets[id] : Object.hasOwn(agents, id) ? agents[id] : undefined
    return target?.name?.trim() || id
  })
  return [`This is about: ${names.join(', ')}.`]
}

const playbookOf = (step: Step) =>
  step.type === 'playbook-action' && !ownStep(step) ? [`The playbook is known elsewhere as ${step.playbook_id}.`] : []

const referencesOf = ({ external_references: references = [] }: Step) =>
  references.map(
    ({ name, url, description }) => `See: ${[name, description, url].filter((each) => typeof each === 'string' && each).join(', ')}.`,
  )

/** What the names between underscores stand for, where the words use them. */
function variablesOf(words: string, { step_variables: own = {} }: Step, { playbook_variables: all = {} }: CacaoDocument): string[] {
  return Object.entries({ ...all, ...own }).flatMap(([name, { value, description }]) => {
    if (!words.includes(name) && !Object.hasOwn(own, name)) return []
    const stands =
      value === undefined || value === null || value === '' ? '' : ` is “${typeof value === 'string' ? value : JSON.stringify(value)}”`
    const means = description?.trim() ? ` (${description.trim()})` : ''
    return stands || means ? [`${name}${stands}${means}.`] : []
  })
}

function cut(words: string, title: string, note: TakeNote): string {
  const trimmed = words.trim()
  if (trimmed.length <= longestWords) return trimmed
  note(`“${title.slice(0, 60)}”`, `Its text was longer than ${longestWords.toLocaleString('en-US')} characters, so the end was cut off.`)
  return `${trimmed
    .slice(0, longestWords - 1)
    .toWellFormed()
    .trimEnd()}…`
}

const carried = new Set(
  'type name description delay timeout step_variables external_references on_completion on_success on_failure commands agent targets playbook_id next_steps condition on_true on_false switch cases'.split(
    ' ',
  ),
)

function noteStep({ as, step }: Laid, title: string, note: TakeNote): void {
  const where = `“${title.slice(0, 100)}”`
  if (as === 'outcome') return note(where, 'This question was added, because the step before it leads elsewhere when it fails.')
  if (as !== 'work') return
  const left = Object.keys(step).filter(
    (member) => !carried.has(member) && !(ownStep(step) && ['step_extensions', 'out_args'].includes(member)),
  )
  if (left.length > 0) note(where, `Left out: ${left.join(', ')}.`)
  const types = step.type === 'action' ? [...new Set(step.commands.map(({ type }) => type))].filter((type) => type !== 'manual') : []
  if (types.length > 0) note(where, `The ${types.join(' and ')} command is kept as words for a person. Nothing is run.`)
}
