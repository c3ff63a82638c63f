import { MomentText } from '../../../../web/design/MomentText.tsx'
import type { LiveFacts } from './live-facts.ts'
import { LiveTable, NothingYet } from './LiveTable.tsx'
import classes from './live.module.css'

/** Which document this is, and how far it may go. */
export const DocumentControlBlock = ({ version: { title, number, standing, contentHash }, settings: { tlp }, organisation }: LiveFacts) => (
  <dl className={classes.facts}>
    <dt>Document</dt>
    <dd>{title}</dd>
    <dt>Organization</dt>
    <dd>{organisation.name}</dd>
    <dt>Version</dt>
    <dd>
      {number}, {standing}
    </dd>
    <dt>May be passed on as</dt>
    <dd>{tlp}</dd>
    {contentHash && (
      <>
        <dt>Fingerprint</dt>
        <dd title={`The whole fingerprint (SHA-256): ${contentHash}`}>{contentHash.replace(/^sha256:/, '').slice(0, 8)}</dd>
      </>
    )}
  </dl>
)

/** What was new in each version that was in force. */
export function ChangeLogBlock({ changes }: LiveFacts) {
  if (changes.length === 0) return <NothingYet>This is the first version.</NothingYet>
  return (
    <LiveTable
      label="Changes by version"
      columns={['Version', 'In force since', 'What was new']}
      rows={changes.map(({ number, inForceAt, changeNote }) => ({
        key: number,
        cells: [number, inForceAt ? <MomentText key="at" at={inForceAt} /> : 'Not yet', changeNote ?? ''],
      }))}
    />
  )
}

export function SitesBlock({ organisation: { sites } }: LiveFacts) {
  if (sites.length === 0) return <NothingYet>No sites are entered yet. They are entered under Settings.</NothingYet>
  return (
    <LiveTable
      label="Sites"
      columns={['Site', 'Address']}
      rows={sites.map(({ id, name, address }) => ({ key: id, cells: [name, address ?? ''] }))}
    />
  )
}

/** Who signs, and who has. */
export function ApprovalsBlock({ signatories, settings: { approval } }: LiveFacts) {
  if (signatories.length === 0) return <NothingYet>Nobody is named to sign yet.</NothingYet>
  return (
    <>
      <LiveTable
        label="Approval"
        columns={['Name', 'Position', 'Signed']}
        rows={signatories.map(({ name, position, signedAt, onPaper }, at) => ({
          key: String(at),
          cells: [name, position, signedAt ? <Signed key="signed" at={signedAt} onPaper={onPaper} /> : 'Not yet'],
        }))}
      />
      <p className={classes.quiet}>
        {approval.needed} of {signatories.length} must sign.
      </p>
    </>
  )
}

const Signed = ({ at, onPaper }: { at: Date; onPaper: boolean }) => (
  <>
    <MomentText at={at} />
    {onPaper && ', on paper'}
  </>
)
