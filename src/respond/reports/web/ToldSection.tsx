import { FileList } from '../../../web/design/FileList.tsx'
import { Section } from '../../../web/design/Section.tsx'
import type { Report } from './report-queries.ts'
import classes from './reports.module.css'

/** The words as they were told: never touched, only added to. */
export const ToldSection = ({ report: { what, doneSoFar, lateReason, files } }: { report: Report }) => (
  <Section title="As it was told">
    <blockquote className={classes.words}>{what}</blockquote>
    {doneSoFar && <Also title="What was done already" words={doneSoFar} />}
    {lateReason && <Also title="What held it up" words={lateReason} />}
    {files.length > 0 && (
      <div className={classes.also}>
        <h3>Files</h3>
        <FileList files={files} />
      </div>
    )}
  </Section>
)

const Also = ({ title, words }: { title: string; words: string }) => (
  <div className={classes.also}>
    <h3>{title}</h3>
    <p className={classes.said}>{words}</p>
  </div>
)
