import { z } from 'zod'
import { theEnd, type PlaybookStep } from '../../prepare/plan/playbook.ts'
import { key, phases, target, words } from '../../prepare/plan/settings-words.ts'

/** What CACAO has no word for stands here, so that a playbook of ours comes back whole; other tools pass it by. */
export const extensionId = 'extension-definition--6bd258f2-5641-4c11-b392-c0d6e057e85f'

const extensionAuthor = 'identity--4414f08f-e893-4c84-92fe-df623fffcb80'

/** Names are small letters and underscores, at least three (CACAO 2.0 §8). What is null in our model is left out. */
export const stepExtension = z.object({
  step_key: key,
  /** Where it stands in the list that people read, from 1. */
  number: z.number().int().positive(),
  phase: z.enum(phases),
  role: key,
  mandatory: z.boolean(),
  within: target.optional(),
  why: words.optional(),
  evidence: words.optional(),
  skip_when: words.optional(),
  /** Only where no command holds it, or the command only repeats the name. */
  detail: words.optional(),
  detail_in_command: z.literal(true).optional(),
  kind: z.enum(['action', 'decision', 'loop', 'wait', 'playbook']),
  choices: z.array(z.object({ key, label: words, next_step: key.optional() })).optional(),
  back_to: key.optional(),
  wait_for: target.optional(),
  playbook: key.optional(),
  /** Left out: the step that stands after it. */
  next_step: key.optional(),
})

/** On the conditions and loops that follow a question: whose question it is. */
export const partExtension = z.object({ part_of: key })

export const playbookExtension = z.object({ playbook_key: key })

export const roleExtension = z.object({ role_key: key })

export type StepExtension = z.infer<typeof stepExtension>

type Extended = { step_extensions?: Record<string, unknown> | undefined }

/** What a step of ours said of itself; null for those of other tools. */
export const ownStep = ({ step_extensions: extensions }: Extended): StepExtension | null =>
  stepExtension.safeParse(extensions?.[extensionId]).data ?? null

/** Whose question a condition belongs to. */
export const ownPart = ({ step_extensions: extensions }: Extended): string | null =>
  partExtension.safeParse(extensions?.[extensionId]).data?.part_of ?? null

export function toExtension(step: PlaybookStep, number: number, detail: 'in-command' | 'here'): StepExtension {
  const { flow } = step
  return {
    step_key: step.key,
    number,
    phase: step.phase,
    role: step.role,
    mandatory: step.mandatory,
    ...(step.within && { within: step.within }),
    ...(step.why !== null && { why: step.why }),
    ...(step.evidence !== null && { evidence: step.evidence }),
    ...(step.skipWhen !== null && { skip_when: step.skipWhen }),
    ...(step.detail !== null && (detail === 'here' ? { detail: step.detail } : { detail_in_command: true as const })),
    kind: flow?.is ?? 'action',
    ...(flow?.is === 'decision' && {
      choices: flow.choices.map(({ key: choice, label, next }) => ({ key: choice, label, ...(next !== null && { next_step: next }) })),
    }),
    ...(flow?.is === 'loop' && { back_to: flow.back }),
    ...(flow?.is === 'wait' && flow.for && { wait_for: flow.for }),
    ...(flow?.is === 'playbook' && { playbook: flow.playbook }),
    ...(step.next !== null && { next_step: step.next }),
  }
}

/** The step as it was written out; `name` and `command` are those of the CACAO step, which another tool may have reworded. */
export function fromExtension(given: StepExtension, name: string, command: string | null): PlaybookStep {
  return {
    key: given.step_key,
    phase: given.phase,
    title: name,
    detail: given.detail_in_command ? command : (given.detail ?? null),
    why: given.why ?? null,
    evidence: given.evidence ?? null,
    role: given.role,
    mandatory: given.mandatory,
    within: given.within ?? null,
    skipWhen: given.skip_when ?? null,
    flow: flowOf(given),
    next: given.next_step ?? null,
  }
}

function flowOf({ kind, choices, back_to, wait_for, playbook }: StepExtension): PlaybookStep['flow'] {
  if (kind === 'decision')
    return { is: 'decision', choices: (choices ?? []).map(({ next_step, ...choice }) => ({ ...choice, next: next_step ?? null })) }
  if (kind === 'loop') return { is: 'loop', back: back_to ?? theEnd }
  if (kind === 'wait') return { is: 'wait', for: wait_for ?? null }
  return kind === 'playbook' ? { is: 'playbook', playbook: playbook ?? '' } : null
}

export const extensionDefinition = {
  type: 'extension-definition',
  name: 'Muster plan step',
  description:
    'What a step of an incident response plan written for people says beyond CACAO 2.0. A tool that does not know it can leave it aside: names, descriptions, manual commands and the workflow say the same.',
  created_by: extensionAuthor,
  schema: `On a step: ${[
    'step_key (name of the step within its playbook)',
    'number (its place in the list, from 1)',
    `phase (one of ${phases.join(', ')})`,
    'role (key of the team role that does it)',
    'mandatory',
    'within (target counted from the opening of the incident: amount, unit)',
    'why',
    'evidence (what to keep)',
    'skip_when (when it may be left out)',
    'detail (where no command holds it)',
    'detail_in_command (the command is the detail)',
    'kind (action, decision, loop, wait or playbook)',
    'choices (of a decision: key, label, next_step)',
    'back_to (of a loop: step_key)',
    'wait_for (amount, unit)',
    'playbook (playbook_key of the one that is followed here)',
    'next_step (step_key or "end"; left out: the step with the next number)',
  ].join('; ')}. On a condition: part_of (step_key of the question it belongs to). On the playbook: playbook_key. On a group: role_key.`,
  version: '1.0.0',
}
