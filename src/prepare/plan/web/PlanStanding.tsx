import { MomentText } from '../../../web/design/MomentText.tsx'
import type { PlanVersion } from './plan-query.ts'

/** Which version this is, since when it counts, and the fingerprint by which two printed copies can be compared. */
export const PlanStanding = ({ plan: { number, inForceAt, contentHash } }: { plan: PlanVersion }) => (
  <>
    <span>Version {number}</span>
    {inForceAt && (
      <span>
        In force since <MomentText at={inForceAt} />
      </span>
    )}
    <span title={`The whole fingerprint (SHA-256): ${contentHash}`}>Fingerprint {contentHash.replace(/^sha256:/, '').slice(0, 8)}</span>
  </>
)
