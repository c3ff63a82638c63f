import type { OrganisationId } from '../base/ids.ts'
import type { Tables, Tx } from './db.ts'

/** The next number of a series in a year, such as INC-2026-0007. Taken in the transaction that uses it, so none is skipped. */
export async function nextNumber(
  tx: Tx,
  organisationId: OrganisationId,
  series: Tables['numbering']['series'],
  year: number,
): Promise<string> {
  const { last } = await tx
    .insertInto('numbering')
    .values({ organisation_id: organisationId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'series', 'year']).doUpdateSet((eb) => ({ last: eb('numbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${series}-${year}-${String(last).padStart(4, '0')}`
}
