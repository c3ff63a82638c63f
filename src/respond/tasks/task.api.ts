import { z } from 'zod'
import { workers } from '../../base/actor.ts'
import { instant, line, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { phases } from '../../prepare/plan/settings-words.ts'
import { route } from '../../platform/http/route.ts'

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
  teamRole: z.object({ key: z.string(), name: z.string() }).nullable(),
  mandatory: z.boolean(),
  dueAt: instant.nullable(),
  state: z.enum(['open', 'done', 'skipped']),
  assignee: z.object({ id: id<'person'>(), name: z.string() }).nullable(),
  ended: z.object({ at: instant, by: z.string(), outcome: z.string().nullable() }).nullable(),
  revision,
})

const params = z.object({ taskId: id<'task'>() })

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
    says: 'Marks a task done, with what came of it. Any task may be done at any time.',
    params,
    body: z.object({ outcome: optionalText('What came of it', 10_000), revision }),
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
    says: 'Opens a done or skipped task again.',
    params,
    body: z.object({ revision }),
    reply: taskShape,
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
