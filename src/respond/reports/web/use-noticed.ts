import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readTyped, type TypedMoment } from '../../../web/design/typed-moment.ts'
import { missing } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { serverNow } from '../../../web/server-time.ts'
import { organisationQuery, type PlanSettings } from './report-queries.ts'
import type { TypedReport } from './typed-report.ts'

/** "Yesterday", said in a call on Friday, is Thursday, also when the call is typed in on Monday: when the words were said. */
export function useSaidAt(called: TypedMoment): Date | null {
  const { zone } = useReader()
  const { data = null } = useQuery({
    queryKey: ['moment-called', called.text, called.typedAt, zone],
    queryFn: async () => {
      const read = await readTyped(called, zone)
      return 'moment' in read ? read.moment.at : null
    },
    enabled: called.text.trim() !== '',
    staleTime: Infinity,
    retry: false,
  })
  return called.text.trim() ? data : null
}

/** By how much it is late as it stands, so that the form can ask what held it up. */
export function useLateByMs({ noticed }: Pick<TypedReport, 'noticed'>, saidAt: Date | null, { reporting }: PlanSettings): number | null {
  const { data: organisation } = useQuery(organisationQuery)
  const text = noticed.text.trim()
  const said = saidAt?.getTime() ?? noticed.typedAt
  const { data = null } = useQuery({
    queryKey: ['report-late-by', text, said],
    queryFn: async () => {
      if (!organisation) return null
      const { lateByMs } = await import('./measure-noticed.ts')
      const calendar = { ...organisation.calendar, zone: organisation.zone }
      return lateByMs({ text, saidAt: new Date(said), zone: organisation.zone }, saidAt ?? serverNow(), reporting.limit, calendar)
    },
    enabled: text !== '' && organisation !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return text ? data : null
}

/** When the organisation was told. Only the hour makes lateness fair, so a day alone is asked again; nothing typed is now. */
export async function reportedAtOf({ called, channel }: TypedReport, zone: string): Promise<Date> {
  if (channel === 'form' || !called.text.trim()) return serverNow()
  const read = await readTyped(called, zone)
  if ('problem' in read) throw missing('reportedAt', read.message)
  if (read.moment.precision !== 'minute' && read.moment.precision !== 'hour')
    throw missing('reportedAt', 'Please add about what time it was, such as “yesterday at 3 PM”.')
  return read.moment.at
}

/** Without a connection the library may be missing: then the words go as they are. */
export async function noticedTextOf({ noticed, called, channel }: TypedReport, reportedAt: Date, zone: string): Promise<string | null> {
  const text = noticed.text.trim()
  if (!text) return null
  const toldBefore = channel !== 'form' && called.text.trim() !== ''
  const saidAt = toldBefore ? reportedAt : new Date(noticed.typedAt)
  return import('./measure-noticed.ts').then(({ noticedWords }) => noticedWords({ text, saidAt, zone }, reportedAt)).catch(() => text)
}
