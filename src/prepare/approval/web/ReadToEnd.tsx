import { useState, type ReactNode } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import classes from './approval.module.css'
import { ReadingProgress } from './ReadingProgress.tsx'
import { SeenMark } from './SeenMark.tsx'

type Props = {
  sections: { key: string; title: string; removedReason: string | null; text: ReactNode }[]
  /** What can be done once it is read. */
  then: string
  /** What stands at the end: it is told whether everything was read. */
  children: (whole: boolean) => ReactNode
}

/**
 * A document to be read from its first section to its last, with what comes after reading at its end. Leaping to the bottom
 * of the page reads nothing: the end of each section must have come by.
 */
export function ReadToEnd({ sections, then, children }: Props) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const next = sections.find(({ key }) => !read.has(key)) ?? null
  return (
    <>
      {sections.map(({ key, title, removedReason, text }) => (
        <div key={key} id={`read-${key}`} className={classes.section}>
          <Section title={title}>
            {removedReason === null ? text : <p className={classes.quiet}>Left out: {removedReason}</p>}
            <SeenMark onSeen={() => setRead((before) => new Set([...before, key]))} />
          </Section>
        </div>
      ))}
      <div id="at-the-end" className={classes.section}>
        {children(next === null)}
      </div>
      <ReadingProgress read={read.size} all={sections.length} next={next} then={then} />
    </>
  )
}
