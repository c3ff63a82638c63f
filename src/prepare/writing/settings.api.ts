import { z } from 'zod'
import { readers, workers } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { planStatuses } from '../plan/plan.api.ts'
import { settingsShape } from '../plan/settings.ts'
import { settingsPartNames } from './settings-part-names.ts'

const hash = z.string().max(100)
const version = z.object({ planVersionId: id<'plan_version'>() })
const playbook = version.extend({ playbookKey: z.string().max(100) })
const twoMegabytes = 2 * 1024 * 1024

export const settingsProblem = z.object({
  part: z.enum([...settingsPartNames, 'fields']),
  playbook: z.string().nullable(),
  step: z.string().nullable(),
  says: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
})

/** What is stored now, and all that does not fit together in the whole of the settings. */
const stored = z.object({
  value: z.unknown(),
  hash,
  problems: z.array(settingsProblem),
  /** What changed, in words, as the record has it. */
  changes: z.array(z.string()),
})

const storedPlaybook = stored.extend({
  /** Its key, made from its name when it was added; null: it was removed. */
  key: z.string().nullable(),
})

export const settingsApi = {
  showSettings: route({
    method: 'GET',
    path: '/plan/drafts/:planVersionId/settings',
    access: readers,
    says: 'The settings of a draft, a hash for each part, and what does not fit together yet. A procedure has those of the plan.',
    params: version,
    reply: z.object({
      /** Whose settings these are: for a procedure those of the plan's draft, or of the plan in force. */
      planVersionId: id<'plan_version'>(),
      number: z.string(),
      status: z.enum(planStatuses),
      editable: z.boolean(),
      settings: settingsShape,
      /** By part; a playbook's is under `playbooks/` and its key. */
      hashes: z.record(z.string(), z.string()),
      problems: z.array(settingsProblem),
      /** The sections of the text, for rules that name them. */
      sections: z.array(z.object({ key: z.string(), title: z.string() })),
    }),
  }),

  changeSettingsPart: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/settings/:part',
    access: workers,
    says: 'Stores one part of the settings. Refused if somebody changed this part since `before`, with the part as it is now; other parts do not matter.',
    params: version.extend({ part: z.enum(settingsPartNames) }),
    body: z.object({ value: z.unknown(), before: hash }),
    reply: stored,
    bodyLimitBytes: twoMegabytes,
  }),

  changePlanPlaybook: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/settings/playbooks/:playbookKey',
    access: workers,
    says: 'Stores one playbook. Its key stays; new steps get theirs from their titles.',
    params: playbook,
    body: z.object({ value: z.unknown(), before: hash }),
    reply: storedPlaybook,
    bodyLimitBytes: twoMegabytes,
  }),

  addPlanPlaybook: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/settings/playbooks',
    access: workers,
    says: 'Adds a playbook at the end. Its key is made from its name.',
    params: version,
    body: z.object({ value: z.unknown() }),
    reply: storedPlaybook,
    bodyLimitBytes: twoMegabytes,
  }),

  removePlanPlaybook: route({
    method: 'DELETE',
    path: '/plan/drafts/:planVersionId/settings/playbooks/:playbookKey',
    access: workers,
    says: 'Takes a playbook out. What still names it is listed as a problem of the draft.',
    params: playbook,
    body: z.object({ before: hash }),
    reply: storedPlaybook,
  }),
}
