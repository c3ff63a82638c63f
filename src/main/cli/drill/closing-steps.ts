import { accountApi } from '../../../prepare/people/account.api.ts'
import { incidentApi } from '../../../respond/incidents/incident.api.ts'
import { expectThat, type Rehearsal, type Step } from './rehearsal.ts'

const beginnings = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html', json: '{' } as const

/** What is left afterwards: the report, the record, and nothing that counts as real. */
export const closingSteps: Step[] = [
  ...(['pdf', 'docx', 'html', 'json'] as const).map((format) => ({
    name: `The incident report is drawn as ${format.toUpperCase()}, marked as an exercise`,
    run: async ({ staff, incident }: Rehearsal) => {
      const response = await staff.fetch(`/api/v1/incidents/${incident.id}/report.${format}`)
      const bytes = Buffer.from(await response.arrayBuffer())
      const name = decodeURIComponent(response.headers.get('content-disposition') ?? '')
      expectThat(
        bytes.subarray(0, 20).toString('latin1').toLowerCase().startsWith(beginnings[format].toLowerCase()),
        `This is not ${format.toUpperCase()}.`,
      )
      expectThat(name.includes('EXERCISE'), 'The file name does not say EXERCISE.')
      return `${Math.round(bytes.length / 1000)} kB`
    },
  })),
  {
    name: 'Every step stands in the record, numbered without a gap',
    run: async ({ staff, incident }) => {
      const numbers: number[] = []
      let cursor: string | undefined
      do {
        const page = await staff.call(incidentApi.listEntries, {
          params: { incidentId: incident.id },
          query: { limit: 200, ...(cursor ? { cursor } : {}) },
        })
        numbers.push(...page.items.map(({ number }) => number))
        cursor = page.next ?? undefined
      } while (cursor)
      const gapless = numbers.toSorted((a, b) => a - b).every((number, index) => number === index + 1)
      expectThat(gapless, 'The numbers of the record have a gap.')
      return `${numbers.length} entries`
    },
  },
  {
    name: 'The exercise is not among the real incidents',
    run: async ({ staff, incident }) => {
      const { items } = await staff.call(incidentApi.listIncidents, { query: { words: incident.number, state: 'all' } })
      expectThat(!items.some(({ id }) => id === incident.id), 'The exercise stands among the real incidents.')
      return 'kept apart'
    },
  },
  { name: 'The helpers are out again', run: async (drill) => revokeTokens(drill) },
]

/** Also after a step has failed: a drill leaves no key behind. */
export async function revokeTokens({ administrator, tokenIds }: Rehearsal): Promise<string> {
  const ids = tokenIds.splice(0)
  for (const tokenId of ids) await administrator.call(accountApi.revokeToken, { params: { tokenId: tokenId as never } })
  return `${ids.length} tokens revoked`
}
