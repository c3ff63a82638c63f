import type { OrganisationId, PersonId } from '../../base/ids.ts'
import { uuidOfName } from '../../platform/new-id.ts'

/**
 * Everything has the same id each time it is written out, so that a playbook nobody changed is the same file byte for byte,
 * and another tool knows a new version of it again. CACAO 2.0 §10.10: a playbook may be named by a uuid of version 5, all
 * else has the form of version 4. This namespace is Muster's own; the one in the standard is for another way of naming.
 */
const namespace = 'c0e3e18c-482c-4fad-9b44-b9516071237e'

export const identityOf = (organisation: OrganisationId): string => `identity--${uuidOfName(namespace, `organisation ${organisation}`, 4)}`

export const playbookId = (identity: string, key: string): string => `playbook--${uuidOfName(uuidIn(identity), `playbook ${key}`, 5)}`

/** `part` keeps apart what one of our steps becomes: what is done, the question that follows it, the way back. */
export const stepId = (playbook: string, type: string, key: string, part = ''): string =>
  `${type}--${uuidOfName(uuidIn(playbook), `step ${type} ${key} ${part}`, 4)}`

export const roleId = (identity: string, key: string): string => `group--${uuidOfName(uuidIn(identity), `team role ${key}`, 4)}`

export const personId = (identity: string, person: PersonId): string => `individual--${uuidOfName(uuidIn(identity), `person ${person}`, 4)}`

export const markingId = (playbook: string, label: string): string => `marking-tlp--${uuidOfName(uuidIn(playbook), `marking ${label}`, 4)}`

const uuidIn = (id: string): string => id.slice(-36)
