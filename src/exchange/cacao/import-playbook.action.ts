import { Conflict, NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context, Work } from '../../platform/context.ts'
import type { Reader } from '../../platform/db.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { holdSettings } from '../../prepare/writing/change-settings.action.ts'
import { keyFrom } from '../../prepare/writing/settings-keys.ts'
import { findDraftVersion } from '../../prepare/writing/draft.store.ts'
import { recordInDraft } from '../../prepare/writing/reach-draft.action.ts'
import { takePlaybook } from '../../prepare/writing/take-playbook.action.ts'
import { sha256Hex } from '../../platform/new-id.ts'
import { identityOf, playbookId } from './cacao-ids.ts'
import { rolesOf } from './gather-playbooks.action.ts'
import { unmatchedNotes, type RoleChoice } from './match-roles.ts'
import { readPlaybook, type ReadPlaybook } from './read-playbook.ts'
import { besideName, knownAmong } from './same-playbook.ts'

export type Given = RoleChoice & { name: string; content: string }

/** What would come of it. Looks at the draft as it is and stores nothing. */
export async function previewPlaybook(ctx: Context | Work, id: PlanVersionId, given: Given) {
  const version = await findDraftVersion(ctx.db, id)
  if (!version) throw new NotFound('draft of the plan')
  const read = await readInto(ctx, version.settings, given)
  const known = knownAmong(version.settings.playbooks, read.playbook)
  return {
    ...told(read),
    known: known.is === 'new' ? null : { key: known.playbook.key, name: known.playbook.name, same: known.is === 'same' },
  }
}

export type Existing = 'ask' | 'replace' | 'beside'

/**
 * Brings a playbook of another tool, or one of ours, into a draft. Safe to repeat and safe beside another import: what is
 * there already is not stored again. Where the draft has another playbook of that key, nothing is overwritten unasked.
 */
export async function importPlaybook(ctx: Work, id: PlanVersionId, { existing, ...given }: Given & { existing: Existing }) {
  const held = await holdSettings(ctx, id)
  const { playbooks } = held.draft.settings
  const read = settled(await readInto(ctx, held.draft.settings, given), held.draft.settings)
  const known = knownAmong(playbooks, read.playbook)
  if (known.is === 'same') return { ...told(read), outcome: 'unchanged' as const, key: known.playbook.key }
  if (known.is === 'differs' && existing === 'ask') throw new PlaybookThere(known.playbook)
  const aside = known.is === 'differs' && existing === 'beside'
  const playbook = aside ? besides(read.playbook, playbooks) : read.playbook
  const changes = await takePlaybook(ctx, held, playbook)
  await recordInDraft(ctx, held.draft, 'plan.playbook-imported', {
    playbook: playbook.key,
    name: playbook.name,
    from: { standard: 'CACAO 2.0', name: given.name, contentHash: sha256Hex(given.content) },
    notes: read.notes.map(({ where, says }) => `${where}: ${says}`),
    changeCount: changes.length,
  })
  return {
    ...told({ ...read, playbook }),
    outcome: known.is === 'differs' && !aside ? ('replaced' as const) : ('added' as const),
    key: playbook.key,
  }
}

class PlaybookThere extends Conflict {
  readonly known: { key: string; name: string }
  constructor({ key, name }: Playbook) {
    super(
      'playbook.there-already',
      `This draft has another playbook “${name}”. Say whether the one you bring in takes its place or stands beside it.`,
    )
    this.known = { key, name }
  }
}

async function readInto({ actor, db }: { actor: Work['actor']; db: Reader }, settings: PlanSettings, { content, roles, otherwise }: Given) {
  const identity = identityOf(actor.organisationId)
  const keys = settings.playbooks.map(({ key }) => key)
  return readPlaybook(content, {
    team: await rolesOf(db, settings),
    choice: { roles, otherwise },
    playbooks: new Map(keys.map((key) => [playbookId(identity, key), key])),
    keys: new Set(keys),
  })
}

/** By now it is decided whose steps they are, and that is said too. */
const settled = (read: ReadPlaybook, { teamRoles }: PlanSettings): ReadPlaybook => ({
  ...read,
  notes: [...read.notes, ...unmatchedNotes(read.unmatched, teamRoles)],
})

function besides(playbook: Playbook, playbooks: Playbook[]): Playbook {
  const key = keyFrom(playbook.key, new Set(playbooks.map((each) => each.key)))
  return { ...playbook, key, name: besideName(playbook) }
}

const told = ({ playbook, notes, unmatched }: ReadPlaybook) => ({
  name: playbook.name,
  steps: playbook.steps.length,
  notes,
  unmatched: unmatched.map(({ agent, name, role }) => ({ agent, name, role })),
})
