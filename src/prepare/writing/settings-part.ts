import { z } from 'zod'
import { matrixKey, settingsShape, type PlanSettings } from '../plan/settings.ts'
import { key } from '../plan/settings-words.ts'
import { isPartName, type SettingsPartName } from './settings-part-names.ts'

/** What each part of the settings may hold. Of the playbooks here is only the order they stand in. */
export const partShapes = {
  title: settingsShape.pick({ title: true, tlp: true }),
  teamRoles: settingsShape.shape.teamRoles,
  callingOrder: settingsShape.shape.callingOrder,
  categories: settingsShape.shape.categories,
  severities: settingsShape.shape.severities,
  questions: settingsShape.pick({ functional: true, information: true, recoverability: true }),
  matrix: settingsShape.shape.matrix,
  reporting: settingsShape.shape.reporting,
  starters: settingsShape.shape.starters,
  dismissalReasons: settingsShape.shape.dismissalReasons,
  playbookOrder: z.array(key),
  communications: settingsShape.shape.communications,
  closing: settingsShape.shape.closing,
  training: settingsShape.shape.training,
  review: settingsShape.shape.review,
  approval: settingsShape.shape.approval,
  acknowledgement: settingsShape.shape.acknowledgement,
} satisfies Record<SettingsPartName, z.ZodType>

export type PartValue<Part extends SettingsPartName> = z.output<(typeof partShapes)[Part]>

export function readPart<Part extends SettingsPartName>(settings: PlanSettings, part: Part): PartValue<Part>
export function readPart(settings: PlanSettings, part: SettingsPartName): unknown {
  const { title, tlp, functional, information, recoverability } = settings
  if (part === 'title') return { title, tlp }
  if (part === 'questions') return { functional, information, recoverability }
  if (part === 'playbookOrder') return settings.playbooks.map((each) => each.key)
  return settings[part]
}

/** The settings with one part replaced. A playbook that the new order does not name keeps its place behind those it does. */
export function writePart<Part extends SettingsPartName>(settings: PlanSettings, part: Part, value: PartValue<Part>): PlanSettings {
  if (part === 'playbookOrder') return { ...settings, playbooks: inOrder(settings.playbooks, value as string[]) }
  if (part === 'matrix') return { ...settings, matrix: onlyPossible(settings, value as PlanSettings['matrix']) }
  if (part === 'title' || part === 'questions') return { ...settings, ...(value as Partial<PlanSettings>) }
  return { ...settings, [part]: value }
}

/** What an answer that is gone once made stands only until the matrix is looked over. */
function onlyPossible(settings: PlanSettings, matrix: PlanSettings['matrix']): PlanSettings['matrix'] {
  return Object.fromEntries(possibleCombinations(settings).flatMap((each) => (matrix[each] ? [[each, matrix[each]]] : [])))
}

/** Every combination of answers, whether or not the matrix has it. */
export function possibleCombinations({
  functional,
  information,
  recoverability,
}: Pick<PlanSettings, 'functional' | 'information' | 'recoverability'>): string[] {
  return functional.answers.flatMap((f) =>
    information.answers.flatMap((i) => recoverability.answers.map((r) => matrixKey(f.key, i.key, r.key))),
  )
}

function inOrder<Item extends { key: string }>(items: Item[], order: string[]): Item[] {
  const place = (each: Item) => (order.includes(each.key) ? order.indexOf(each.key) : order.length)
  return items.toSorted((a, b) => place(a) - place(b))
}

/** In which part a member of the settings is edited; a playbook by itself, where it is known which. */
export function partOf(
  path: readonly (string | number)[],
  settings: PlanSettings,
): { part: SettingsPartName | 'fields'; playbook: string | null } {
  const [member, which] = path
  if (member === 'fields') return { part: 'fields', playbook: null }
  if (member === 'title' || member === 'tlp') return { part: 'title', playbook: null }
  if (member === 'functional' || member === 'information' || member === 'recoverability') return { part: 'questions', playbook: null }
  if (member !== 'playbooks') return { part: isPartName(String(member)) ? (member as SettingsPartName) : 'title', playbook: null }
  const playbook = typeof which === 'number' ? settings.playbooks[which]?.key : which
  return { part: 'playbookOrder', playbook: playbook ?? null }
}
