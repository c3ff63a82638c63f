import { Conflict, NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import type { Playbook } from '../plan/playbook.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { holdSettings, refuseStale, storeSettings, stored, type Held, type PartChange } from './change-settings.action.ts'
import { keyFrom } from './settings-keys.ts'
import { namesOf } from './settings-names.ts'
import { readPlaybook } from './settings-value.ts'

/** Stores one playbook of a draft; the others are untouched. */
export async function changePlaybook(ctx: Work, id: PlanVersionId, key: string, { value, before }: PartChange) {
  const held = await holdSettings(ctx, id)
  const now = playbookOf(held, key)
  refuseStale(before, now)
  const next = readPlaybook(key, now.steps, value, namesOf(held.known, held.draft.settings))
  return save(ctx, held, next, (all) => all.map((each) => (each.key === key ? next : each)))
}

/** Adds a playbook behind the others. */
export async function addPlaybook(ctx: Work, id: PlanVersionId, value: unknown) {
  const held = await holdSettings(ctx, id)
  const { settings } = held.draft
  const name = typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''
  const key = keyFrom(name, new Set(settings.playbooks.map((each) => each.key)))
  const next = readPlaybook(key, [], value, namesOf(held.known, settings))
  return save(ctx, held, next, (all) => [...all, next])
}

/** Takes a playbook out of a draft. What still names it becomes a problem that is listed, not a reason to refuse. */
export async function removePlaybook(ctx: Work, id: PlanVersionId, key: string, { before }: PartChange) {
  const held = await holdSettings(ctx, id)
  const now = playbookOf(held, key)
  refuseStale(before, now)
  if (held.draft.settings.playbooks.length === 1)
    throw new Conflict('playbook.last', 'This is the only playbook, and a plan needs one. Add another before you remove it.')
  return { ...(await save(ctx, held, now, (all) => all.filter((each) => each.key !== key))), key: null }
}

function playbookOf({ draft }: Held, key: string): Playbook {
  const playbook = draft.settings.playbooks.find((each) => each.key === key)
  if (!playbook) throw new NotFound('playbook in this draft')
  return playbook
}

async function save(ctx: Work, { draft, known }: Held, playbook: Playbook, change: (all: Playbook[]) => Playbook[]) {
  const after: PlanSettings = { ...draft.settings, playbooks: change(draft.settings.playbooks) }
  const what = { part: 'playbooks', playbook: playbook.key, name: `Playbook “${playbook.name}”` }
  const changes = await storeSettings(ctx, draft, after, known, what)
  return { ...stored(playbook, after, changes), key: playbook.key as string | null }
}
