import type pg from 'pg'
import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { hashedPart, type Entry } from '../../src/record/entry.ts'
import { firstHash, hashEntry } from '../../src/record/hash-entry.ts'

type Row = {
  chain_id: string
  number: number
  kind: string
  at: Date
  precision: Entry['at']['precision']
  zone: string
  recorded_at: Date
  by_person: Entry['byPerson']
  by_name: string
  via: Entry['via']
  body: Record<string, unknown>
}
type CloneId = (id: string, n: number) => string

/**
 * The record of every copy: the same words under another chain, each entry with the hash of the one before. The canonical
 * text of an entry is made once and only what differs is put in, or 5 million entries would take an hour.
 */
export async function cloneChains(client: pg.Client, chainIds: string[], first: number, last: number, cloneId: CloneId): Promise<void> {
  for (const chainId of chainIds) {
    const { rows } = await client.query<Row>('select * from entry where chain_id = $1 order by number', [chainId])
    const forms = rows.map((row) => formOf(chainId, row))
    const made: { chain: string[]; number: number[]; previous: string[]; hash: string[]; heads: string[]; lastHashes: string[] } = {
      chain: [],
      number: [],
      previous: [],
      hash: [],
      heads: [],
      lastHashes: [],
    }
    for (let n = first; n <= last; n++) {
      const id = cloneId(chainId, n)
      let previous = firstHash(id)
      for (const [at, form] of forms.entries()) {
        const hash = createHash('sha256').update(form(id, previous)).digest('hex')
        made.chain.push(id)
        made.number.push(at + 1)
        made.previous.push(previous)
        made.hash.push(hash)
        previous = hash
      }
      made.heads.push(id)
      made.lastHashes.push(previous)
    }
    await client.query(
      `insert into chain (id, organisation_id, kind, last_number, last_hash)
       select c.id, t.organisation_id, t.kind, t.last_number, c.last_hash from unnest($2::uuid[], $3::text[]) c(id, last_hash) join chain t on t.id = $1`,
      [chainId, made.heads, made.lastHashes],
    )
    await client.query(
      `insert into entry (chain_id, number, organisation_id, kind, at, precision, zone, recorded_at, by_person, by_name, via, body, previous_hash, hash)
       select c.chain, t.number, t.organisation_id, t.kind, t.at, t.precision, t.zone, t.recorded_at, t.by_person, t.by_name, t.via, t.body, c.previous, c.hash
       from unnest($2::uuid[], $3::int[], $4::text[], $5::text[]) c(chain, number, previous, hash) join entry t on t.chain_id = $1 and t.number = c.number`,
      [chainId, made.chain, made.number, made.previous, made.hash],
    )
  }
}

/** Canonical JSON with two holes in it. Checked against the real thing, so that it cannot drift. */
function formOf(chainId: string, row: Row): (chain: string, previous: string) => string {
  const entry = {
    number: row.number,
    kind: row.kind,
    at: { at: row.at, precision: row.precision, zone: row.zone },
    recordedAt: row.recorded_at,
    byPerson: row.by_person,
    byName: row.by_name,
    via: row.via,
    body: row.body,
  }
  const [chainHole, previousHole] = ['«chain»', '«previous»']
  const whole = canonicalize(hashedPart(chainHole, { ...entry, previousHash: previousHole })) ?? ''
  const [head = '', middle = '', tail = ''] = whole.split(new RegExp(`${chainHole}|${previousHole}`))
  const form = (chain: string, previous: string) => head + chain + middle + previous + tail
  const expected = hashEntry(chainId, { ...entry, previousHash: firstHash(chainId) })
  if (
    createHash('sha256')
      .update(form(chainId, firstHash(chainId)))
      .digest('hex') !== expected
  )
    throw new Error('The benchmark writes chains that do not hold')
  return form
}
