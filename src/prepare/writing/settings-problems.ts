import { problemsOf, type PlanSettings, type SettingsProblem } from '../plan/settings.ts'
import { combinationName } from './compare-matrix.ts'
import { namesOf, type Known, type Names } from './settings-names.ts'
import type { SettingsPartName } from './settings-part-names.ts'
import { partOf } from './settings-part.ts'

/** What does not fit together yet. A draft may be so; it cannot be submitted so. */
export type ShownProblem = {
  part: SettingsPartName | 'fields'
  /** The key of the playbook it is in, and of the step. */
  playbook: string | null
  step: string | null
  says: string
  /** Where in the settings, as the rules of the plan name it. */
  path: (string | number)[]
}

const noOne: Known = { people: new Map(), sections: new Map() }

export function shownProblems(settings: PlanSettings): ShownProblem[] {
  const names = namesOf(noOne, settings)
  return problemsOf(settings).map((problem) => {
    const where = partOf(problem.path, settings)
    return { ...where, step: stepOf(problem), says: inWords(problem, where.playbook, settings, names), path: problem.path }
  })
}

/** A playbook's problem stands at `playbooks / its key / steps / the step's key`. */
const stepOf = ({ path }: SettingsProblem): string | null => (path[0] === 'playbooks' && path[2] === 'steps' ? String(path[3]) : null)

/** The rules of the plan quote keys, which nobody has seen on a screen: here they become names. */
function inWords({ message, path }: SettingsProblem, playbook: string | null, settings: PlanSettings, names: Names): string {
  if (path[0] === 'matrix') return `The severity matrix does not say yet how grave “${combinationName(String(path[1]), names)}” is.`
  // What is missing has no name any more, and its key may be the key of something else.
  const missing = /There is no|unknown|not there/.test(message)
  const name = (key: string) => (missing ? key.replaceAll('-', ' ') : nameIn(settings, playbook, key))
  return message.replace(/ \(playbook “[^”]*”\)$/, '').replace(/"([a-z0-9-]+)"/g, (_, key: string) => `“${name(key)}”`)
}

/** A key may mean a step, a role, a category or a playbook; where it means nothing any more, it is what is left of the name. */
function nameIn(settings: PlanSettings, playbook: string | null, key: string): string {
  const steps = settings.playbooks.find((each) => each.key === playbook)?.steps ?? []
  const found =
    steps.find((each) => each.key === key)?.title ??
    [...settings.teamRoles, ...settings.categories, ...settings.playbooks, ...settings.dismissalReasons, ...settings.training].find(
      (each) => each.key === key,
    )?.name ??
    settings.starters.find((each) => each.key === key)?.label ??
    settings.communications.find((each) => each.key === key)?.audience
  return found ?? key.replaceAll('-', ' ')
}
