import { Button } from '@mantine/core'
import { IconArrowRight, IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { MomentText } from '../../../../web/design/MomentText.tsx'
import { Section } from '../../../../web/design/Section.tsx'
import { ButtonLink, TextLink } from '../../../../web/links.tsx'
import { documentWords } from '../version-words.ts'
import type { Documents, VersionLine } from '../writing-queries.ts'
import classes from './documents.module.css'
import { NextVersionDialog } from './NextVersionDialog.tsx'
import { VersionList } from './VersionList.tsx'

type Props = { document: Documents[number]; mayWrite: boolean }

/** One document: where it stands, what to do next, and all its versions. */
export function DocumentCard({ document: { document, title, versions }, mayWrite }: Props) {
  const draft = versions.find(({ status }) => status === 'draft' || status === 'in-review')
  const approved = versions.find(({ status }) => status === 'approved')
  const inForce = versions.find(({ status }) => status === 'in-force')
  return (
    <Section title={title} about={documentWords[document].about}>
      <div className={classes.now}>
        {inForce && !inForce.starter && <InForce version={inForce} />}
        {approved && (
          <p>
            Version {approved.number} is approved and comes into force on its day. <Read version={approved} />
          </p>
        )}
        {draft ? <Going draft={draft} mayWrite={mayWrite} /> : <Begin document={document} inForce={inForce ?? null} mayWrite={mayWrite} />}
      </div>
      <VersionList versions={versions} />
    </Section>
  )
}

const InForce = ({ version }: { version: VersionLine }) => (
  <p>
    Version {version.number} is in force
    {version.inForceAt && (
      <>
        {' '}
        since <MomentText at={version.inForceAt} />
      </>
    )}
    . <Read version={version} />
  </p>
)

const Read = ({ version }: { version: VersionLine }) => (
  <TextLink to="/plan/drafts/$planVersionId" params={{ planVersionId: version.id }} search={{}} underline="always">
    Read version {version.number}
  </TextLink>
)

const Going = ({ draft, mayWrite }: { draft: VersionLine; mayWrite: boolean }) => (
  <div className={classes.next}>
    <p>
      Version {draft.number} {draft.status === 'draft' ? 'is being written' : 'waits for its signatures'}. Begun by {draft.createdBy},{' '}
      <MomentText at={draft.createdAt} />.
    </p>
    <ButtonLink
      to="/plan/drafts/$planVersionId"
      params={{ planVersionId: draft.id }}
      search={{}}
      rightSection={<IconArrowRight size={18} aria-hidden />}
    >
      {draft.status === 'draft' && mayWrite ? 'Go on writing' : 'Read it'}
    </ButtonLink>
  </div>
)

type BeginProps = { document: VersionLine['document']; inForce: VersionLine | null; mayWrite: boolean }

function Begin({ document, inForce, mayWrite }: BeginProps) {
  const [asking, setAsking] = useState(false)
  const isFirst = !inForce || inForce.starter
  if (!mayWrite) return isFirst ? <p>Your organization has not written its own yet.</p> : null
  if (isFirst)
    return (
      <div className={classes.next}>
        <p>
          {document === 'plan'
            ? 'Muster runs on the starter plan that it came with. Make your own: answer a dozen questions, then go through the text section by section. About an afternoon, and you can stop at any time.'
            : 'You have none of your own yet. Make it from the template: a few questions, then ten short sections. About an hour.'}
        </p>
        <ButtonLink to="/plan/copy/$document" params={{ document }} leftSection={<IconFilePlus size={18} aria-hidden />}>
          {document === 'plan' ? 'Make your own plan' : 'Make your own procedure'}
        </ButtonLink>
        <BringYourOwn document={document} />
      </div>
    )
  return (
    <div className={classes.next}>
      <p>To change something, begin the next version. This one stays in force until the next is approved.</p>
      <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={() => setAsking(true)}>
        Begin the next version
      </Button>
      <BringYourOwn document={document} />
      {asking && <NextVersionDialog document={document} onClose={() => setAsking(false)} />}
    </div>
  )
}

const BringYourOwn = ({ document }: { document: VersionLine['document'] }) => (
  <p>
    You have one in Word or as Markdown files?{' '}
    <TextLink to="/plan/import/$document" params={{ document }}>
      Bring it here
    </TextLink>
    .
  </p>
)
