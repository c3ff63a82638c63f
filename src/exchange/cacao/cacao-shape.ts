import { z } from 'zod'

/** What we read of a CACAO 2.0 playbook; whatever else is in it is allowed and is listed where it is left out. */
const id = z.string().min(1, 'names nothing')
const dictionary = z.record(z.string(), z.unknown())
const number = z.number().optional()

const common = {
  name: z.string().optional(),
  description: z.string().optional(),
  delay: number,
  timeout: number,
  step_variables: z.record(z.string(), z.looseObject({ description: z.string().optional(), value: z.unknown().optional() })).optional(),
  external_references: z.array(z.looseObject({ name: z.string().optional(), url: z.string().optional() })).optional(),
  on_completion: id.optional(),
  on_success: id.optional(),
  on_failure: id.optional(),
  step_extensions: dictionary.optional(),
}

const command = z.looseObject({
  type: z.string(),
  description: z.string().optional(),
  command: z.string().optional(),
  command_b64: z.string().optional(),
  playbook_activity: z.string().optional(),
})

const shapes = {
  start: z.looseObject({ type: z.literal('start'), ...common }),
  end: z.looseObject({ type: z.literal('end'), ...common }),
  action: z.looseObject({
    type: z.literal('action'),
    ...common,
    commands: z.array(command).min(1, 'is empty: an action needs at least one command'),
    agent: id,
    targets: z.array(id).optional(),
  }),
  'playbook-action': z.looseObject({ type: z.literal('playbook-action'), ...common, playbook_id: id }),
  parallel: z.looseObject({ type: z.literal('parallel'), ...common, next_steps: z.array(id).min(1, 'is empty') }),
  'if-condition': z.looseObject({
    type: z.literal('if-condition'),
    ...common,
    condition: z.string(),
    on_true: id,
    on_false: id.optional(),
  }),
  'while-condition': z.looseObject({ type: z.literal('while-condition'), ...common, condition: z.string(), on_true: id }),
  'switch-condition': z.looseObject({
    type: z.literal('switch-condition'),
    ...common,
    switch: z.string(),
    cases: z.record(z.string(), id),
  }),
}

type Shapes = typeof shapes
export type StepType = keyof Shapes
export type Step<Type extends StepType = StepType> = { [Each in Type]: z.infer<Shapes[Each]> }[Type]
export type Command = z.infer<typeof command>

export const stepTypes = Object.keys(shapes) as StepType[]

const isStepType = (type: unknown): type is StepType => typeof type === 'string' && Object.hasOwn(shapes, type)

const agent = z.looseObject({ type: z.string().optional(), name: z.string().optional(), agent_target_extensions: dictionary.optional() })

export const playbookShape = z.looseObject({
  type: z.literal('playbook', 'must be “playbook”: this is another kind of document'),
  spec_version: z.literal(
    'cacao-2.0',
    'must be “cacao-2.0”: other versions of CACAO are not read. Convert it first, or export it again as 2.0',
  ),
  id,
  name: z.string().min(1, 'is empty'),
  description: z.string().optional(),
  created_by: z.string().optional(),
  playbook_types: z.array(z.string()).optional(),
  playbook_variables: common.step_variables,
  workflow_start: id,
  workflow_exception: id.optional(),
  workflow: dictionary,
  playbook_extensions: dictionary.optional(),
  agent_definitions: z.record(z.string(), agent).optional(),
  target_definitions: z.record(z.string(), agent).optional(),
})

type Read = z.infer<typeof playbookShape>
type Named =
  | 'id'
  | 'name'
  | 'description'
  | 'created_by'
  | 'playbook_types'
  | 'playbook_variables'
  | 'workflow_start'
  | 'workflow_exception'
type Defined = 'playbook_extensions' | 'agent_definitions' | 'target_definitions'

/** `members` are the names of all that the document has, read or not. */
export type CacaoDocument = Pick<Read, Named | Defined> & { workflow: Map<string, Step>; members: string[] }

/** Where in the document, as the path of its JSON, and what is wrong there. */
export type Fault = { path: PropertyKey[]; says: string }

type Outcome<Value> = { value: Value } | { faults: Fault[] }

/** By its name, which is what its author knows, and by its id, to find it in the file. */
export const stepPath = (id: string, step: unknown): string[] => {
  const name = typeof step === 'object' && step !== null && 'name' in step && typeof step.name === 'string' ? step.name.trim() : ''
  return ['workflow', name ? `“${name.slice(0, 100)}” (${id.slice(0, 100)})` : id.slice(0, 100)]
}

export function readStep(id: string, given: unknown): Outcome<Step> {
  const path = stepPath(id, given)
  if (typeof given !== 'object' || given === null) return { faults: [{ path, says: 'is no step: a step is an object, { … }' }] }
  const type = 'type' in given ? given.type : undefined
  if (!isStepType(type))
    return { faults: [{ path: [...path, 'type'], says: `is ${typeWords(type)}. Steps are of the types ${stepTypes.join(', ')}` }] }
  const read = shapes[type].safeParse(given)
  return read.success ? { value: read.data } : { faults: faultsOf(read.error, path) }
}

const typeWords = (type: unknown) => (typeof type === 'string' ? `“${type.slice(0, 60)}”, which is unknown` : 'missing')

export const faultsOf = ({ issues }: z.core.$ZodError, path: PropertyKey[] = []): Fault[] =>
  issues.map((issue) => ({ path: [...path, ...issue.path], says: inWords(issue) }))

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message
  return issue.input === undefined && /received undefined/.test(issue.message)
    ? 'is missing'
    : `must be ${kinds[issue.expected] ?? issue.expected}`
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  record: 'an object, { … }',
  object: 'an object, { … }',
}
