import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPhonePlus } from '@tabler/icons-react'
import { AllReportsSection } from '../../respond/reports/web/AllReportsSection.tsx'
import { MyReportsSection } from '../../respond/reports/web/MyReportsSection.tsx'
import { QueueSection } from '../../respond/reports/web/QueueSection.tsx'
import { reportApi } from '../../respond/reports/report.api.ts'
import { Page } from '../design/Page.tsx'
import { ButtonLink } from '../links.tsx'
import { useMayCall } from '../me.ts'

/** What people noticed: the queue for those who decide, their own for everybody else. */
export function ReportsPage() {
  const mayDecide = useMayCall(reportApi.listQueue)
  const mayReport = useMayCall(reportApi.fileReport)
  const { show = 'waiting' } = useSearch({ from: '/inside/reports' })
  const navigate = useNavigate()
  const actions = mayReport && (
    <ButtonLink to="/reports/new" search={{ told: 'phone' }} variant="default" leftSection={<IconPhonePlus size={18} aria-hidden />}>
      Type in a call or visit
    </ButtonLink>
  )
  if (!mayDecide) {
    return (
      <Page title="Reports">
        <MyReportsSection />
      </Page>
    )
  }
  return (
    <Page title="Reports" actions={actions}>
      <Tabs
        value={show}
        onChange={(next) =>
          void navigate({ to: '/reports', search: next === 'all' || next === 'mine' ? { show: next } : {}, replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="waiting">Waiting</Tabs.Tab>
          <Tabs.Tab value="all">All</Tabs.Tab>
          {mayReport && <Tabs.Tab value="mine">Mine</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="waiting">
          <QueueSection />
        </Tabs.Panel>
        <Tabs.Panel value="all">
          <AllReportsSection />
        </Tabs.Panel>
        <Tabs.Panel value="mine">
          <MyReportsSection />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
