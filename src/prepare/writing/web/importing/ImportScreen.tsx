import { Alert, Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconAlertCircle, IconFilePlus } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Section } from '../../../../web/design/Section.tsx'
import { asProblem } from '../../../../web/problem-error.ts'
import type { ImportPreview } from '../../import-preview.ts'
import { GoingAlready } from '../copy/CopyWizard.tsx'
import { documentsQuery, type PlanDocument } from '../writing-queries.ts'
import { FileChooser } from './FileChooser.tsx'
import classes from './importing.module.css'
import { PreviewParts } from './PreviewParts.tsx'
import { makeDraft, showPreview } from './send-files.ts'

/** A plan from elsewhere: choose it, see what becomes of it, and only then make the draft. */
export function ImportScreen({ document }: { document: PlanDocument }) {
  const { items } = useSuspenseQuery(documentsQuery).data
  const versions = items.find((each) => each.document === document)?.versions ?? []
  const going = versions.find(({ status }) => status === 'draft' || status === 'in-review')
  return going ? <GoingAlready version={going} /> : <Import document={document} />
}

function Import({ document }: { document: PlanDocument }) {
  const reading = useMutation({ mutationFn: (files: File[]) => showPreview(document, files) })
  const making = useMake(document)
  const choose = (files: File[]) => {
    if (files.length === 0) return
    making.reset()
    reading.mutate(files)
  }
  const files = reading.variables ?? []
  return (
    <div className={classes.screen}>
      {!reading.data && (
        <Section title="Your plan" about="From Word, or from a folder of Markdown files.">
          <div className={classes.screen}>
            <FileChooser onChoose={choose} busy={reading.isPending} />
            {reading.isPending && <p role="status">Reading {nameOf(files)}…</p>}
            <Problem error={reading.error} />
          </div>
        </Section>
      )}
      {reading.data ? (
        <Preview
          name={nameOf(files)}
          preview={reading.data}
          making={making.isPending}
          problem={<Problem error={making.error} />}
          onMake={() => making.mutate(files)}
          onOther={() => reading.reset()}
        />
      ) : (
        <WhatHappens />
      )}
    </div>
  )
}

const nameOf = (files: File[]) => (files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`)

function useMake(document: PlanDocument) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (files: File[]) => makeDraft(document, files),
    onSuccess: async ({ id }) => {
      await navigate({ to: '/plan/drafts/$planVersionId', params: { planVersionId: id }, search: {} })
      void cache.invalidateQueries({ queryKey: ['plan'] })
    },
  })
}

const WhatHappens = () => (
  <Section title="What happens with it">
    <ul className={classes.list}>
      <li>Headings become sections. Those that the template has too are recognized by their names.</li>
      <li>Green words become examples, blue words become guidance. Lists, tables, links and footnotes stay what they are.</li>
      <li>What is to be filled in, such as {'{{COMPANY_NAME}}'}, becomes a field: you fill it in once, and it stands everywhere.</li>
      <li>What has no place here, such as pictures and comments, is listed for you, with its place. Nothing disappears silently.</li>
      <li>The severities, roles and playbooks are those you have now. You change them in the draft.</li>
    </ul>
  </Section>
)

type PreviewProps = {
  name: string
  preview: ImportPreview
  making: boolean
  problem: ReactNode
  onMake: () => void
  onOther: () => void
}

function Preview({ name, preview, making, problem, onMake, onOther }: PreviewProps) {
  const heading = useRef<HTMLSpanElement>(null)
  // Read out, because the page changed under the reader's hand.
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <Section
        title={
          <span ref={heading} tabIndex={-1} className={classes.found}>
            What was found in {name}
          </span>
        }
        about="This is how the draft would begin. Nothing is stored yet."
      >
        <div className={classes.screen}>
          <PreviewParts.Facts preview={preview} />
          {problem}
          <div className={classes.make}>
            <Button variant="default" onClick={onOther} disabled={making}>
              Choose another file
            </Button>
            <Button onClick={onMake} loading={making} leftSection={<IconFilePlus size={18} aria-hidden />}>
              Make the draft
            </Button>
          </div>
        </div>
      </Section>
      <PreviewParts.Notes preview={preview} />
      <PreviewParts.Sections preview={preview} />
      <PreviewParts.Fields preview={preview} />
    </>
  )
}

/** What is wrong, and where; a plan folder may have several mistakes, each in its file. */
function Problem({ error }: { error: unknown }) {
  if (!error) return null
  const { problem, message, fields } = asProblem(error)
  const places = fields.filter(({ field }) => field !== 'files')
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={problem.title}>
      {places.length === 0 ? (
        message
      ) : (
        <ul className={classes.problems}>
          {places.map(({ field, message: says }) => (
            <li key={`${field} ${says}`}>
              {field}: {says}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
