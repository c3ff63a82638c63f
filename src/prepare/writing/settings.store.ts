import type { Reader } from '../../platform/db.ts'
import { findDraftVersion, findInForce, findOpenVersion, type DraftVersion } from './draft.store.ts'

/** The plan as it is being written or looked over, and where nobody is at it, the one in force. Every organisation has one. */
export async function findPlanBeingWritten(db: Reader): Promise<DraftVersion> {
  const plan = (await findOpenVersion(db, 'plan')) ?? (await findInForce(db, 'plan'))
  return (await findDraftVersion(db, plan!.id))!
}
