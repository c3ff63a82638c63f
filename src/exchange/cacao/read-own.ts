import canonicalize from 'canonicalize'
import { playbookSchema, type Playbook } from '../../prepare/plan/playbook.ts'
import type { CacaoDocument, Step } from './cacao-shape.ts'
import { extensionId, fromExtension, ownStep, playbookExtension } from './step-extension.ts'
import { writeWorkflow } from './write-workflow.ts'

/** The key of a playbook that was written here; null: it comes from another tool. */
export const ownKey = ({ playbook_extensions: extensions }: CacaoDocument): string | null =>
  playbookExtension.safeParse(extensions?.[extensionId]).data?.playbook_key ?? null

/**
 * A playbook that Muster wrote, exactly as it was. Put together from what its steps say of themselves, and taken only if
 * writing it out again gives the same workflow: otherwise another tool changed the flow, and the flow is what counts.
 */
export function readOwn(document: CacaoDocument): Playbook | null {
  const key = ownKey(document)
  const steps = [...document.workflow.values()].flatMap((step) => toOwn(step)).toSorted((one, other) => one.number - other.number)
  const { name, description } = document
  const read = playbookSchema.safeParse({ key, name, when: description ?? null, steps: steps.map(({ step }) => step) })
  if (!read.success) return null
  const again = writeWorkflow(read.data, { id: document.id, identity: document.created_by ?? '' })
  const same = canonicalize(again.steps) === canonicalize(Object.fromEntries(document.workflow))
  return same && again.start === document.workflow_start ? read.data : null
}

function toOwn(step: Step) {
  const own = ownStep(step)
  if (!own) return []
  const command = step.type === 'action' ? (step.commands[0]?.command ?? null) : null
  return [{ number: own.number, step: fromExtension(own, step.name ?? '', command) }]
}
