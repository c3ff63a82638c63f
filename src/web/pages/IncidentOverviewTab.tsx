import { AffectedPeopleSection } from '../../respond/incidents/web/AffectedPeopleSection.tsx'
import { AssetsSection } from '../../respond/incidents/web/AssetsSection.tsx'
import { BeginningsSection } from '../../respond/incidents/web/BeginningsSection.tsx'
import { ClassificationSection } from '../../respond/incidents/web/ClassificationSection.tsx'
import { ClocksSection } from '../../respond/incidents/web/ClocksSection.tsx'
import { DecisionsSection } from '../../respond/incidents/web/DecisionsSection.tsx'
import { FactsSection } from '../../respond/incidents/web/FactsSection.tsx'
import { FilesSection } from '../../respond/incidents/web/FilesSection.tsx'
import { FirstThings } from '../../respond/incidents/web/FirstThings.tsx'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { MilestonesSection } from '../../respond/incidents/web/MilestonesSection.tsx'
import { Onward } from '../../respond/incidents/web/Onward.tsx'
import { ReviewDue } from '../../respond/incidents/web/ReviewDue.tsx'
import { SummarySection } from '../../respond/incidents/web/SummarySection.tsx'
import { useBoard } from '../../respond/incidents/web/use-board.ts'
import { NextSteps } from '../../respond/tasks/web/NextSteps.tsx'
import { Columns } from '../design/Section.tsx'
import { TextLink } from '../links.tsx'

/** What to do next, then what is known, most asked first. */
export function IncidentOverviewTab({ incident }: { incident: Incident }) {
  const board = useBoard(incident)
  const all = (
    <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }} search={{ tab: 'tasks' }} replace resetScroll={false}>
      All tasks
    </TextLink>
  )
  return (
    <Columns
      main={
        <>
          {!incident.history && !incident.closedAt && (
            <NextSteps {...board} actions={all} first={<FirstThings incident={incident} />} after={<Onward incident={incident} />} />
          )}
          <ReviewDue incident={incident} />
          <SummarySection incident={incident} />
          <FactsSection incident={incident} />
          <DecisionsSection decisions={incident.decisions} />
          <AssetsSection incident={incident} />
          <AffectedPeopleSection incident={incident} />
        </>
      }
      side={
        <>
          <ClassificationSection incident={incident} />
          {!incident.history && <ClocksSection clocks={incident.clocks} />}
          <MilestonesSection incident={incident} />
          <FilesSection incident={incident} />
          <BeginningsSection incident={incident} />
        </>
      }
    />
  )
}
