import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconArrowRight, IconUsers } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { FailedState } from '../../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../../web/design/LoadingState.tsx'
import { ButtonLink } from '../../../../web/links.tsx'
import { useReader } from '../../../../web/reader.ts'
import { useDrawing } from '../editor/drawing.ts'
import type { FieldBoard } from '../editor/field-view.ts'
import { sectionQuery, type Draft, type SectionLine } from '../writing-queries.ts'
import { Comments } from './Comments.tsx'
import classes from './draft.module.css'
import { KeptWords } from './KeptWords.tsx'
import { SectionGaps } from './SectionGaps.tsx'
import { SectionPane, type Tab } from './SectionPane.tsx'
import type { useGaps } from './use-gaps.ts'
import type { Keepers } from './use-keepers.ts'

type Props = {
  draft: Draft
  line: SectionLine
  planVersionId: PlanVersionId
  keepers: Keepers
  fields: FieldBoard
  tab: Tab
  onTab: (tab: Tab) => void
  editable: boolean
  mayComment: boolean
  onPlace: (blockNow: () => number | null) => void
  gaps: ReturnType<typeof useGaps>
  neighbours: { before: SectionLine | null; after: SectionLine | null }
}

/** One section: to write in, or only to read, and what was said about it. */
export function OpenSection({ draft, line, planVersionId, keepers, editable, mayComment, gaps, neighbours, ...pane }: Props) {
  const { Text } = useDrawing()
  // Not suspended: React would keep the next section waiting for a third of a second, so that nothing flickers.
  const { data: section, error, refetch } = useQuery(sectionQuery(planVersionId, line.key))
  usePrefetchQuery(sectionQuery(planVersionId, neighbours.after?.key ?? line.key))
  const { granted } = gaps
  const wish = gaps.wish?.sectionKey === line.key ? gaps.wish : null
  const isThere = section !== undefined
  useEffect(() => {
    if (!isThere || !wish?.commentId) return
    document.getElementById(`comment-${wish.commentId}`)?.focus()
    granted()
  }, [wish, isThere, granted])
  if (!section) return error ? <FailedState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the section" lines={8} />
  return (
    <>
      {editable && <Others draft={draft} sectionKey={line.key} />}
      {editable ? (
        <SectionPane section={section} keeper={keepers.of(section)} wish={wish} onGranted={granted} {...pane}>
          <SectionGaps gaps={gaps.gaps.filter(({ sectionKey }) => sectionKey === line.key)} onGo={gaps.go} />
        </SectionPane>
      ) : (
        <>
          <KeptWords planVersionId={planVersionId} sectionKey={line.key} />
          <section className={classes.preview} aria-labelledby="section-title">
            <h2 id="section-title">{section.title}</h2>
            <Text body={section.body} />
          </section>
        </>
      )}
      <Steps planVersionId={planVersionId} {...neighbours} />
      <Comments planVersionId={planVersionId} section={section} mayComment={mayComment} />
    </>
  )
}

/** Two who write the same section should know of each other before their words meet. */
function Others({ draft, sectionKey }: { draft: Draft; sectionKey: string }) {
  const { personId } = useReader()
  const names = draft.editors.filter((each) => each.sectionKey === sectionKey && each.id !== personId).map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <p className={classes.present} role="status">
      <IconUsers size={18} aria-hidden />
      <span>
        {new Intl.ListFormat('en-US').format(names)} {names.length === 1 ? 'is' : 'are'} writing in this section too. What you each write is
        brought together.
      </span>
    </p>
  )
}

type StepsProps = { planVersionId: PlanVersionId; before: SectionLine | null; after: SectionLine | null }

const Steps = ({ planVersionId, before, after }: StepsProps) => (
  <div className={classes.steps}>
    {before ? (
      <ButtonLink
        variant="default"
        to="/plan/drafts/$planVersionId"
        params={{ planVersionId }}
        search={{ section: before.key }}
        leftSection={<IconArrowLeft size={18} aria-hidden />}
      >
        {before.title}
      </ButtonLink>
    ) : (
      <span />
    )}
    {after && (
      <ButtonLink
        variant="default"
        to="/plan/drafts/$planVersionId"
        params={{ planVersionId }}
        search={{ section: after.key }}
        rightSection={<IconArrowRight size={18} aria-hidden />}
      >
        {after.title}
      </ButtonLink>
    )}
  </div>
)
