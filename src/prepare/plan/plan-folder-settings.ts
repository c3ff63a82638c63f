import { matrixKey, settingsShape, type PlanSettings, type SettingsPart } from './settings.ts'

/** Which file below settings/ a part stands in. Playbooks have one each. */
export const fileOfPart = {
  title: 'plan.json',
  tlp: 'plan.json',
  reporting: 'plan.json',
  closing: 'plan.json',
  review: 'plan.json',
  approval: 'plan.json',
  acknowledgement: 'plan.json',
  dismissalReasons: 'plan.json',
  fields: 'fields.json',
  teamRoles: 'team-roles.json',
  callingOrder: 'calling-order.json',
  communications: 'communications.json',
  training: 'training.json',
  severities: 'severities.json',
  functional: 'questions.json',
  information: 'questions.json',
  recoverability: 'questions.json',
  matrix: 'matrix.json',
  categories: 'categories.json',
  starters: 'starters.json',
  playbooks: 'playbooks',
} as const satisfies Record<SettingsPart, string>

export const partsIn = (file: string): SettingsPart[] =>
  (Object.keys(fileOfPart) as SettingsPart[]).filter((part) => fileOfPart[part] === file)

/** Files that hold a part and nothing else. Those that may be missing stand for an empty list. */
export const wholeFiles = [...new Set(Object.values(fileOfPart))].filter(
  (file) => file.endsWith('.json') && file !== 'plan.json' && file !== 'questions.json',
)
export const optionalFiles: string[] = ['fields.json', 'calling-order.json', 'communications.json', 'training.json']

export const playbookFile = (key: string) => `settings/playbooks/${key}.json`

export function settingsFiles(given: PlanSettings): [path: string, text: string][] {
  const settings = inOrder(given)
  const some = (file: string) => Object.fromEntries(partsIn(file).map((part) => [part, settings[part]]))
  const playbookOrder = settings.playbooks.map(({ key }) => key)
  return [
    ['settings/plan.json', jsonText({ ...some('plan.json'), playbookOrder })],
    ['settings/questions.json', jsonText(some('questions.json'))],
    ...wholeFiles.map((file): [string, string] => [`settings/${file}`, jsonText(partsIn(file).map((part) => settings[part])[0])]),
    ...settings.playbooks.map((playbook): [string, string] => [playbookFile(playbook.key), jsonText(playbook)]),
  ]
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The schema puts keys in its order; the matrix, which has no order of its own (nor in the database), in that of the answers. */
function inOrder(given: PlanSettings): PlanSettings {
  const settings = settingsShape.parse(given)
  const { functional, information, recoverability, matrix } = settings
  const combinations = functional.answers.flatMap((f) =>
    information.answers.flatMap((i) => recoverability.answers.map((r) => matrixKey(f.key, i.key, r.key))),
  )
  const others = Object.keys(matrix)
    .filter((each) => !combinations.includes(each))
    .sort()
  const ordered = [...combinations, ...others].flatMap((each) => (matrix[each] ? [[each, matrix[each]] as const] : []))
  return { ...settings, matrix: Object.fromEntries(ordered) }
}
