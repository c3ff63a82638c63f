import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { createContext, useContext, useMemo, useState } from 'react'
import type { PlanVersionId } from '../../base/ids.ts'
import { approvalQuery, readingQuery } from '../../prepare/approval/web/approval-queries.ts'
import { ApprovalPanel } from '../../prepare/approval/web/ApprovalPanel.tsx'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { LiveBlock } from '../../prepare/plan/web/live/LiveBlock.tsx'
import type { LiveFacts } from '../../prepare/plan/web/live/live-facts.ts'
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

/** What was submitted keeps the settings it was submitted with; a draft shows them as they are now. */
const Document = (props: DocumentProps) => (isOpen(props.draft.version) ? <OpenDocument {...props} /> : <SubmittedDocument {...props} />)

const isOpen = ({ status }: Draft['version']) => status === 'draft' || status === 'withdrawn'

function OpenDocument(props: DocumentProps) {
  const { fields } = props.draft
  const { data: shown } = useSuspenseQuery(settingsQuery(props.draft.version.id))
  const settings = useMemo((): PlanSettings => ({ ...shown.settings, fields }), [shown.settings, fields])
  return <Composed {...props} settings={settings} changing={shown.editable && props.editable ? shown.planVersionId : null} />
}

function SubmittedDocument(props: DocumentProps) {
  const { data } = useSuspenseQuery(readingQuery(props.draft.version.id))
  return <Composed {...props} settings={data.settings} changing={null} />
}

/** `changing`: whose settings are changed here, those of the plan for a procedure; null where nothing may be. */
type ComposedProps = DocumentProps & { settings: PlanSettings; changing: PlanVersionId | null }

/** Puts the rooms together: the text is the writing room's, what its live blocks show is the plan's. */
function Composed({ draft, sectionKey, editable, mayComment, settings, changing }: ComposedProps) {
  const [asked, setAsked] = useState<{ part: SettingsPartName; playbook: string | null } | null>(null)
  const facts = useLiveFacts(draft.version, settings)
  const as = isOpen(draft.version) ? 'draft' : 'approved'
  const told = useMemo(() => facts && { facts, as: as as Told['as'] }, [facts, as])
  const mayChange = changing !== null
  const drawing = useMemo((): Drawing => {
    const change: Drawing['change'] = (name, { key }) => {
      const part = partOfBlock[name]
      if (part) setAsked({ part, playbook: name === 'playbook' ? (key ?? null) : null })
    }
    return { Live, Text, names: liveNames, change: mayChange ? change : null }
  }, [mayChange])
  if (!told) return <LoadingState what="the text" lines={8} />
  return (
    <ToldContext value={told}>
      <DrawingContext value={drawing}>
        <DraftScreen planVersionId={draft.version.id} sectionKey={sectionKey} editable={editable} mayComment={mayComment} />
        {asked && changing && <Change planVersionId={changing} {...asked} onClose={() => setAsked(null)} />}
      </DrawingContext>
    </ToldContext>
  )
}

type Told = { facts: LiveFacts; as: 'draft' | 'approved' }
const ToldContext = createContext<Told | null>(null)

const Live: Drawing['Live'] = ({ name, attributes }) => {
  const told = useContext(ToldContext)
  return told && <LiveBlock name={name} attributes={attributes} facts={told.facts} />
}

const Text: Drawing['Text'] = ({ body }) => {
  const told = useContext(ToldContext)
  return told && <PlanText body={body} {...told} />
}

type ChangeProps = { planVersionId: PlanVersionId; part: SettingsPartName; playbook: string | null; onClose: () => void }

const Change = ({ onClose, ...form }: ChangeProps) => <SettingsPartDrawer opened onClose={onClose} onDone={onClose} {...form} />
