import { useQuery } from '@tanstack/react-query'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { BlockerList } from './BlockerList.tsx'
import { CloseForm } from './CloseForm.tsx'
import { blockersQuery, type Incident } from './incident-queries.ts'

/** Closing is guarded, not blocked: what stands in the way is listed at once, and management may close all the same. */
export function CloseSection({ incident }: { incident: Incident }) {
  const { data, error, refetch } = useQuery(blockersQuery(incident.id))
  return (
    <Section title="Close the incident" about="When everything works again and nothing is left to find out.">
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState what="what is still open" lines={3} />}
      {data && (
        <>
          {/* What is said when closing stands as a field below, not as a reproach. */}
          <BlockerList incident={incident} blockers={data.blockers.filter(isNoField)} />
          <CloseForm incident={incident} blockers={data.blockers.filter(isNoField)} mayOverride={data.mayOverride} />
        </>
      )}
    </Section>
  )
}

const isNoField = ({ reason }: { reason: string }) => reason !== 'root-cause' && reason !== 'final-severity'
