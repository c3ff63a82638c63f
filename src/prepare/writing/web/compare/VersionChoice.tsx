import { NativeSelect } from '@mantine/core'
import type { PlanVersionId } from '../../../../base/ids.ts'
import type { Documents, VersionLine } from '../writing-queries.ts'
import classes from './compare.module.css'

type Props = { documents: Documents; from: PlanVersionId; to: PlanVersionId; onChange: (from: PlanVersionId, to: PlanVersionId) => void }

const standing: Record<VersionLine['status'], string> = {
  draft: 'draft',
  'in-review': 'in review',
  approved: 'approved, not yet in force',
  'in-force': 'in force',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
}

/** Any two versions of one document; choosing one of the other document changes both. */
export function VersionChoice({ documents, from, to, onChange }: Props) {
  const groups = documents.map(({ title, versions }) => ({
    group: title,
    items: versions.map((each) => ({ value: each.id as string, label: `Version ${each.number}, ${standing[each.status]}` })),
  }))
  const choose = (chosen: string, other: PlanVersionId, isFrom: boolean) => {
    const home = documents.find(({ versions }) => versions.some(({ id }) => id === chosen))
    const fits = home?.versions.some(({ id }) => id === other)
    const mate = fits ? other : (home?.versions.find(({ id }) => id !== chosen)?.id ?? (chosen as PlanVersionId))
    onChange(...((isFrom ? [chosen, mate] : [mate, chosen]) as [PlanVersionId, PlanVersionId]))
  }
  return (
    <div className={classes.choice}>
      <NativeSelect label="From" data={groups} value={from} onChange={(event) => choose(event.currentTarget.value, to, true)} />
      <NativeSelect label="To" data={groups} value={to} onChange={(event) => choose(event.currentTarget.value, from, false)} />
    </div>
  )
}

/** What is compared before anybody has chosen: the newest version of the plan with the one before it. */
export function firstChoice(documents: Documents): [PlanVersionId, PlanVersionId] | null {
  const versions = documents.find(({ document }) => document === 'plan')?.versions ?? []
  const [newest, before = newest] = versions
  return newest && before ? [before.id, newest.id] : null
}
