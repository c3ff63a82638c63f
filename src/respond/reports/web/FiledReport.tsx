import { Alert, Anchor } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconCloudUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ReplyOf } from '../../../platform/http/route.ts'
import type { Delivery } from '../../../web/deliver.ts'
import { CopyBox } from '../../../web/design/CopyBox.tsx'
import { ExerciseBanner } from '../../../web/design/ExerciseBanner.tsx'
import { Card, Section } from '../../../web/design/Section.tsx'
import type { reportApi } from '../report.api.ts'
import classes from './FiledReport.module.css'
import { organisationQuery, type PlanSettings } from './report-queries.ts'
import { contactLink } from './report-words.ts'

export type Filed = {
  delivery: Delivery<ReplyOf<typeof reportApi.fileReport>>
  starter: string
  own: boolean
  exercise: boolean
  /** What did not go up, by name. */
  missingFiles: string[]
}

/** What to say before hanging up: the number, what to do and not to do, and the link to hand over. */
export function FiledReport({ filed, settings, actions }: { filed: Filed; settings: PlanSettings; actions: ReactNode }) {
  const { delivery, own, missingFiles } = filed
  return (
    <>
      {filed.exercise && <ExerciseBanner />}
      <Card>
        <Arrival filed={filed} />
        {delivery.is === 'sent' && delivery.reply.report.confidential && (
          <p className={classes.quiet}>It is confidential: only management and administrators see it, and never the person it is about.</p>
        )}
        {missingFiles.length > 0 && (
          <Alert color="orange" title="Not every file arrived" className={classes.gap ?? ''}>
            {missingFiles.join(', ')}: please add {missingFiles.length === 1 ? 'it' : 'them'} later, from the page of the report.
          </Alert>
        )}
        <div className={classes.actions}>{actions}</div>
      </Card>
      <WhatToDo filed={filed} settings={settings} />
      {delivery.is === 'sent' && (
        <Section title={own ? 'Keep this link' : 'Hand over this link'}>
          <CopyBox
            label={own ? 'Your receipt' : 'Receipt for the reporter'}
            text={new URL(delivery.reply.receiptUrl, location.origin).href}
            note={`It shows who has the report, our questions, and takes what ${own ? 'you remember' : 'they remember'} later. It is shown only here, only now. Whoever has it can see that page.`}
          />
        </Section>
      )}
    </>
  )
}

function Arrival({ filed: { delivery, own } }: { filed: Filed }) {
  const here = useRef<HTMLHeadingElement>(null)
  // The form is gone: what became of it is read next, from the top.
  useEffect(() => {
    scrollTo(0, 0)
    here.current?.focus({ preventScroll: true })
  }, [])
  const sent = delivery.is === 'sent'
  return (
    <div className={classes.arrival} role="status">
      <span className={classes.picture} data-waits={!sent || undefined}>
        {sent ? <IconCircleCheck size={32} stroke={1.7} aria-hidden /> : <IconCloudUpload size={32} stroke={1.7} aria-hidden />}
      </span>
      <div>
        <h2 ref={here} tabIndex={-1} className={classes.title}>
          {sent ? (own ? 'Thank you. We have your report.' : 'The report is filed.') : 'It is kept, and will be sent by itself.'}
        </h2>
        {sent ? (
          <p className={classes.number}>{delivery.reply.report.number}</p>
        ) : (
          <p className={classes.quiet}>
            The server does not answer right now. Leave Muster open on this device: the report goes as soon as it can, with the time you
            told it. If it cannot wait, call.
          </p>
        )}
      </div>
    </div>
  )
}

/** As the plan says for this kind; of one that was not chosen, for anything else. */
function WhatToDo({ filed, settings: { starters } }: { filed: Filed; settings: PlanSettings }) {
  const { data: organisation } = useQuery(organisationQuery)
  const chosen = filed.delivery.is === 'sent' ? filed.delivery.reply.report.starter.key : filed.starter
  const starter = starters.find(({ key }) => key === chosen) ?? starters.find(({ picture }) => picture === 'other')
  return (
    <Section title={filed.own ? 'What to do now' : 'Tell them what to do now'}>
      {starter && (
        <>
          <ul className={classes.steps}>
            {starter.doNow.map((step) => (
              <li key={step}>
                <IconCircleCheck size={20} aria-hidden className={classes.do} />
                {step}
              </li>
            ))}
          </ul>
          <h3 className={classes.heading}>What not to do</h3>
          <ul className={classes.steps}>
            {starter.doNot.map((step) => (
              <li key={step}>
                <IconCircleX size={20} aria-hidden className={classes.dont} />
                {step}
              </li>
            ))}
          </ul>
        </>
      )}
      {organisation?.hotline && (
        <p className={classes.hotline}>
          If it gets worse:{' '}
          <Anchor href={contactLink(organisation.hotline) ?? undefined} inherit>
            {organisation.hotline}
          </Anchor>
        </p>
      )}
    </Section>
  )
}
