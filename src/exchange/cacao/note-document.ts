import type { CacaoDocument, Step } from './cacao-shape.ts'
import type { TakeNote } from './notes.ts'
import { extensionId, ownStep } from './step-extension.ts'

type Followed = { reached: ReadonlySet<string>; parallel: Step[]; folded: Step[] }

/** What of a playbook from another tool does not become steps, and what had to be guessed. */
export function noteDocument(document: CacaoDocument, { reached, parallel, folded }: Followed, note: TakeNote): void {
  const whole = 'The playbook'
  if ([...document.workflow.values()].some((step) => ownStep(step)))
    note(whole, 'Another tool changed how its steps follow each other, so the steps were read from there.')
  else note(whole, 'Other tools know neither phases nor which steps are mandatory. Look through them before you go on.')
  for (const step of parallel) note(called(step), 'What was to be done at the same time stands one after the other here.')
  for (const step of folded) note(called(step), 'Left out: it only leads back, and the loop before it says so.')
  for (const [id, step] of document.workflow) {
    if (!reached.has(id) && step.type !== 'end' && id !== document.workflow_exception) note(called(step), 'Left out: no step leads there.')
    if ((step.type === 'start' || step.type === 'end') && step.description?.trim())
      note(called(step), `Left out: “${step.description.trim().slice(0, 200)}”`)
  }
  const handler = document.workflow.get(document.workflow_exception ?? '')
  if (handler && handler.type !== 'end') note(called(handler), 'Left out: it was to be followed when something goes wrong.')
  const left = document.members.filter((member) => !read.has(member))
  if (left.includes('authentication_info_definitions')) note(whole, 'Sign-in data is never taken over.')
  const others = left.filter((member) => member !== 'authentication_info_definitions')
  if (others.length > 0) note(whole, `Left out: ${others.join(', ')}.`)
  if (Object.keys(document.playbook_extensions ?? {}).some((id) => id !== extensionId))
    note(whole, 'Left out: what another tool added as extensions.')
}

const called = ({ name, type }: Step) => (name?.trim() ? `“${name.trim().slice(0, 100)}”` : `A ${type} step without a name`)

/** What is read, and what only says again what the steps say. */
const read = new Set(
  'type spec_version id name description playbook_types playbook_activities playbook_processing_summary created_by created modified playbook_variables workflow_start workflow_exception playbook_extensions agent_definitions target_definitions extension_definitions'.split(
    ' ',
  ),
)
