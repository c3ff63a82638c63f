import type { AccessRole } from '../../base/actor.ts'
import type { AcknowledgementRule } from '../plan/settings-parts.ts'

/** What somebody has to read: all of it, or the sections with these keys. */
export type Part = { whole: true } | { whole: false; keys: string[] }

/**
 * What an access role owes by the rules of the plan, or null when it owes nothing. Every rule that names the role adds to
 * it; one without sections is the whole document. Sections that this document does not have are left out. An auditor
 * writes nothing here, so none is owed.
 */
export function partFor({ rules }: Pick<AcknowledgementRule, 'rules'>, role: AccessRole, sectionKeys: string[]): Part | null {
  if (role === 'auditor' || sectionKeys.length === 0) return null
  const mine = rules.filter(({ accessRoles }) => accessRoles.includes(role))
  if (mine.some(({ sections }) => sections.length === 0)) return { whole: true }
  const named = new Set(mine.flatMap(({ sections }) => sections))
  const keys = sectionKeys.filter((key) => named.has(key))
  return keys.length > 0 ? { whole: false, keys } : null
}

/** Sections that rules name and that the document does not have: a key that was mistyped, or a section that was removed. */
export const unknownSections = ({ rules }: Pick<AcknowledgementRule, 'rules'>, sectionKeys: string[]): string[] => [
  ...new Set(rules.flatMap(({ sections }) => sections).filter((key) => !sectionKeys.includes(key))),
]
