import type { OrganisationId } from '../base/ids.ts'
import type { Tx } from './db.ts'

/** What travels in the queue: which job, and whose it is, so that the worker opens the right door. */
export type Parcel = { job: string; organisationId: OrganisationId; payload: unknown }

/** Takes a parcel with the transaction it came from; the same key is taken once. */
export type SendParcel = (tx: Tx, parcel: Parcel, when: { runAt: Date; key: string }) => Promise<void>
