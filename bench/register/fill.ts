import { createHash } from 'node:crypto'
import pg from 'pg'
import { cloneChains } from './clone-chains.ts'
import type { Example } from './example-incident.ts'

/**
 * Fills the register with copies of one real incident and its report: every row of every table that belongs to it, under new
 * ids, at other times, with other words, and with hash chains that hold. Straight into the database: through the front door
 * 100,000 incidents with 50 entries would take hours.
 */
export async function fill(databaseUrl: string, example: Example, from: number, upTo: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await fillWith(client, example, from, upTo)
  } finally {
    await client.end()
  }
}

async function fillWith(client: pg.Client, example: Example, from: number, upTo: number): Promise<void> {
  // Nothing is checked that the original was not checked for already.
  await client.query('set session_replication_role = replica')
  await client.query('set synchronous_commit = off')
  const cloned = await ownIds(client, example)
  for (let first = from; first < upTo; first += batch) {
    const last = Math.min(first + batch, upTo) - 1
    await client.query('begin')
    for (const table of await tablesOf(client)) await cloneRows(client, table, cloned, first, last)
    await cloneChains(client, [example.incidentId, example.reportId], first, last, cloneId)
    await client.query('commit')
  }
  await client.query('vacuum analyze')
}

const batch = 1000

/** The id of copy number `n`: the same here and in `copyOf` below. */
export function cloneId(id: string, n: number): string {
  const hex = createHash('md5').update(`${id}/${n}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}
const copyOf = (column: string) => `overlay(overlay(md5(${column}::text || '/' || g.n) placing '4' from 13) placing '8' from 17)::uuid`

type Table = { name: string; key: 'incident_id' | 'report_id' | 'id'; columns: string[]; ids: string[] }

/** Every table with rows of an incident or a report, as the schema is today. */
async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; column: string; id: boolean }>(`
    select c.relname as table, a.attname as column, a.atttypid = 'uuid'::regtype as id from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attidentity = '' order by c.relname, a.attnum`)
  const byTable = Map.groupBy(rows, ({ table }) => table)
  return [...byTable].flatMap(([name, ofTable]): Table[] => {
    const columns = ofTable.map(({ column }) => column)
    const ids = ofTable.filter(({ id }) => id).map(({ column }) => column)
    if (name === 'incident' || name === 'report') return [{ name, key: 'id', columns, ids }]
    const key = (['incident_id', 'report_id'] as const).find((each) => columns.includes(each))
    return key ? [{ name, key, columns, ids }] : []
  })
}

/** The ids that are renamed in every copy: those of the two things themselves and of the rows that hang on them. */
async function ownIds(client: pg.Client, { incidentId, reportId }: Example): Promise<string[]> {
  const own = [incidentId, reportId]
  for (const { name, columns } of await tablesOf(client)) {
    const keys = ['incident_id', 'report_id'].filter((each) => columns.includes(each))
    if (!columns.includes('id') || keys.length === 0 || name === 'report') continue
    const { rows } = await client.query<{ id: string }>(
      `select id::text from ${name} where ${keys.map((key) => `${key} = any($1::uuid[])`).join(' or ')}`,
      [[incidentId, reportId]],
    )
    own.push(...rows.map(({ id }) => id))
  }
  return own
}

async function cloneRows(client: pg.Client, { name, key, columns, ids }: Table, own: string[], first: number, last: number): Promise<void> {
  const values = columns.map((column) => valueOf(name, column, ids.includes(column)))
  const both = columns.includes('incident_id') && columns.includes('report_id') && key === 'incident_id'
  const which = both ? '(t.incident_id = any($1::uuid[]) or t.report_id = any($1::uuid[]))' : `t.${key} = any($1::uuid[])`
  await client.query(
    `insert into ${name} (${columns.join(', ')}) select ${values.join(', ')} from ${name} t cross join generate_series($2::int, $3::int) g(n) where ${which}`,
    [own, first, last],
  )
}

/** Ids of its own and references to them are renamed; numbers, titles, times and severities differ from copy to copy. */
function valueOf(table: string, column: string, isId: boolean): string {
  const of = `t.${column}`
  if (column === 'number' && table === 'incident') return `'INC-2025-' || lpad(g.n::text, 6, '0')`
  if (column === 'number' && table === 'report') return `'R-2025-' || lpad(g.n::text, 6, '0')`
  if (column === 'secret_hash') return `sha256(t.secret_hash || convert_to(g.n::text, 'UTF8'))`
  if (column === 'title' && table === 'incident') return titleOf('g.n')
  if (column === 'severity' && table === 'incident') return '(1 + g.n % 5)::smallint'
  if (column === 'category' && table === 'incident')
    return `(array['ransomware', 'phishing', 'malware', 'vendor', 'lost-device'])[1 + g.n % 5]`
  if (column === 'opened_at' && table === 'incident') return `${of} - g.n * interval '17 minutes'`
  if (column === 'reported_at' && table === 'report') return `${of} - g.n * interval '17 minutes'`
  if (column === 'closed_at' && table === 'incident')
    return `case when ${isOpen} then null else t.opened_at - g.n * interval '17 minutes' + interval '3 days' end`
  if (column === 'phase' && table === 'incident') return `case when ${isOpen} then ${of} else 'closed' end`
  if (column === 'stopped_at' && table === 'clock')
    return `case when ${isOpen} then ${of} else coalesce(${of}, t.started_at + interval '1 hour') end`
  return isId ? `case when ${of} = any($1::uuid[]) then ${copyOf(of)} else ${of} end` : of
}

/** One in ten is still open: those are worked on. */
export const openEvery = 10
const isOpen = `g.n % ${openEvery} = 0`

const subjects = ['Locked files', 'Strange mail', 'Lost laptop', 'Catalog down', 'Payment changed', 'Unknown device', 'Door found open']
const places = ['circulation desk', 'town hall', 'bookmobile', 'north branch', 'accounting', 'server room', 'children’s room', 'archive']
const titleOf = (n: string) =>
  `(array[${subjects.map((each) => `'${each}'`).join(', ')}])[1 + ${n} % ${subjects.length}] || ' at the ' || ` +
  `(array[${places.map((each) => `'${each}'`).join(', ')}])[1 + ${n} % ${places.length}] || ' case ' || ${n}`
