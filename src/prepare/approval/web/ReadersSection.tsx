import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { PlanVersionId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { say } from '../../../web/design/say.ts'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { roleNames } from '../../../web/shell/destinations.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { approvalApi } from '../approval.api.ts'
import { readersQuery, useRefreshPlan, type Readers } from './approval-queries.ts'
import classes from './approval.module.css'
import { ReadCell } from './ReadCell.tsx'

type Reader = Readers['items'][number]

const columns: Column<Reader>[] = [
  { name: 'Name', cell: ({ person }) => <PersonName name={person.name} withInitials />, onPhone: 'title' },
  { name: 'Access role', cell: ({ role }) => roleNames[role], onPhone: 'plain' },
  { name: 'To read', cell: ({ whole, sections }) => (whole ? 'Everything' : sections.map(({ title }) => title).join(', ')) },
  { name: 'Read', cell: (reader) => <ReadCell reader={reader} /> },
  { name: 'Reminded', cell: ({ remindedOn }) => (remindedOn ? <Day on={remindedOn} /> : 'No'), onPhone: 'hidden' },
]

/** Who has said that they have read this version, and who has not. */
export function ReadersSection({ planVersionId }: { planVersionId: PlanVersionId }) {
  const { data } = useSuspenseQuery(readersQuery(planVersionId))
  const reminding = useReminding(planVersionId)
  const open = data.items.filter(({ acknowledgedAt }) => acknowledgedAt === null).length
  if (data.items.length === 0)
    return (
      <Section title="Who has read it">
        <EmptyState title="Nobody needs to confirm">
          The settings of the plan say who must confirm that they have read it, and what.
        </EmptyState>
      </Section>
    )
  return (
    <Section
      title="Who has read it"
      about={open === 0 ? 'Everybody who must has read it.' : `${data.items.length - open} of ${data.items.length} have read it.`}
      padding="none"
      actions={
        <div className={classes.actions}>
          <Button component="a" variant="default" href={`/api/v1/plan/versions/${planVersionId}/acknowledgements.csv`} download>
            Download as a table
          </Button>
          {reminding.mayRemind && open > 0 && data.status === 'in-force' && (
            <Button loading={reminding.busy} onClick={() => void reminding.submit()}>
              Remind the others
            </Button>
          )}
        </div>
      }
    >
      {reminding.error !== null && (
        <div className={classes.problem}>
          <FormProblem error={reminding.error} />
        </div>
      )}
      <DataTable label="Who has read it" columns={columns} rows={data.items} rowKey={({ person }) => person.id} />
    </Section>
  )
}

function useReminding(planVersionId: PlanVersionId) {
  const mayRemind = useMayCall(approvalApi.remindReaders)
  const refresh = useRefreshPlan()
  const submitting = useSubmit(async () => {
    const { reminded } = await call(approvalApi.remindReaders, { params: { planVersionId } })
    await refresh()
    say(reminded === 0 ? 'Everybody was reminded today already' : `${reminded} reminded by mail`)
  })
  return { ...submitting, mayRemind }
}

const Day = ({ on }: { on: string }) => <MomentText at={{ at: new Date(`${on}T12:00:00Z`), precision: 'day', zone: 'UTC' }} as="short" />
