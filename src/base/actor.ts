import type { OrganisationId, PersonId } from './ids.ts'

/** What an account or a token may do. Ordered for reading, not for power: an auditor reads all and writes nothing. */
export const accessRoles = ['employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor'] as const
export type AccessRole = (typeof accessRoles)[number]

/** Who comes through the door: a person at a screen, a program with a token, the key file of this machine, Muster itself, or a reporter without account. */
export type Via = 'session' | 'token' | 'key' | 'system' | 'form'

/** Who is asking. Every hand that writes is a person row, so the record can always name it. */
export type Actor = { id: PersonId; name: string; role: AccessRole; organisationId: OrganisationId; via: Via }

/** The groups that endpoints name. Kept few, so that the access matrix stays readable. */
export const everyRole: readonly AccessRole[] = accessRoles
/** Those who work on reports and incidents. */
export const workers: readonly AccessRole[] = ['it-staff', 'responder', 'management', 'administrator']
/** Those who may see the queue and the register: the workers, and the auditor who only reads. */
export const readers: readonly AccessRole[] = [...workers, 'auditor']
/** Those who answer for the organisation. */
export const managers: readonly AccessRole[] = ['management']
export const administrators: readonly AccessRole[] = ['administrator']

export const mayDo = (actor: Actor, roles: readonly AccessRole[]): boolean => roles.includes(actor.role)
