import table from '../../content/veris-categories.json' with { type: 'json' }
import type { Category } from '../prepare/plan/settings.ts'
import type { VerisRecord } from './veris-schema.ts'

type Rule = { action?: string; varieties?: string[]; except?: string[]; integrity?: string[]; taxonomy: string; prefer: string[] }

/** The category of the plan that a record belongs to: by content/veris-categories.json and the plan's taxonomy. Null: none is certain. */
export function categoryOf(record: VerisRecord, categories: readonly Pick<Category, 'key' | 'taxonomy'>[]): string | null {
  const rule = (table.rules as Rule[]).find((each) => matches(each, record))
  if (!rule) return null
  const keys = categories.filter(({ taxonomy }) => taxonomy === rule.taxonomy).map(({ key }) => key)
  const preferred = rule.prefer.find((key) => keys.includes(key))
  // Two categories of one class and none of them meant: which one it was would be a guess.
  return preferred ?? (keys.length === 1 ? (keys[0] ?? null) : null)
}

function matches({ action, varieties, except, integrity }: Rule, record: VerisRecord): boolean {
  if (integrity) return record.attribute?.integrity?.variety?.some((each) => integrity.includes(each)) ?? false
  if (!action || !Object.hasOwn(record.action, action)) return false
  const said = record.action[action]?.variety ?? []
  if (varieties) return said.some((each) => varieties.includes(each))
  return except ? said.some((each) => !except.includes(each)) : true
}
