import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { severityLevels } from '../../prepare/plan/settings-words.ts'

export const planRef = z.object({ id: id<'plan_version'>(), number: z.string() })
const ruleChange = z.object({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() })
const namedSeverity = z.object({ level: z.literal(severityLevels), name: z.string() })

/** What would change under the version in force. */
export const planMoveShape = z.object({
  from: planRef,
  to: planRef,
  mayMove: z.boolean(),
  category: z.object({ key: z.string(), name: z.string(), gone: z.boolean() }).nullable(),
  severity: z.object({
    from: namedSeverity.nullable(),
    to: namedSeverity.nullable(),
    how: z.enum(['derived', 'chosen', 'answers-gone', 'unclassified']),
  }),
  /** Targets and closing rules that are others. */
  rules: z.array(ruleChange),
  roles: z.object({
    gone: z.array(z.object({ key: z.string(), name: z.string(), holder: z.string().nullable() })),
    added: z.array(z.object({ key: z.string(), name: z.string() })),
  }),
  /** By titles. What somebody has worked on stays. */
  tasks: z.object({ join: z.array(z.string()), change: z.array(z.string()), giveWay: z.array(z.string()) }),
})
