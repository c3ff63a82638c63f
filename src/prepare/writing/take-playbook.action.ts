import type { Work } from '../../platform/context.ts'
import type { Playbook } from '../plan/playbook.ts'
import { storeSettings, type Held } from './change-settings.action.ts'

/**
 * Stores a whole playbook with the keys it came with, in place of the one of its key or behind the others. For those that
 * were read from elsewhere: forms make keys of their own. Answers what changed, in words.
 */
export function takePlaybook(ctx: Work, { draft, known }: Held, playbook: Playbook): Promise<string[]> {
  const { playbooks } = draft.settings
  const there = playbooks.some(({ key }) => key === playbook.key)
  const after = there ? playbooks.map((each) => (each.key === playbook.key ? playbook : each)) : [...playbooks, playbook]
  const what = { part: 'playbooks', playbook: playbook.key, name: `Playbook “${playbook.name}”` }
  return storeSettings(ctx, draft, { ...draft.settings, playbooks: after }, known, what)
}
