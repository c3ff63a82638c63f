import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** `src/respond/reports/report.store.ts` → `respond/reports`; rooms of one level (`src/record/…`) → `record`. */
const roomOf = (file: string) => {
  const [, first = '', second = ''] = file.split('/')
  return ['prepare', 'respond', 'learn'].includes(first) ? `${first}/${second}` : first
}

test('every table is written by one room only', () => {
  const writers = new Map<string, Set<string>>()
  const stores = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => `src/${path}`)
  for (const file of stores.filter((path) => path.endsWith('.store.ts'))) {
    for (const [, table = ''] of readFileSync(file, 'utf8').matchAll(/(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)/g)) {
      writers.set(table, (writers.get(table) ?? new Set()).add(roomOf(file)))
    }
  }
  const shared = [...writers].filter(([, rooms]) => rooms.size > 1).map(([table, rooms]) => `${table}: ${[...rooms].join(', ')}`)
  expect(writers.size).toBeGreaterThan(10)
  expect(shared).toEqual([])
})
