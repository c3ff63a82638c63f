import type { Installation } from '../installation.ts'
import { ask } from '../client.ts'
import { bareHttp, durableCommits } from '../limits.ts'
import { measure, type Measured } from '../measure.ts'
import { makeExampleIncident } from './example-incident.ts'
import { fill } from './fill.ts'
import { reads, writes } from './requests.ts'

export type Line = Measured & { size: number; limit: Measured | null }

export type Scale = { sizes: number[]; connections: number[]; seconds: number }

/**
 * The register as it grows: the same requests with few and with many incidents in it, by one hand and by many. Reads are held
 * against a bare server that sends the same bytes, writes against single rows committed to the same disk.
 */
export async function measureRegister(
  installation: Installation,
  { sizes, connections, seconds }: Scale,
  say: (line: string) => void,
): Promise<Line[]> {
  const { client, databaseUrl } = installation
  const example = await makeExampleIncident(client)
  const lines: Line[] = []
  const revisions = new Map<string, number>()
  let filled = 1
  for (const size of sizes) {
    const startedAt = performance.now()
    await fill(databaseUrl, example, filled, size)
    filled = size
    say(
      `${size.toLocaleString('en-US')} incidents with 50 entries each, filled in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
    )
    const payload = JSON.stringify(await ask(client, { method: 'GET', path: '/api/v1/incidents?state=all&limit=50' }))
    const acts = writes(client, { ...example, size, revisions })
    for (const hands of connections) {
      const wire = await bareHttp(payload, hands, seconds / 2)
      const disk = await durableCommits(databaseUrl, hands, seconds / 2)
      for (const [name, act] of Object.entries(reads(client, { ...example, size, revisions })))
        lines.push({ ...(await measure(name, hands, seconds, act)), size, limit: wire })
      for (const [name, act] of Object.entries(acts))
        if (hands === 1 || name !== 'attach 10 MB') lines.push({ ...(await measure(name, hands, seconds, act)), size, limit: disk })
      say(`  ${hands} connection${hands > 1 ? 's' : ''}: done`)
    }
  }
  return lines
}
