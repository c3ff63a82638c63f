import { Conflict } from '../../base/errors.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { PlanSettings } from './settings.ts'

export type VersionStatus = 'draft' | 'in-review' | 'approved' | 'in-force' | 'superseded' | 'withdrawn'

type Hand = { id: PersonId; name: string }

/** Where a version stands, and how it came there. `settings` are well formed; whether they fit together is asked on submission. */
export type VersionLife = {
  id: PlanVersionId
  document: 'plan' | 'procedure'
  title: string
  number: string
  status: VersionStatus
  starter: boolean
  settings: PlanSettings
  contentHash: string | null
  changeNote: string | null
  createdAt: Date
  submitted: { at: Date; by: Hand } | null
  /** What was asked for when it was last sent back; null once it is submitted again. */
  changesAsked: { what: string; at: Date; by: Hand } | null
  /** From when it is in force, as chosen on submission; null: from the last signature. */
  forceFrom: Date | null
  approvedAt: Date | null
  inForceAt: Date | null
  supersededAt: Date | null
  hasPdf: boolean
  revision: number
}

/** Somebody else was faster: the version is no longer where this step begins. */
export class VersionMovedOn extends Conflict {
  /** Where it is now. Not called status, which is HTTP's word in a problem. */
  readonly stands: VersionStatus
  constructor({ number, status }: Pick<VersionLife, 'number' | 'status'>) {
    super('plan.moved-on', `${said[status].replace('{}', number)} Look at it again before you go on.`)
    this.stands = status
  }
}

const said: Record<VersionStatus, string> = {
  draft: 'Version {} is a draft now: it was not submitted, or changes were asked for.',
  'in-review': 'Version {} was submitted already and waits for its signatures.',
  approved: 'Version {} is approved already. Nobody can change it.',
  'in-force': 'Version {} is in force already. Nobody can change it.',
  superseded: 'Version {} was replaced by a newer one.',
  withdrawn: 'Version {} was withdrawn.',
}

export function refuseUnless(version: VersionLife, ...expected: VersionStatus[]): void {
  if (!expected.includes(version.status)) throw new VersionMovedOn(version)
}
