import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { showMoment } from '../../base/show-moment.ts'
import { dutiesQuery } from '../../prepare/approval/web/approval-queries.ts'
import { Page } from '../design/Page.tsx'
import { Columns } from '../design/Section.tsx'
import { useReader } from '../reader.ts'
import { useNow } from '../use-now.ts'
import { hasDuties, homeQuery, isQuiet } from './home-query.ts'
import { MyTasks } from './MyTasks.tsx'
import { OpenIncidents } from './OpenIncidents.tsx'
import { PlanDuties } from './PlanDuties.tsx'
import { Quiet } from './Quiet.tsx'
import { RunningClocks } from './RunningClocks.tsx'
import { WaitingReports } from './WaitingReports.tsx'

/** What needs me now, most pressing first. */
export function WorkHome() {
  const { data: home } = useSuspenseQuery(homeQuery)
  if (isQuiet(home)) return <QuietHome />
  return (
    <Page title="Home" heading="What needs you now" below={<Today />}>
      {home.waitingReports > 0 && <WaitingReports waiting={home.waitingReports} overdue={home.overdueReports} />}
      <Columns
        main={
          <>
            <RunningClocks clocks={home.clocks} />
            <MyTasks tasks={home.myTasks} />
          </>
        }
        side={
          <>
            <PlanDuties />
            <OpenIncidents incidents={home.incidents} />
          </>
        }
      />
    </Page>
  )
}

/** Quiet but for the plan, perhaps: what waits for a signature needs somebody now. */
function QuietHome() {
  const { data: duties } = useQuery(dutiesQuery)
  return (
    <Page title="Home" heading={duties && hasDuties(duties) ? 'What needs you now' : 'All is quiet'} below={<Today />}>
      <PlanDuties />
      <Quiet />
    </Page>
  )
}

function Today() {
  const { zone } = useReader()
  return <span>{useNow((now) => showMoment({ at: now, precision: 'minute', zone }, { zone }))}</span>
}
