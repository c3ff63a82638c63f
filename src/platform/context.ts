import type { Actor } from '../base/actor.ts'
import type { IncidentId } from '../base/ids.ts'
import type { Reader, Tx } from './db.ts'
import type { SendParcel } from './parcel.ts'

/** Who asks, what time it is, and a view of the database. `noteReading` is for what must not be read unseen. */
export type Context = { actor: Actor; now: () => Date; db: Reader; noteReading: (incident: IncidentId) => void }

/** The same, allowed to write: one request or one job, one transaction. A refusal undoes all of it. */
export type Work = { actor: Actor; now: () => Date; db: Tx; queue: { send: SendParcel }; noteReading: (incident: IncidentId) => void }

/** Where HTTP, the worker and the CLI come in. */
export type Door = {
  actor: Actor
  look: <Result>(use: (ctx: Context) => Promise<Result>) => Promise<Result>
  work: <Result>(use: (ctx: Work) => Promise<Result>) => Promise<Result>
}
