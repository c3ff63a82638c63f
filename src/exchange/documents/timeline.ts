import { counted } from '../../base/show-duration.ts'
import { showMoment } from '../../base/show-moment.ts'
import { paragraph, plain, quiet } from '../../platform/print/blocks.ts'
import type { Block, TimelineDay, TimelineItem } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedEntry } from './report-facts.ts'
import { onOurClock, tellShort } from './telling.ts'

/** Every entry of the record, by the moment at which it happened, not at which it was written down. */
export function timelineBlocks(facts: IncidentReportFacts): Block[] {
  if (facts.entries.length === 0) return [paragraph([quiet('The record has no entries.')])]
  const ordered = facts.entries.toSorted((a, b) => a.at.at.getTime() - b.at.at.getTime() || a.number - b.number)
  return [
    {
      is: 'timeline',
      caption: `The record: ${counted(ordered.length, 'entry').replace('entrys', 'entries')}, the earliest first`,
      days: byDay(facts, ordered),
    },
  ]
}

function byDay(facts: IncidentReportFacts, entries: ReportedEntry[]): TimelineDay[] {
  const days: TimelineDay[] = []
  for (const entry of entries) {
    const { day, time } = dayAndTime(facts, entry)
    if (days.at(-1)?.day !== day) days.push({ day, items: [] })
    days.at(-1)?.items.push(item(facts, entry, time))
  }
  return days
}

/** "Friday, November 20, 2026" and "3:05 PM". A day, a month or a year has no time. */
function dayAndTime(facts: IncidentReportFacts, { at }: ReportedEntry): { day: string; time: string } {
  const here = onOurClock(facts, at)
  const timeless = at.precision === 'year' || at.precision === 'month' || at.precision === 'day'
  const told = showMoment(at.precision === 'day' ? { ...here, precision: 'minute' } : here, { zone: facts.organisation.zone })
  const [day = told, time = ''] = told.split(' at ')
  return { day, time: timeless ? '' : time }
}

const byHand: Record<ReportedEntry['via'], string> = {
  session: '',
  form: ' (report form)',
  token: ' (another program)',
  key: ' (command line)',
  system: '',
}

function item(facts: IncidentReportFacts, entry: ReportedEntry, time: string): TimelineItem {
  const later = entry.enteredLater ? [quiet(`\nWritten down later, on ${tellShort(facts, entry.recordedAt)}.`)] : []
  return { time, text: [plain(entry.text), ...later], by: `${entry.by}${byHand[entry.via]}` }
}
