import { Invalid } from '../../base/errors.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import type { Category, PlanSettings, SeveritySetting } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'

export type SeverityChange = {
  to: SeverityLevel
  /** The severity now; null before the first classification. */
  from: SeverityLevel | null
  /** What the plan's matrix says; null where nobody has answered its questions. */
  derived: SeverityLevel | null
}

/** Why a reason is owed for a severity, in words, or null when none is. 1 is the highest, so lowering means a larger number. */
export function whyReasonIsOwed({ to, from, derived }: SeverityChange): string | null {
  if (from !== null && to > from) return `This lowers the severity from ${from} to ${to}. Please say why.`
  // What was explained once and stays as it is need not be explained again.
  if (derived !== null && to !== derived && to !== from)
    return `By your answers the plan makes this severity ${derived}, not ${to}. Please say why it should be ${to}.`
  return null
}

export function refuseUnexplained(change: SeverityChange, reason: string | null, field: string): void {
  const owed = whyReasonIsOwed(change)
  if (owed && !reason) throw new Invalid([{ field, message: owed }])
}

export function categoryOf({ categories }: Pick<PlanSettings, 'categories'>, key: string): Category {
  const category = categories.find((each) => each.key === key)
  if (!category)
    throw new Invalid([{ field: 'category', message: 'The plan of this incident has no such category. Please choose one from the list.' }])
  return category
}

/** Categories of history may come from elsewhere; they are shown by their key. */
export function nameCategory({ categories }: Pick<PlanSettings, 'categories'>, key: string): { key: string; name: string } {
  return { key, name: categories.find((each) => each.key === key)?.name ?? key }
}

/** The settings have exactly one severity of each level. */
export function severityOf({ severities }: Pick<PlanSettings, 'severities'>, level: SeverityLevel): SeveritySetting {
  const severity = severities.find((each) => each.level === level)
  if (!severity) throw new Error(`The plan has no severity ${level}`)
  return severity
}

export const nameSeverity = (settings: Pick<PlanSettings, 'severities'>, level: SeverityLevel) => ({
  level,
  name: severityOf(settings, level).name,
})

/** The playbook of the category; before there is one, the playbook that the plan calls `general`, or else its first. */
export function playbookFor({ playbooks }: Pick<PlanSettings, 'playbooks'>, category: Category | null): Playbook {
  const key = category?.playbook ?? 'general'
  const playbook = playbooks.find((each) => each.key === key) ?? playbooks[0]
  if (!playbook) throw new Error('The plan has no playbook')
  return playbook
}
