import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Route } from '../../../platform/http/route.ts'
import type { Ask } from '../../../web/call.ts'
import { call } from '../../../web/call.ts'
import { useMayCall } from '../../../web/me.ts'
import { ProblemError } from '../../../web/problem-error.ts'
import { reportApi } from '../report.api.ts'
import { reportQuery, type Report } from './report-queries.ts'

/** Does something with a report and shows what came of it. Refused because somebody was faster, it shows what they did. */
export function useReportChange(report: Pick<Report, 'id'>) {
  const cache = useQueryClient()
  return async <R extends Route>(route: R, ask: Ask<R>): Promise<Report> => {
    try {
      const reply = (await call(route, ...([ask] as never))) as unknown as Report
      cache.setQueryData(reportQuery(report.id).queryKey, reply)
      void cache.invalidateQueries({ queryKey: ['queue'] })
      return reply
    } catch (error) {
      if (wasFaster(error)) await cache.invalidateQueries({ queryKey: ['report', report.id] })
      throw error
    }
  }
}

/** Somebody else said or decided something since this page was shown. */
export const wasFaster = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.code === 'stale' || error.code === 'report.already-triaged')

/** In words for whoever was about to decide, who must look again and has lost nothing. */
export const fasterWords = (error: ProblemError): string =>
  error.code === 'stale'
    ? 'Something was added or changed since you opened this page. It is shown now: please look again, then decide. What you chose is still here.'
    : error.message

/** The reporter sees on the receipt that somebody read it, so opening the page counts as reading. */
export function useReading({ id }: Pick<Report, 'id'>): void {
  const may = useMayCall(reportApi.readReport)
  useEffect(() => {
    // The server keeps the first time of each reader, so once for each opening does no harm.
    if (may) call(reportApi.readReport, { params: { reportId: id } }).catch(() => {})
  }, [may, id])
}
