import { sql } from 'kysely'
import type { Actor } from '../../base/actor.ts'
import { days, plus } from '../../base/time.ts'
import type { Reader, Tx } from '../../platform/db.ts'
import { visibleTo } from '../tasks/known-incident.store.ts'
import { namesIn, reasonsOf, type Alike } from './alike.ts'
import type { Report } from './report.ts'
import { reportVisibleTo } from './report-line.store.ts'
import { signalsIn } from './signals.ts'
import { tellingWords } from './telling-words.ts'

/** How much of a report's telling words another must have to be called alike: a quarter, and at least two of them. */
const share = 0.25
const atLeast = 2
/** What ts_rank gives for one word that is found once, before it divides by the number of words asked for. */
const oneWord = 0.0607927

/** At most so many on either side: more is a list, not a hint. */
const shown = 8
/** Of a word that stands in every report, the newest are enough. */
const looked = 300

type Row = { id: string; number: string; title: string; at: Date; open: boolean; words: boolean; place: boolean; signals: string[] }

/** Earlier reports of a year and open incidents that share words, place, machines or sender with this one, as far as the actor may know of them. */
export async function listAlike(db: Reader, actor: Actor, report: Report): Promise<Alike[]> {
  const asked = askedFor(report)
  const [reports, incidents] = [await alikeReports(db, actor, report, asked), await alikeIncidents(db, actor, asked)]
  return [...reports.map((row) => toAlike('report', row)), ...incidents.map((row) => toAlike('incident', row))]
}

type Asked = ReturnType<typeof askedFor>

function askedFor(report: Report) {
  const words = tellingWords(report.what, report.place, report.doneSoFar)
  const signals = signalsIn(report.what, report.place, report.doneSoFar)
  return {
    words: words.join(' '),
    rank: rankOf(words.length),
    signals,
    names: namesIn(signals, report),
    place: report.place?.toLowerCase() ?? null,
  }
}

const rankOf = (count: number) => (oneWord * Math.max(atLeast, Math.ceil(count * share)) * 0.99) / Math.max(1, count)

/** Any of the words, as the search engine knows them. Null when none is left, which finds nothing. */
const anyOf = (words: string) =>
  sql`(select string_agg(quote_literal(lexeme), ' | ')::tsquery from unnest(to_tsvector('english', ${words})))`

async function alikeReports(db: Reader, actor: Actor, report: Report, { words, rank, signals, place }: Asked): Promise<Row[]> {
  const since = plus(report.reportedAt, -days(365))
  const { rows } = await sql<Row>`
    with asked as materialized (select ${anyOf(words)} as query),
    found as (
      select r.*, coalesce(ts_rank(r.search, asked.query), 0) as rank from report r cross join asked
      where r.organisation_id = ${actor.organisationId} and r.id <> ${report.id} and r.reported_at between ${since} and ${plus(report.reportedAt, days(365))}
        and (r.search @@ asked.query or r.signals && ${signals}::text[] or lower(r.place) = ${place}) and ${reportVisibleTo(actor)}
      order by r.reported_at desc limit ${looked})
    select id, number, left(what, 160) as title, reported_at as at, outcome is null as open, rank >= ${rank} as words,
      coalesce(lower(place) = ${place}, false) as place, array(select unnest(signals) intersect select unnest(${signals}::text[])) as signals
    from found where rank >= ${rank} or signals && ${signals}::text[] or lower(place) = ${place}
    order by (signals && ${signals}::text[])::int + coalesce(lower(place) = ${place}, false)::int + (rank >= ${rank})::int desc, rank desc, reported_at desc
    limit ${shown}`.execute(db as Tx)
  return rows
}

async function alikeIncidents(db: Reader, actor: Actor, { words, rank, names }: Asked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asked as materialized (select ${anyOf(words)} as query),
    found as (
      select incident.id, incident.number, incident.title, incident.opened_at as at, coalesce(ts_rank(incident.search, asked.query), 0) as rank,
        exists (select from affected_asset a where a.incident_id = incident.id and lower(a.name) = any (${names}::text[])) as place
      from incident cross join asked
      where incident.organisation_id = ${actor.organisationId} and incident.closed_at is null and not incident.history and ${visibleTo(actor.id)}
      order by incident.opened_at desc limit ${looked})
    select id, number, title, at, true as open, rank >= ${rank} as words, place, '{}'::text[] as signals from found
    where rank >= ${rank} or place order by place desc, rank desc, at desc limit ${shown}`.execute(db as Tx)
  return rows
}

const toAlike = (kind: Alike['kind'], { words, place, signals, ...row }: Row): Alike => ({
  kind,
  ...row,
  because: reasonsOf({ words, place, signals }),
})
