import type { PlanSettings } from '../plan/settings.ts'
import type { SettingsChange } from './compare-told.ts'
import { questions, type Names } from './settings-names.ts'
import { possibleCombinations } from './settings-part.ts'

type Say = (change: Pick<SettingsChange, 'what' | 'about' | 'label' | 'from' | 'to'>) => void

/** Cell by cell, in the order of the answers: "Matrix: service down for some / records exposed / regular: 3 → 2". */
export function matrixChanges(before: PlanSettings, after: PlanSettings, names: Names, say: Say): void {
  const combinations = new Set([
    ...possibleCombinations(after),
    ...possibleCombinations(before),
    ...Object.keys(after.matrix),
    ...Object.keys(before.matrix),
  ])
  for (const combination of combinations) {
    const [from, to] = [before.matrix[combination], after.matrix[combination]]
    if (from === to) continue
    const label = combinationName(combination, names)
    say({ what: 'changed', about: 'Matrix', label, from: String(from ?? 'open'), to: String(to ?? 'open') })
  }
}

export const combinationName = (combination: string, names: Names): string =>
  combination
    .split('/')
    .map((answer, at) => (questions[at] ? names.answer(questions[at], answer) : answer))
    .join(' / ')
