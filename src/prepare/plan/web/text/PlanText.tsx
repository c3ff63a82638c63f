import { memo, useMemo } from 'react'
import { parseText } from '../../text/parse-text.ts'
import type { LiveFacts } from '../live/live-facts.ts'
import { Blocks } from './Blocks.tsx'
import { notesOf } from './notes.ts'
import { TextContext, type Telling } from './text-context.ts'
import classes from './text.module.css'

type Props = {
  /** Markdown with directives, without the section's own heading. */
  body: string
  facts: LiveFacts
  /** Drafts show what is example and what is guidance; a version that counts prints examples as its words and no guidance. */
  as: Telling['as']
}

/** The text of a section as it is read: fields filled in, live blocks drawn. Nothing in it can run: what looks like HTML is shown as words. */
export const PlanText = memo(({ body, facts, as }: Props) => {
  const root = useMemo(() => parseText(body), [body])
  const telling = useMemo(() => ({ facts, as, notes: notesOf(root) }), [facts, as, root])
  return (
    <TextContext value={telling}>
      <div className={classes.text}>
        <Blocks of={root.children} />
        <Footnotes notes={telling.notes.footnotes} />
      </div>
    </TextContext>
  )
})
PlanText.displayName = 'PlanText'

const Footnotes = ({ notes }: { notes: Telling['notes']['footnotes'] }) =>
  notes.length > 0 && (
    <ol className={classes.footnotes}>
      {notes.map((note) => (
        <li key={note.identifier}>
          <Blocks of={note.children} />
        </li>
      ))}
    </ol>
  )
