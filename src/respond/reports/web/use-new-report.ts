import { useQueryClient } from '@tanstack/react-query'
import { deliver } from '../../../web/deliver.ts'
import { useDraft } from '../../../web/draft.ts'
import { useMe } from '../../../web/me.ts'
import { missing } from '../../../web/problem-error.ts'
import { useReader } from '../../../web/reader.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { reportApi } from '../report.api.ts'
import type { Filed } from './FiledReport.tsx'
import { emptyReport, isOwn, reportBody, type TypedReport } from './typed-report.ts'
import { noticedTextOf, reportedAtOf } from './use-noticed.ts'
import { useTypedFiles } from './use-typed-files.ts'

/** Keeps what is typed, and sends it by the outbox: without a server it waits there and goes by itself. */
export function useNewReport(begin: TypedReport['channel'], onFiled: (filed: Filed) => void) {
  const draft = useDraft('new-report', { ...emptyReport, channel: begin })
  const typedFiles = useTypedFiles(draft.value.files, (files) => draft.change({ files }))
  const { role } = useMe()
  const { zone } = useReader()
  const cache = useQueryClient()
  const sending = useSubmit(async () => {
    // Whoever cannot choose from the list of people never answered "somebody we know".
    const typed = { ...draft.value, ...(role === 'employee' && draft.value.teller === 'known' && { teller: 'named' as const }) }
    if (!typed.what.trim()) throw missing('what', 'Please say what happened. A few words are enough.')
    typedFiles.refuseWhileOnTheWay()
    const reportedAt = await reportedAtOf(typed, zone)
    const body = reportBody(typed, reportedAt, await noticedTextOf(typed, reportedAt, zone))
    const what = isOwn(typed) ? 'Your report' : typed.channel === 'phone' ? 'The report of a call' : 'The report of a visit'
    const delivery = await deliver(reportApi.fileReport, { body }, { what, text: typed.what })
    draft.clear()
    onFiled({ delivery, starter: typed.starter, own: isOwn(typed), exercise: typed.exercise, missingFiles: typedFiles.failed })
    await cache.invalidateQueries({ queryKey: ['queue'] })
    await cache.invalidateQueries({ queryKey: ['reports'] })
  })
  return { draft, typedFiles, ...sending }
}
