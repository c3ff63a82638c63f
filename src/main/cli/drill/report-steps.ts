import { createHash, randomBytes } from 'node:crypto'
import { accountApi } from '../../../prepare/people/account.api.ts'
import { planApi } from '../../../prepare/plan/plan.api.ts'
import { reportApi } from '../../../respond/reports/report.api.ts'
import type { Client } from '../client.ts'
import { expectThat, type Rehearsal, type Report, type Step } from './rehearsal.ts'

/** From the first call to the moment an incident is open. Everything is marked as an exercise. */
export const reportSteps: Step[] = [
  {
    name: 'The server answers and has a plan in force',
    run: async (drill) => {
      drill.plan = await drill.administrator.call(planApi.showPlan, {})
      return `version ${drill.plan.number}, ${drill.plan.settings.playbooks.length} playbooks`
    },
  },
  {
    name: 'Helpers for staff and management can be let in',
    run: async (drill) => {
      drill.staff = await letIn(drill, 'it-staff')
      drill.management = await letIn(drill, 'management')
      return 'two tokens, taken back at the end'
    },
  },
  {
    name: 'The public form opens without an account',
    run: async ({ administrator }) => {
      const page = await (await administrator.as(null).fetch('/report')).text()
      expectThat(page.includes('<form'), 'The page at /report has no form.')
      return `${Math.round(page.length / 1000)} kB`
    },
  },
  {
    name: 'A phone call is typed in with its true times, and is in time',
    run: async (drill) => {
      const { report, receiptUrl } = await file(drill, {
        what: 'EXERCISE: the screen of PC-0815 shows a red note that asks for money.',
        noticedText: 'an hour ago',
        lateReason: null,
      })
      drill.receiptUrl = receiptUrl
      expectThat(report.lateMinutes === null, 'A report an hour after noticing counts as late.')
      return report.number
    },
  },
  {
    name: 'A late report is taken, and how late it is is computed',
    run: async (drill) => {
      const { report } = await file(drill, {
        what: 'EXERCISE: PC-0815 was slow and then showed a red note that asks for money.',
        noticedText: '4 days ago at 9am',
        lateReason: 'The branch was closed.',
      })
      expectThat(report.lateMinutes !== null && report.lateMinutes > 0, 'A report four days after noticing does not count as late.')
      return `${Math.round((report.lateMinutes ?? 0) / 60)} hours late, with its reason`
    },
  },
  {
    name: 'A file comes back byte for byte',
    run: async ({ staff }) => {
      const content = randomBytes(1_000_000)
      const stored = (await (
        await staff.fetch('/api/v1/files', { method: 'POST', body: content, headers: { 'x-file-name': 'exercise.bin' } })
      ).json()) as { id: string; sha256: string }
      const back = Buffer.from(await (await staff.fetch(`/api/v1/files/${stored.id}`)).arrayBuffer())
      expectThat(back.equals(content), 'The file came back changed.')
      expectThat(stored.sha256 === createHash('sha256').update(content).digest('hex'), 'The SHA-256 of the file is wrong.')
      return '1 MB, SHA-256 checked'
    },
  },
  {
    name: 'Both wait in the queue with a running clock, each beside what is alike',
    run: async ({ staff, reports }) => {
      const { items } = await staff.call(reportApi.listQueue, { query: { limit: 200 } })
      for (const { id, number } of reports)
        expectThat(
          items.some((line) => line.id === id),
          `${number} is not in the queue.`,
        )
      const first = reports[0]
      expectThat(first, 'No report was filed.')
      const alike = await staff.call(reportApi.listAlike, { params: { reportId: first.id } })
      expectThat(
        alike.items.some(({ id }) => id === reports[1]?.id),
        'The second report is not shown beside the first, although they share words and a system.',
      )
      return `${items.length} waiting`
    },
  },
  {
    name: 'The reporter sees on the receipt that it was read',
    run: async ({ staff, reports, receiptUrl }) => {
      const first = reports[0]
      expectThat(first, 'No report was filed.')
      await staff.call(reportApi.readReport, { params: { reportId: first.id } })
      const path = new URL(receiptUrl, staff.url).pathname
      const receipt = await (await staff.as(null).fetch(path)).text()
      expectThat(receipt.includes(first.number), 'The receipt does not show the number.')
      return 'number, what to do, and who has it'
    },
  },
  {
    name: 'Triage opens an incident from one and joins the other; a wrong decision is undone',
    run: async (drill) => {
      const [first, second] = drill.reports
      expectThat(first && second, 'Two reports are needed.')
      const reason = drill.plan.settings.dismissalReasons[0]?.key ?? ''
      const dismissed = await triage(drill.staff, first, { outcome: 'dismissed', dismissal: reason, reason: 'Exercise: to be undone' })
      const undone = await drill.staff.call(reportApi.undoTriage, {
        params: { reportId: first.id },
        body: { reason: 'Exercise', revision: dismissed.revision },
      })
      const opened = await triage(drill.staff, undone, {
        outcome: 'opened',
        title: 'EXERCISE: red note on a screen',
        category: first.suggestedCategory,
      })
      expectThat(opened.incident, 'Triage opened no incident.')
      const joined = await triage(drill.staff, second, { outcome: 'joined', incidentId: opened.incident.id })
      expectThat(joined.incident?.id === opened.incident.id, 'The second report did not join.')
      drill.reports = [opened, joined]
      return opened.incident.number
    },
  },
]

async function letIn(drill: Rehearsal, role: 'it-staff' | 'management'): Promise<Client> {
  const { token, secret } = await drill.administrator.call(accountApi.createToken, { body: { name: `Drill, ${role}`, role, days: 1 } })
  drill.tokenIds.push(token.id)
  return drill.administrator.as(secret)
}

async function file(drill: Rehearsal, told: { what: string; noticedText: string; lateReason: string | null }) {
  const starter = drill.plan.settings.starters[0]?.key ?? ''
  const body = {
    ...told,
    starter,
    place: 'PC-0815',
    channel: 'phone' as const,
    reporterName: 'Muster drill',
    stillGoingOn: 'no' as const,
    exercise: true,
  }
  const filed = await drill.staff.call(reportApi.fileReport, { body })
  expectThat(filed.report.exercise, 'The report is not marked as an exercise.')
  drill.reports.push(filed.report)
  return filed
}

type Decision =
  | { outcome: 'dismissed'; dismissal: string; reason: string }
  | { outcome: 'opened'; title: string; category: string }
  | { outcome: 'joined'; incidentId: NonNullable<Report['incident']>['id'] }

const triage = (client: Client, { id, revision }: Report, decision: Decision) =>
  client.call(reportApi.triageReport, { params: { reportId: id }, body: { ...decision, revision } })
