import { Invalid } from '../../base/errors.ts'
import { playbookSchema, type Playbook } from '../plan/playbook.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { issueWords } from './settings-issues.ts'
import { withPartKeys, withStepKeys } from './settings-keys.ts'
import type { Names } from './settings-names.ts'
import { partWords, type SettingsPartName } from './settings-part-names.ts'
import { partShapes, type PartValue } from './settings-part.ts'

/** A part as it came from outside: cleaned, with keys for what is new, and refused in words where it is not well formed. */
export function readPartValue<Part extends SettingsPartName>(
  stored: PlanSettings,
  part: Part,
  sent: unknown,
  names: Names,
): PartValue<Part> {
  const value = withPartKeys(stored, part, cleaned(sent))
  const read = partShapes[part].safeParse(value)
  if (!read.success) throw new Invalid(withName(issueWords(part, value, read.error.issues, names), partWords[part].name))
  return read.data as PartValue<Part>
}

/** The same for one playbook; `steps` are those it had, which keep their keys. */
export function readPlaybook(key: string, steps: Playbook['steps'], sent: unknown, names: Names): Playbook {
  const value = withStepKeys(steps, { ...(cleaned(sent) as object), key })
  const read = playbookSchema.safeParse(value)
  if (!read.success) throw new Invalid(withName(issueWords('playbook', value, read.error.issues, names), 'Playbook'))
  return read.data
}

/** A fault of the whole part has no field to name, so it names the part. */
const withName = (problems: ReturnType<typeof issueWords>, name: string) =>
  problems.map(({ field, message }) => ({ field: field || 'value', message: field ? message : `${name}: ${message}` }))

/** Texts without spaces around them, and without what PostgreSQL cannot hold (NUL, lone surrogates). */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\uFFFD').toWellFormed().trim()
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]))
}
