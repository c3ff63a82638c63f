import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { incidentTabs, type IncidentTab } from '../incident-tabs.ts'
import { IncidentOverviewTab } from './IncidentOverviewTab.tsx'
import { IncidentPeopleTab } from './IncidentPeopleTab.tsx'
import { IncidentReportTab } from './IncidentReportTab.tsx'
import classes from './IncidentTabs.module.css'
import { IncidentTasksTab } from './IncidentTasksTab.tsx'
import { IncidentTimelineTab } from './IncidentTimelineTab.tsx'

const names: Record<IncidentTab, string> = {
  overview: 'Overview',
  tasks: 'Tasks',
  timeline: 'Timeline',
  people: 'People',
  report: 'Report',
}

const contents: Record<IncidentTab, ComponentType<{ incident: Incident }>> = {
  overview: IncidentOverviewTab,
  tasks: IncidentTasksTab,
  timeline: IncidentTimelineTab,
  people: IncidentPeopleTab,
  report: IncidentReportTab,
}

/** The parts of the page. The address names the one that is shown, so that it can be sent to a colleague. */
export function IncidentTabs({ incident, tab }: { incident: Incident; tab: IncidentTab }) {
  const navigate = useNavigate()
  const Content = contents[tab]
  const show = (next: string | null) =>
    void navigate({
      to: '/incidents/$incidentId',
      params: { incidentId: incident.id },
      search: next === 'overview' || next === null ? {} : { tab: next as IncidentTab },
      replace: true,
      resetScroll: false,
    })
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List className={classes.list} aria-label="Parts of this page">
        {incidentTabs.map((each) => (
          <Tabs.Tab key={each} value={each} className={classes.tab}>
            {names[each]}
            {each === 'tasks' && incident.tasks.open > 0 && (
              <span className={classes.count}>
                {incident.tasks.open}
                <span className={classes.hidden}> open</span>
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {incidentTabs.map((each) => (
        <Tabs.Panel key={each} value={each} className={classes.panel}>
          {each === tab && <Content incident={incident} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
