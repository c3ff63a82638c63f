import type { PlanSettings } from '../plan/settings.ts'
import { combinationName } from './compare-matrix.ts'
import { namesOf, questions } from './settings-names.ts'

/** What can be named by something else. */
export type Named = { is: 'role' | 'category' | 'playbook'; key: string } | { is: (typeof questions)[number]; key: string }

const noOne = { people: new Map<string, string>(), sections: new Map<string, string>() }

/** Everything that names this, in words, so that whoever removes it knows what comes of it. */
export function namedBy(settings: PlanSettings, { is, key }: Named): string[] {
  if (is === 'role') return roleNamedBy(settings, key)
  if (is === 'category')
    return settings.starters.filter(({ suggestedCategory }) => suggestedCategory === key).map(({ label }) => `the report choice “${label}”`)
  if (is === 'playbook') return playbookNamedBy(settings, key)
  return answerNamedBy(settings, is, key)
}

function roleNamedBy({ callingOrder, communications, playbooks }: PlanSettings, key: string): string[] {
  const levels = callingOrder.filter(({ steps }) => steps.some(({ role }) => role === key)).map(({ level }) => level)
  const calls = levels.length === 0 ? [] : [`the calling order of ${levels.length === 1 ? 'severity' : 'severities'} ${levels.join(', ')}`]
  const told = communications
    .filter(({ role, approver }) => role === key || approver === key)
    .map(({ audience }) => `what is told to “${audience}”`)
  const steps = playbooks.flatMap(({ name, steps: each }) => {
    const count = each.filter(({ role }) => role === key).length
    return count === 0 ? [] : [`${count === 1 ? 'a step' : `${count} steps`} of the playbook “${name}”`]
  })
  return [...calls, ...told, ...steps]
}

function playbookNamedBy({ categories, playbooks }: PlanSettings, key: string): string[] {
  const kinds = categories.filter(({ playbook }) => playbook === key).map(({ name }) => `the category “${name}”`)
  const steps = playbooks.flatMap(({ name, steps: each }) =>
    each
      .filter(({ flow }) => flow?.is === 'playbook' && flow.playbook === key)
      .map(({ title }) => `the step “${title}” of the playbook “${name}”`),
  )
  return [...kinds, ...steps]
}

function answerNamedBy(settings: PlanSettings, question: (typeof questions)[number], key: string): string[] {
  const names = namesOf(noOne, settings)
  const place = questions.indexOf(question)
  const cells = Object.keys(settings.matrix).filter((combination) => combination.split('/')[place] === key)
  const unsure = settings[question].unsureCountsAs === key ? ['what “not sure” counts as'] : []
  if (cells.length === 0) return unsure
  const first = combinationName(cells[0]!, names)
  return [...unsure, cells.length === 1 ? `the matrix at “${first}”` : `${cells.length} combinations of the severity matrix`]
}
