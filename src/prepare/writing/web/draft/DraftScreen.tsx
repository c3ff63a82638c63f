import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { say } from '../../../../web/design/say.ts'
import { asProblem } from '../../../../web/problem-error.ts'
import { writingApi } from '../../writing.api.ts'
import { draftQuery, type Draft, type SectionLine } from '../writing-queries.ts'
import { DraftFrame } from './DraftFrame.tsx'
import { FieldDialog } from './FieldDialog.tsx'
import { GapBar } from './GapBar.tsx'
import { OpenSection } from './OpenSection.tsx'
import { Outline } from './Outline.tsx'
import { AddSectionDialog, RemoveSectionDialog } from './SectionDialogs.tsx'
import type { Tab } from './SectionPane.tsx'
import { useFieldBoard } from './use-field-board.ts'
import { useGaps } from './use-gaps.ts'
import { useKeepers } from './use-keepers.ts'
import { usePresence } from './use-presence.ts'

type Props = {
  planVersionId: PlanVersionId
  sectionKey: string | undefined
  editable: boolean
  mayComment: boolean
}

/** The document under work: outline, one section at a time, what is missing, what is said about it. */
export function DraftScreen({ planVersionId, sectionKey, editable, mayComment }: Props) {
  const { data: draft } = useSuspenseQuery(draftQuery(planVersionId))
  const there = draft.sections.filter(({ removedReason }) => removedReason === null)
  const current = there.find(({ key }) => key === sectionKey) ?? there[0] ?? null
  const keepers = useKeepers(planVersionId, editable)
  const place = useRef<() => number | null>(() => null)
  const onPlace = useCallback((blockNow: () => number | null) => void (place.current = blockNow), [])
  const [tab, setTab] = useState<Tab>('write')
  // In the preview there is no place for a cursor.
  const toWords = () => tab === 'preview' && setTab('write')
  const gaps = useGaps(draft, current?.key ?? null, { blockNow: () => place.current(), onGo: toWords })
  const [asked, setAsked] = useState<Asked>(null)
  const fields = useFieldBoard(draft.fields, (key) => setAsked({ is: 'field', key }))
  const move = useMove(draft)
  usePresence(planVersionId, editable ? (current?.key ?? null) : null)

  return (
    <>
      {editable && <GapBar draft={draft} gaps={gaps.gaps} onGo={gaps.step} said={gaps.said} />}
      <DraftFrame
        where={current ? `Section ${there.indexOf(current) + 1} of ${there.length}: ${current.title}` : 'Sections'}
        current={current?.key ?? null}
        outline={
          <Outline
            draft={draft}
            current={current?.key ?? null}
            editable={editable}
            onMove={move.section}
            onRemove={(section) => setAsked({ is: 'remove', section })}
            onRestore={move.restore}
            onAdd={() => setAsked({ is: 'add' })}
          />
        }
      >
        {current && (
          <OpenSection
            key={current.key}
            draft={draft}
            line={current}
            {...{ planVersionId, keepers, fields, tab, editable, mayComment, onPlace }}
            onTab={setTab}
            gaps={gaps}
            neighbours={{ before: there[there.indexOf(current) - 1] ?? null, after: there[there.indexOf(current) + 1] ?? null }}
          />
        )}
      </DraftFrame>
      <Dialogs draft={draft} current={current} asked={asked} editable={editable} onClose={() => setAsked(null)} />
    </>
  )
}

type Asked = { is: 'field'; key: string } | { is: 'remove'; section: SectionLine } | { is: 'add' } | null
type DialogsProps = { draft: Draft; current: SectionLine | null; asked: Asked; editable: boolean; onClose: () => void }

function Dialogs({ draft, current, asked, editable, onClose }: DialogsProps) {
  const navigate = useNavigate()
  const planVersionId = draft.version.id
  if (asked?.is === 'add')
    return <AddSectionDialog planVersionId={planVersionId} after={current} known={draft.sections.map(({ key }) => key)} onClose={onClose} />
  if (asked?.is === 'remove')
    return (
      <RemoveSectionDialog
        planVersionId={planVersionId}
        section={asked.section}
        onClose={onClose}
        onDone={() => void navigate({ to: '/plan/drafts/$planVersionId', params: { planVersionId }, search: {}, replace: true })}
      />
    )
  const field = asked?.is === 'field' ? draft.fields.find(({ key }) => key === asked.key) : undefined
  return field ? <FieldDialog planVersionId={planVersionId} field={field} editable={editable} onClose={onClose} /> : null
}

/** Moving and putting back need no question: both can be undone by the next press. */
function useMove(draft: Draft) {
  const cache = useQueryClient()
  const planVersionId = draft.version.id
  const there = draft.sections.filter(({ removedReason }) => removedReason === null)
  const run = async (work: Promise<Draft>, done: string) => {
    try {
      cache.setQueryData(draftQuery(planVersionId).queryKey, await work)
      say(done)
    } catch (error) {
      say(asProblem(error).message)
    }
  }
  return {
    section: (section: SectionLine, step: 1 | -1) => {
      const at = there.findIndex(({ key }) => key === section.key)
      if (at + step < 0 || at + step >= there.length) return
      const after = there[step === 1 ? at + 1 : at - 2]?.key ?? null
      const params = { planVersionId, sectionKey: section.key }
      void run(call(writingApi.moveSection, { params, body: { after } }), `“${section.title}” is number ${at + step + 1} now.`)
    },
    restore: (section: SectionLine) =>
      void run(
        call(writingApi.restoreSection, { params: { planVersionId, sectionKey: section.key }, body: {} }),
        `“${section.title}” is back.`,
      ),
  }
}
