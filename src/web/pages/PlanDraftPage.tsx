import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PlanVersionId } from '../../base/ids.ts'
import { approvalQuery } from '../../prepare/approval/web/approval-queries.ts'
import { ApprovalPanel } from '../../prepare/approval/web/ApprovalPanel.tsx'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { LiveBlock as LiveName } from '../../prepare/plan/text/directives.ts'
import { LiveBlock } from '../../prepare/plan/web/live/LiveBlock.tsx'
import { liveNames } from '../../prepare/plan/web/live/live-names.ts'
import { PlanText } from '../../prepare/plan/web/text/PlanText.tsx'
import { DraftScreen } from '../../prepare/writing/web/draft/DraftScreen.tsx'
import { ReadOnlyNotice } from '../../prepare/writing/web/draft/ReadOnlyNotice.tsx'
import { DraftActions } from '../../prepare/writing/web/draft/DraftActions.tsx'
import { DrawingContext, type Drawing } from '../../prepare/writing/web/editor/drawing.ts'
import { settingsQuery } from '../../prepare/writing/web/settings/settings-query.ts'
import { SettingsPartDrawer } from '../../prepare/writing/web/settings/SettingsPartDrawer.tsx'
import { standingWords } from '../../prepare/writing/web/version-words.ts'
import { documentsQuery, draftQuery, sectionQuery, type Draft } from '../../prepare/writing/web/writing-queries.ts'
import { partOfBlock, type SettingsPartName } from '../../prepare/writing/settings-part-names.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { LoadingState } from '../design/LoadingState.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'
import { useMayCall } from '../me.ts'
import { useLiveFacts } from '../plan/use-live-facts.ts'

const route = getRouteApi('/inside/plan/drafts/$planVersionId')

/** A version of the plan or the procedure: to write in while it is a draft, to read afterwards. */
export function PlanDraftPage() {
  const { planVersionId } = route.useParams()
  const { section } = route.useSearch()
  const cache = useQueryClient()
  useState(() => askForAll(cache, planVersionId, section))
  const { data: draft } = useSuspenseQuery(draftQuery(planVersionId))
  const mayWrite = useMayCall(writingApi.saveSection)
  const { version } = draft
  const editable = mayWrite && version.status === 'draft'
  const signs = version.status === 'draft' || version.status === 'in-review' || version.status === 'approved'
  return (
    <Page
      title={`${version.title}, version ${version.number}`}
      heading={version.title}
      below={`Version ${version.number}, ${standingWords[version.status]}`}
      actions={<DraftActions version={version} editable={editable} />}
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
        <TextLink key="documents" to="/plan/documents">
          Plan and procedure
        </TextLink>,
      ]}
    >
      {!editable && <ReadOnlyNotice version={version} mayWrite={mayWrite} />}
      <Document
        draft={draft}
        sectionKey={section}
        editable={editable}
        mayComment={mayWrite && ['draft', 'in-review'].includes(version.status)}
      />
      {signs && <ApprovalPanel planVersionId={planVersionId} />}
    </Page>
  )
}

/** Asked for at once instead of one after the other, the editor too: a document opens within a second. */
function askForAll(cache: QueryClient, planVersionId: PlanVersionId, section: string | undefined): void {
  void import('../../prepare/writing/web/editor/TextEditor.tsx')
  void cache.prefetchQuery(settingsQuery(planVersionId))
  void cache.prefetchQuery(approvalQuery(planVersionId))
  void cache.prefetchQuery(documentsQuery)
  if (section) void cache.prefetchQuery(sectionQuery(planVersionId, section))
}

type DocumentProps = { draft: Draft; sectionKey: string | undefined; editable: boolean; mayComment: boolean }

/** Puts the rooms together: the text is the writing room's, what its live blocks show is the plan's. */
function Document({ draft, sectionKey, editable, mayComment }: DocumentProps) {
  const { data: shown } = useSuspenseQuery(settingsQuery(draft.version.id))
  const [asked, setAsked] = useState<{ part: SettingsPartName; playbook: string | null } | null>(null)
  const settings = useMemo((): PlanSettings => ({ ...shown.settings, fields: draft.fields }), [shown.settings, draft.fields])
  const facts = useLiveFacts(draft.version, settings)
  const drawing = useMemo((): Drawing | null => {
    if (!facts) return null
    const change = (name: LiveName, { key }: Record<string, string | null | undefined>) => {
      const part = partOfBlock[name]
      if (part) setAsked({ part, playbook: name === 'playbook' ? (key ?? null) : null })
    }
    return {
      draw: (name, attributes) => <LiveBlock name={name} attributes={attributes} facts={facts} />,
      names: liveNames,
      change: shown.editable && editable ? change : null,
    }
  }, [facts, shown.editable, editable])
  if (!facts || !drawing) return <LoadingState what="the text" lines={8} />
  const as = draft.version.status === 'draft' || draft.version.status === 'withdrawn' ? 'draft' : 'approved'
  return (
    <DrawingContext value={drawing}>
      <DraftScreen
        planVersionId={draft.version.id}
        sectionKey={sectionKey}
        editable={editable}
        mayComment={mayComment}
        preview={(body) => <PlanText body={body} facts={facts} as={as} />}
      />
      {asked && <Change planVersionId={shown.planVersionId} {...asked} onClose={() => setAsked(null)} />}
    </DrawingContext>
  )
}

type ChangeProps = { planVersionId: PlanVersionId; part: SettingsPartName; playbook: string | null; onClose: () => void }

const Change = ({ onClose, ...form }: ChangeProps) => <SettingsPartDrawer opened onClose={onClose} onDone={onClose} {...form} />
