import { z } from 'zod'
import { readers, workers } from '../../base/actor.ts'
import { instant, moment, optionalText } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { contactKinds, personName } from '../../prepare/people/person.api.ts'
import { severityLevels } from '../../prepare/plan/settings-words.ts'
import { callOutcomes } from './call-list.ts'

const params = z.object({ incidentId: id<'incident'>() })
const role = z.object({ key: z.string(), name: z.string() })
const outcome = z.enum(callOutcomes)

export const callShape = z.object({
  id: id<'call'>(),
  teamRole: role,
  person: personName,
  way: z.enum(contactKinds),
  outcome,
  note: z.string().nullable(),
  at: moment,
  recordedAt: instant,
  recordedBy: z.string(),
})

const personToCall = personName.extend({
  position: z.string().nullable(),
  as: z.enum(['primary', 'alternate']),
  /** What works without the organisation's own mail and network comes first. */
  ways: z.array(z.object({ kind: z.enum(contactKinds), value: z.string(), independent: z.boolean(), verifiedOn: z.string().nullable() })),
  last: z.object({ outcome, at: instant }).nullable(),
})

export const callingShape = z.object({
  severity: z.object({ level: z.literal(severityLevels), name: z.string() }),
  /** Nobody has classified it yet: this is how grave it looked when it was opened. */
  assumed: z.boolean(),
  from: z.enum(['plan', 'leading-role']),
  steps: z.array(
    z.object({
      role: role.extend({ leads: z.boolean() }),
      afterMinutes: z.number().int(),
      /** So long after the opening. */
      callAt: instant,
      people: z.array(personToCall),
      leftOut: z.array(z.object({ name: z.string(), why: z.enum(['left', 'may-not-know', 'unknown']) })),
      answered: z.object({ personId: id<'person'>(), by: z.string(), how: z.enum(['reached', 'holds']) }).nullable(),
    }),
  ),
  next: z.object({ teamRole: z.string(), personId: id<'person'>(), again: z.boolean() }).nullable(),
})

export const callingApi = {
  showCalling: route({
    method: 'GET',
    path: '/incidents/:incidentId/calling',
    access: readers,
    says: 'Whom to call now, in order: the calling order of the incident’s plan for its severity, with the ways to reach people as they are today.',
    params,
    reply: callingShape,
  }),

  recordCall: route({
    method: 'POST',
    path: '/incidents/:incidentId/calls',
    access: workers,
    says: 'Notes that somebody was called and whether they were reached, also a call made earlier; answers with who is called next.',
    params,
    body: z.object({
      teamRole: z.string().max(60),
      personId: id<'person'>(),
      way: z.enum(contactKinds),
      outcome,
      at: moment.nullable().default(null),
      note: optionalText('The note', 2000),
    }),
    reply: callingShape,
  }),
}
