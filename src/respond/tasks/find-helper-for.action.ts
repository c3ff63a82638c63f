import { Invalid } from '../../base/errors.ts'
import type { PersonId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { findHelper, type Helper } from './helper.store.ts'
import { mayKnow, type Incident } from './known-incident.ts'

/** Whom a task or a role is given to: somebody who is there and may know of the incident. `field` is where they were chosen. */
export async function findHelperFor(ctx: Work, incident: Incident, personId: PersonId, field: string): Promise<Helper> {
  const helper = await findHelper(ctx.db, personId)
  if (!helper) throw new Invalid([{ field, message: 'This person is not known here. Please choose somebody from the list.' }])
  if (helper.leftAt) throw new Invalid([{ field, message: `${helper.name} has left. Please choose somebody else.` }])
  if (!mayKnow(incident, personId)) {
    throw new Invalid([
      {
        field,
        message: `${helper.name} is not one of those who may know of this incident. Add them under “Who may see this” first, or choose somebody else.`,
      },
    ])
  }
  return helper
}
