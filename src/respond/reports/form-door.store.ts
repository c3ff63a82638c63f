import { sql } from 'kysely'
import type { OrganisationId, ReportId } from '../../base/ids.ts'
import { minutes, plus } from '../../base/time.ts'
import type { Reader, Tx } from '../../platform/db.ts'

/** What is looked up for people without an account, before their organisation is known. */

/** What signs the forms that go out. One for the installation, made with the schema. */
export async function findFormSecret(db: Reader): Promise<Buffer> {
  return (await db.selectFrom('form_secret').select('secret').executeTakeFirstOrThrow()).secret
}

export async function findReceipt(db: Reader, secretHash: Buffer): Promise<{ organisationId: OrganisationId; reportId: ReportId } | null> {
  const { rows } = await sql<{ organisation_id: OrganisationId; report_id: ReportId }>`select * from find_receipt(${secretHash})`.execute(
    db as Tx,
  )
  return rows[0] ? { organisationId: rows[0].organisation_id, reportId: rows[0].report_id } : null
}

/** Generous: a whole branch may sit behind one address on a bad day. */
export const sendingLimit = { count: 60, withinMinutes: 10 }

/**
 * Counts one more sending from an address, unless it has sent too much lately; then answers false and counts nothing, so
 * that trying again does not make the wait longer. Two that come at the same moment wait for each other.
 */
export async function insertSending(tx: Tx, addressHash: Buffer, at: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${addressHash.toString('hex')}, 7400))`.execute(tx)
  await tx
    .deleteFrom('form_sending')
    .where('at', '<', plus(at, -minutes(sendingLimit.withinMinutes)))
    .execute()
  const { count } = await tx
    .selectFrom('form_sending')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('address_hash', '=', addressHash)
    .executeTakeFirstOrThrow()
  if (count >= sendingLimit.count) return false
  await tx.insertInto('form_sending').values({ address_hash: addressHash, at }).execute()
  return true
}

/** A form that is sent twice at the same moment: the second waits here until the first is filed, and then finds it. */
export async function lockSending(tx: Tx, secretHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${secretHash.toString('hex')}, 7401))`.execute(tx)
}
