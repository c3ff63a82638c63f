import { z } from 'zod'
import { workers } from '../../base/actor.ts'
import { instant, line, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { stepSchema } from '../../prepare/plan/playbook.ts'
import { phases } from '../../prepare/plan/settings-words.ts'
import { taskStates } from './task.ts'

export const taskShape = z.object({
  id: id<'task'>(),
  incidentId: id<'incident'>(),
  playbook: z.string().nullable(),
  step: z.string().nullable(),
  phase: z.enum(phases),
  position: z.number().int(),
  title: z.string(),
  detail: z.string().nullable(),
  why: z.string().nullable(),
  evidence: z.string().nullable(),
  /** When the plan lets it be left out, in plain words. */
  skipWhen: z.string().nullable(),
  teamRole: z.object({ key: z.string(), name: z.string() }).nullable(),
  mandatory: z.boolean(),
  dueAt: instant.nullable(),
  /** What is special about the step: a decision, a loop, a wait, another playbook. Null: something to do. */
  flow: stepSchema.shape.flow,
  /** What was chosen at a decision or a loop. */
  chosen: z.object({ key: z.string(), label: z.string() }).nullable(),
  /** It is needed only if one of these is chosen. */
  onlyIf: z.object({ question: z.string(), choices: z.array(z.string()) }).nullable(),
  /** The playbook that the step leads to. */
  leadsTo: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** How often a loop has laid it out, counted from 1. */
  pass: z.number().int(),
  /** A wait: since when, and until when as far as the plan says. */
  startedAt: instant.nullable(),
  waitUntil: instant.nullable(),
  /** `not-needed`: it stands only on a branch that was not chosen. */
  state: z.enum(taskStates),
  /** While it is not needed: what was chosen, and at which question. */
  setAside: z.object({ question: z.string(), choice: z.string() }).nullable(),
  assignee: z.object({ id: id<'person'>(), name: z.string() }).nullable(),
  ended: z.object({ at: instant, by: z.string(), outcome: z.string().nullable() }).nullable(),
  revision,
})

const params = z.object({ taskId: id<'task'>() })
const choice = z.string().max(100).nullable().default(null)

export const taskApi = {
  addTask: route({
    method: 'POST',
    path: '/incidents/:incidentId/tasks',
    access: workers,
    says: 'Adds a task by hand to any phase.',
    params: z.object({ incidentId: id<'incident'>() }),
    body: z.object({
      phase: z.enum(phases),
      title: line('The title'),
      detail: optionalText('The details', 5000),
      teamRole: z.string().nullable().default(null),
      assigneeId: id<'person'>().nullable().default(null),
      dueAt: instant.nullable().default(null),
      mandatory: z.boolean().default(false),
    }),
    reply: taskShape,
  }),

  completeTask: route({
    method: 'PUT',
    path: '/tasks/:taskId/completion',
    access: workers,
    says: 'Marks a task done, with what came of it. Any task may be done at any time. A decision needs its choice, a loop `yes` or `no`; steps on other branches are not needed then, `yes` lays the steps out again, and a playbook step brings its playbook.',
    params,
    body: z.object({ outcome: optionalText('What came of it', 10_000), choice, revision }),
    reply: taskShape,
  }),

  skipTask: route({
    method: 'PUT',
    path: '/tasks/:taskId/skip',
    access: workers,
    says: 'Skips a task with a reason; for a mandatory one this is recorded as a departure from the plan.',
    params,
    body: z.object({ reason: text('The reason', 2000), revision }),
    reply: taskShape,
  }),

  reopenTask: route({
    method: 'DELETE',
    path: '/tasks/:taskId/completion',
    access: workers,
    says: 'Opens a done or skipped task again, or one that is not needed. Taking a choice back needs a reason.',
    params,
    body: z.object({ reason: optionalText('The reason', 2000), revision }),
    reply: taskShape,
  }),

  changeChoice: route({
    method: 'PUT',
    path: '/tasks/:taskId/choice',
    access: workers,
    says: 'Chooses otherwise where somebody has chosen before, with a reason. Tasks of the branch chosen now come back.',
    params,
    body: z.object({ choice: z.string('Please choose one.').max(100), reason: text('The reason', 2000), revision }),
    reply: taskShape,
  }),

  startWait: route({
    method: 'PUT',
    path: '/tasks/:taskId/wait',
    access: workers,
    says: 'Begins a wait now, or once more from now. It is ended by hand.',
    params,
    body: z.object({ revision }),
    reply: taskShape,
  }),

  addPlaybook: route({
    method: 'POST',
    path: '/incidents/:incidentId/playbooks',
    access: workers,
    says: 'Follows another playbook of the plan as well. Its tasks join; what is there already is not doubled.',
    params: z.object({ incidentId: id<'incident'>() }),
    body: z.object({ playbook: z.string('Please choose a playbook.').max(100) }),
    reply: z.object({ playbook: z.object({ key: z.string(), name: z.string() }), tasks: z.array(z.string()) }),
  }),

  assignTask: route({
    method: 'PUT',
    path: '/tasks/:taskId/assignee',
    access: workers,
    says: 'Says who does it, or nobody.',
    params,
    body: z.object({ assigneeId: id<'person'>().nullable(), revision }),
    reply: taskShape,
  }),
}
