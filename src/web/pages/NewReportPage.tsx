import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { FiledReport, type Filed } from '../../respond/reports/web/FiledReport.tsx'
import { NewReportForm } from '../../respond/reports/web/NewReportForm.tsx'
import { planQuery } from '../../respond/reports/web/report-queries.ts'
import { reportApi } from '../../respond/reports/report.api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Page } from '../design/Page.tsx'
import { Card } from '../design/Section.tsx'
import { ButtonLink, TextLink } from '../links.tsx'
import { mayCall, useMayCall, useMe, type Me } from '../me.ts'

const trail = [
  <TextLink key="reports" to="/reports">
    Reports
  </TextLink>,
]

/** Reporting something oneself, or for somebody who called or came. */
export function NewReportPage() {
  const { told } = useSearch({ from: '/inside/reports/new' })
  const { data: plan } = useSuspenseQuery(planQuery)
  const mayReport = useMayCall(reportApi.fileReport)
  const [filed, setFiled] = useState<Filed | null>(null)
  return (
    <Page title="Report something" width="narrow" trail={trail}>
      {!mayReport ? (
        <Card>
          <EmptyState title="Your access role only reads">If you noticed something, use the public report form, or call.</EmptyState>
        </Card>
      ) : filed ? (
        <FiledReport filed={filed} settings={plan.settings} actions={<Onward filed={filed} onAgain={() => setFiled(null)} />} />
      ) : (
        <NewReportForm settings={plan.settings} begin={told ?? 'form'} onFiled={setFiled} />
      )}
    </Page>
  )
}

function Onward({ filed: { delivery }, onAgain }: { filed: Filed; onAgain: () => void }) {
  const me = useMe()
  return (
    <>
      {delivery.is === 'sent' && maySee(me, delivery.reply.report) && (
        <ButtonLink to="/reports/$reportId" params={{ reportId: delivery.reply.report.id }}>
          Open the report
        </ButtonLink>
      )}
      <Button variant="default" onClick={onAgain}>
        Report something else
      </Button>
    </>
  )
}

type Audience = Extract<Filed['delivery'], { is: 'sent' }>['reply']['report']

/** Of a confidential report its own reporter sees only the receipt. */
function maySee(me: Me, { confidential, concerns, sharedWith }: Audience): boolean {
  if (!mayCall(me, reportApi.showReport) || concerns.some(({ id }) => id === me.personId)) return false
  return !confidential || me.role === 'management' || me.role === 'administrator' || sharedWith.some(({ id }) => id === me.personId)
}
