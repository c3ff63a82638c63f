import { z } from 'zod'
import { readers, workers } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'

const draft = z.object({ planVersionId: id<'plan_version'>() })

/** The whole file, however large: what is too large is refused in words. */
const given = z.object({
  name: z.string().max(300).default('playbook.json'),
  content: z.string(),
  /** Which team role stands for an agent that no role is called like: agent id → key of the role. */
  roles: z.record(z.string(), z.string()).default({}),
  /** And for all the others of them. Null: the leading role. */
  otherwise: z.string().nullable().default(null),
})
const bodyLimitBytes = 8 * 1024 * 1024

const read = z.object({
  name: z.string(),
  steps: z.number().int(),
  /** What was left out, guessed or reworded, and where. */
  notes: z.array(z.object({ where: z.string(), says: z.string() })),
  /** Agents that no team role is called like, and the role their steps were given. */
  unmatched: z.array(z.object({ agent: z.string(), name: z.string(), role: z.string() })),
})

export const cacaoApi = {
  exportPlaybooks: route({
    method: 'GET',
    path: '/exports/cacao',
    access: readers,
    says: 'The playbooks in force as CACAO 2.0 documents. While nobody changes them, they are the same byte for byte.',
    reply: z.object({
      number: z.string(),
      playbooks: z.array(z.object({ key: z.string(), name: z.string(), file: z.string(), content: z.string() })),
    }),
  }),

  previewPlaybook: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/imports/cacao/preview',
    access: workers,
    says: 'What a CACAO 2.0 document would become as a playbook of the draft. Stores nothing.',
    params: draft,
    body: given,
    reply: read.extend({
      /** The playbook that the draft has under its key; `same`: with the same steps. */
      known: z.object({ key: z.string(), name: z.string(), same: z.boolean() }).nullable(),
    }),
    bodyLimitBytes,
  }),

  importPlaybook: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/imports/cacao',
    access: workers,
    says: 'Brings a CACAO 2.0 document into the draft as a playbook. Refused with the place in the document where it cannot be read, and with `playbook.there-already` where the draft has another of that key and `existing` does not say what to do. A second import changes nothing.',
    params: draft,
    body: given.extend({ existing: z.enum(['ask', 'replace', 'beside']).default('ask') }),
    reply: read.extend({ outcome: z.enum(['added', 'replaced', 'unchanged']), key: z.string() }),
    bodyLimitBytes,
  }),
}
