type Reading = { person: { id: string; name: string }; at: Date }

/** Looking again and again in a row is told once, by the last look and how often: the page reads itself anew when something changes. */
export function inRows<Each extends Reading>(readings: Each[]): (Each & { times: number })[] {
  const rows: (Each & { times: number })[] = []
  for (const reading of readings) {
    const last = rows.at(-1)
    if (last?.person.id === reading.person.id) last.times += 1
    else rows.push({ ...reading, times: 1 })
  }
  return rows
}
