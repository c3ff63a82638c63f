import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
import { deriveSeverity, unsure } from '../../../prepare/plan/severity.ts'
import { whyReasonIsOwed } from '../classifying.ts'
import type { Incident, PlanVersion } from './incident-queries.ts'

type Settings = PlanVersion['settings']

/** What has been answered so far. Null is not answered, which is not the same as "not sure". */
export type ClassifyDraft = {
  category: string | null
  functional: string | null
  information: string[]
  recoverability: string | null
  /** Null: what the plan says. */
  severity: SeverityLevel | null
  reason: string
}

/** Classifying again begins with the answers of the last time, as far as this version of the plan knows them. */
export function startingDraft(
  { classifications, category }: Pick<Incident, 'classifications' | 'category'>,
  settings: Settings,
): ClassifyDraft {
  const last = classifications.at(-1)
  const known = (question: Settings['functional'], key: string) => key === unsure || question.answers.some((answer) => answer.key === key)
  return {
    category: settings.categories.find(({ key }) => key === (last?.category ?? category?.key))?.key ?? null,
    functional: last && known(settings.functional, last.functional) ? last.functional : null,
    information: last?.information.filter((key) => known(settings.information, key)) ?? [],
    recoverability: last && known(settings.recoverability, last.recoverability) ? last.recoverability : null,
    severity: null,
    reason: '',
  }
}

/** The severity by the plan, as the server will derive it. Null while a question is open. */
export function previewOf({ functional, information, recoverability }: ClassifyDraft, settings: Settings) {
  if (!functional || information.length === 0 || !recoverability) return null
  const { severity, because } = deriveSeverity(settings, { functional, information, recoverability })
  return { level: severity, name: nameOf(settings, severity), because }
}

export const nameOf = ({ severities }: Settings, level: SeverityLevel): string =>
  severities.find((each) => each.level === level)?.name ?? ''

/** Why a reason will be asked, in words; null when none is. */
export function reasonOwed(draft: ClassifyDraft, incident: Pick<Incident, 'severity'>, settings: Settings): string | null {
  const derived = previewOf(draft, settings)?.level ?? null
  const to = draft.severity ?? derived
  return to === null ? null : whyReasonIsOwed({ to, from: incident.severity?.level ?? null, derived })
}

/** "Not sure" and the harmless answer stand alone: whoever is sure of another is neither. */
export function chooseInformation(before: string[], after: string[], harmless: string | undefined): string[] {
  const added = after.find((key) => !before.includes(key))
  if (added === undefined) return after
  const standsAlone = (key: string) => key === unsure || key === harmless
  return standsAlone(added) ? [added] : after.filter((key) => !standsAlone(key))
}
