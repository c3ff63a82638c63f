import canonicalize from 'canonicalize'
import type { Playbook } from '../../prepare/plan/playbook.ts'

/** What the draft has of a playbook that is brought in: nothing, the very same, or another one under its key. */
export type Known = { is: 'new' } | { is: 'same' | 'differs'; playbook: Playbook }

/** One that was brought in beside another has the key of that one with a number. */
export function knownAmong(playbooks: Playbook[], brought: Playbook): Known {
  const namesakes = playbooks.filter(({ key }) => key === brought.key || beside(brought.key).test(key))
  const called = (key: string) => (key === brought.key ? brought.name : besideName(brought))
  const same = namesakes.find((each) => saying(each) === saying(brought) && each.name === called(each.key))
  if (same) return { is: 'same', playbook: same }
  const other = namesakes.find(({ key }) => key === brought.key)
  return other ? { is: 'differs', playbook: other } : { is: 'new' }
}

/** What it is called when it stands beside another of its key. */
export const besideName = ({ name }: Playbook) => `${name.slice(0, 1900)} (brought in)`

const beside = (key: string) => new RegExp(`^${key}-\\d+$`)

const saying = ({ when, steps }: Playbook) => canonicalize({ when, steps })
