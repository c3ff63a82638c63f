import { DataTable, type Column } from '../../../../web/design/DataTable.tsx'
import { MomentText } from '../../../../web/design/MomentText.tsx'
import { TextLink } from '../../../../web/links.tsx'
import { statusWords } from '../version-words.ts'
import type { VersionLine } from '../writing-queries.ts'
import classes from './documents.module.css'

/** All versions, newest first, each with the way to read it and to see what it changed. */
export function VersionList({ versions }: { versions: VersionLine[] }) {
  if (versions.every(({ starter }) => starter)) return null
  return (
    <div className={classes.versions}>
      <DataTable label="Versions" columns={columnsFor(versions)} rows={versions} rowKey={({ id }) => id} />
    </div>
  )
}

const columnsFor = (versions: VersionLine[]): Column<VersionLine>[] => [
  {
    name: 'Version',
    onPhone: 'title',
    cell: (version) =>
      version.starter ? (
        <span className={classes.line}>{version.number} (starter)</span>
      ) : (
        <TextLink to="/plan/drafts/$planVersionId" params={{ planVersionId: version.id }} search={{}}>
          {version.number}
        </TextLink>
      ),
  },
  {
    name: 'Where it stands',
    onPhone: 'aside',
    cell: ({ status }) => (
      <span className={classes.badge} data-status={status}>
        {statusWords[status]}
      </span>
    ),
  },
  { name: 'Begun', cell: ({ createdAt, createdBy, starter }) => (starter ? 'By Muster' : <Begun at={createdAt} by={createdBy} />) },
  { name: 'In force', cell: (version) => <InForce version={version} /> },
  {
    name: 'What is new',
    onPhone: 'plain',
    grows: true,
    cell: ({ changeNote, starter }) => changeNote ?? (starter ? 'What Muster came with' : 'Said when it is submitted'),
  },
  { name: 'Changes', cell: (version) => <Compare version={version} versions={versions} /> },
]

const Begun = ({ at, by }: { at: Date; by: string }) => (
  <span className={classes.line}>
    <MomentText at={at} as="short" />
    <br />
    {by}
  </span>
)

function InForce({ version: { inForceAt, supersededAt } }: { version: VersionLine }) {
  if (!inForceAt) return <span className={classes.line}>Not yet</span>
  return (
    <span className={classes.line}>
      <MomentText at={inForceAt} as="short" />
      {supersededAt && (
        <>
          {' '}
          to <MomentText at={supersededAt} as="short" />
        </>
      )}
    </span>
  )
}

/** With the one that was in force before it; a draft with the one that is in force now. */
function Compare({ version, versions }: { version: VersionLine; versions: VersionLine[] }) {
  if (version.starter) return null
  const older = versions.slice(versions.findIndex(({ id }) => id === version.id) + 1)
  const before = older.find(({ status }) => status === 'in-force' || status === 'superseded')
  if (!before || before.starter) return <span className={classes.line}>The first of your own</span>
  return (
    <span className={classes.line}>
      <TextLink to="/plan/compare" search={{ from: before.id, to: version.id }}>
        Compare with {before.number}
      </TextLink>
    </span>
  )
}
