import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconRefresh } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { doctorApi } from '../../platform/doctor.api.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { AccountsSection } from '../../prepare/people/web/AccountsSection.tsx'
import { HealthList } from '../../prepare/people/web/HealthList.tsx'
import { OrganisationSection } from '../../prepare/people/web/OrganisationSection.tsx'
import { SitesSection } from '../../prepare/people/web/SitesSection.tsx'
import { TokensSection } from '../../prepare/people/web/TokensSection.tsx'
import { call } from '../call.ts'
import { FailedState } from '../design/FailedState.tsx'
import { LoadingState } from '../design/LoadingState.tsx'
import { Page } from '../design/Page.tsx'
import { Section } from '../design/Section.tsx'
import { useMayCall } from '../me.ts'
import classes from './IncidentTabs.module.css'

const parts: Record<string, { name: string; Content: ComponentType }> = {
  organisation: { name: 'Organisation', Content: OrganisationPart },
  accounts: { name: 'Accounts', Content: AccountsSection },
  tokens: { name: 'Tokens', Content: TokensSection },
  health: { name: 'Health', Content: Health },
}

/** What an administrator sets up. Everybody else sees only what their organisation is. */
export function SettingsPage() {
  const mayChange = useMayCall(peopleApi.changeOrganisation)
  const asked: { tab?: unknown } = useSearch({ strict: false })
  const shown = typeof asked.tab === 'string' && asked.tab in parts ? asked.tab : 'organisation'
  const navigate = useNavigate()
  const show = (tab: string | null) =>
    void navigate({ to: '/settings', search: (tab === 'organisation' ? {} : { tab }) as object, replace: true, resetScroll: false })
  if (!mayChange) {
    return (
      <Page title="Your organisation">
        <OrganisationPart />
      </Page>
    )
  }
  return (
    <Page title="Settings">
      <Tabs value={shown} onChange={show} keepMounted={false}>
        <Tabs.List className={classes.list} aria-label="Parts of the settings">
          {Object.entries(parts).map(([key, { name }]) => (
            <Tabs.Tab key={key} value={key} className={classes.tab}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(parts).map(([key, { Content }]) => (
          <Tabs.Panel key={key} value={key} className={classes.panel}>
            {key === shown && <Content />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

function OrganisationPart() {
  return (
    <>
      <OrganisationSection />
      <SitesSection />
    </>
  )
}

/** Looked at anew each time: what was good an hour ago says nothing about now. */
function Health() {
  const { data, error, refetch, isFetching } = useQuery({ queryKey: ['doctor'], queryFn: () => call(doctorApi.examine), gcTime: 0 })
  const again = (
    <Button
      variant="default"

      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={isFetching}
      onClick={() => void refetch()}
    >
      Look again
    </Button>
  )
  return (
    <Section title="Health" about="Whether Muster itself would work on the day it is needed." actions={again}>
      {data && <HealthList findings={data.findings} />}
      {!data && (error ? <FailedState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the examination" lines={6} />)}
    </Section>
  )
}
