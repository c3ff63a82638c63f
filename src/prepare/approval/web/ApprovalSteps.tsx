import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { say } from '../../../web/design/say.ts'
import { ButtonLink } from '../../../web/links.tsx'
import { useMayCall } from '../../../web/me.ts'
import { approvalApi } from '../approval.api.ts'
import { useRefreshPlan, type Approval } from './approval-queries.ts'
import classes from './approval.module.css'
import { PaperSignatureDialog } from './PaperSignatureDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

type Doing = 'submit' | 'paper' | 'changes' | null

/** What this person can do next with this version. */
export function ApprovalSteps({ approval: { version, signing } }: { approval: Approval }) {
  const [doing, setDoing] = useState<Doing>(null)
  const maySubmit = useMayCall(approvalApi.submitDraft)
  const close = () => setDoing(null)
  const { status } = version
  const unsigned = signing.signatories.some(({ signature }) => signature === null)
  return (
    <div className={classes.buttons}>
      {status === 'draft' && maySubmit && <Button onClick={() => setDoing('submit')}>Submit to be signed</Button>}
      {status === 'in-review' && signing.yourTurn && (
        <ButtonLink to="/plan/sign/$planVersionId" params={{ planVersionId: version.id }}>
          Read and sign
        </ButtonLink>
      )}
      {status === 'in-review' && !signing.yourTurn && (
        <ButtonLink to="/plan/sign/$planVersionId" params={{ planVersionId: version.id }} variant="default">
          Read it
        </ButtonLink>
      )}
      {status === 'in-review' && maySubmit && unsigned && (
        <Button variant="default" onClick={() => setDoing('paper')}>
          Record a signature on paper
        </Button>
      )}
      {status === 'in-review' && (maySubmit || signing.yourTurn) && (
        <Button variant="default" onClick={() => setDoing('changes')}>
          Ask for changes
        </Button>
      )}
      {version.hasPdf && (
        <Button component="a" variant="default" href={`/api/v1/plan/versions/${version.id}/approved.pdf`} download>
          Download the PDF as approved
        </Button>
      )}
      {doing === 'submit' && <SubmitDialog version={version} onClose={close} />}
      {doing === 'paper' && (
        <PaperSignatureDialog signed={{ planVersionId: version.id, reviewId: null }} signatories={signing.signatories} onClose={close} />
      )}
      <AskForChanges version={version} opened={doing === 'changes'} onClose={close} />
    </div>
  )
}

export function AskForChanges({ version, opened, onClose }: { version: Approval['version']; opened: boolean; onClose: () => void }) {
  const refresh = useRefreshPlan()
  const ask = async (what: string) => {
    await call(approvalApi.askForChanges, { params: { planVersionId: version.id }, body: { what } })
    await refresh()
    say('It is a draft again, with what you ask for')
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Ask for changes"
      confirm="Send it back"
      reasonLabel="What should be changed"
      reasonHelp="Whoever writes the draft reads this."
      draftKey={`changes:${version.id}`}
      onConfirm={ask}
    >
      It becomes a draft again. Signatures given so far no longer count, because they were given for another text.
    </ConfirmDialog>
  )
}
