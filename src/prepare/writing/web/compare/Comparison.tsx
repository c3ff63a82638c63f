import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { EmptyState } from '../../../../web/design/EmptyState.tsx'
import { FailedState } from '../../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../../web/design/LoadingState.tsx'
import { ChangeBar } from './ChangeBar.tsx'
import { compareQuery, type Comparison as Compared } from './compare-query.ts'
import classes from './compare.module.css'
import { SettingsChanges } from './SettingsChanges.tsx'
import { TextChanges } from './TextChanges.tsx'

/** What is different between two versions: settings first, because they are short and drive the software; then the text. */
export function Comparison({ from, to }: { from: PlanVersionId; to: PlanVersionId }) {
  const { data, error, refetch } = useQuery(compareQuery(from, to))
  const here = useRef<HTMLDivElement>(null)
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState what="the comparison" lines={6} />
  const count = changeCount(data)
  if (count === 0) return <EmptyState title="Nothing is different">These two versions have the same text and the same settings.</EmptyState>
  return (
    <>
      <ChangeBar key={`${from} ${to}`} within={here} count={count} />
      <div ref={here} className={classes.all}>
        <SettingsChanges changes={data.settings} />
        <TextChanges sections={data.sections} />
      </div>
    </>
  )
}

/** As many as can be gone to. */
const changeCount = ({ settings, sections }: Compared): number =>
  settings.length +
  sections.reduce((sum, { is, blocks }) => {
    if (is === 'same') return sum
    const changed = is === 'changed' ? blocks.filter((each) => each.is !== 'same').length : 1
    return sum + Math.max(1, changed)
  }, 0)
