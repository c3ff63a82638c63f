import { z } from 'zod'
import { readers } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { planDocuments, planStatuses } from '../plan/plan.api.ts'
import { settingsPartNames } from './settings-part-names.ts'

const piece = z.object({ is: z.enum(['same', 'gone', 'new']), words: z.string() })
const tint = z.enum(['example', 'guidance']).nullable()

const block = z.object({
  is: z.enum(['same', 'gone', 'new', 'changed', 'marks']),
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'live', 'code']),
  depth: z.number().int(),
  tint,
  tintBefore: tint,
  pieces: z.array(piece),
})

const sectionChange = z.object({
  key: z.string(),
  title: z.string(),
  is: z.enum(['same', 'new', 'gone', 'changed']),
  titleBefore: z.string().nullable(),
  movedBehind: z.string().nullable(),
  removedReason: z.string().nullable(),
  blocks: z.array(block),
  layoutOnly: z.boolean(),
})

const settingsChange = z.object({
  part: z.enum([...settingsPartNames, 'fields']),
  playbook: z.string().nullable(),
  what: z.enum(['added', 'removed', 'changed', 'moved']),
  about: z.string(),
  label: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  pieces: z.array(piece).nullable(),
  details: z.array(z.object({ label: z.string(), words: z.string() })),
  text: z.string(),
})

const side = z.object({ id: id<'plan_version'>(), title: z.string(), number: z.string(), status: z.enum(planStatuses) })

export const compareApi = {
  compareVersions: route({
    method: 'GET',
    path: '/plan/compare',
    access: readers,
    says: 'What is different between two versions of one document: the text word by word, and every setting in words.',
    query: z.object({ from: id<'plan_version'>(), to: id<'plan_version'>() }),
    reply: z.object({
      document: z.enum(planDocuments),
      from: side,
      to: side,
      sections: z.array(sectionChange),
      settings: z.array(settingsChange),
    }),
  }),
}
