import { readOnlyWords } from '../version-words.ts'
import type { VersionLine } from '../writing-queries.ts'
import classes from './draft.module.css'

/** Why nothing can be written here. */
export const ReadOnlyNotice = ({ version, mayWrite }: { version: VersionLine; mayWrite: boolean }) => (
  <p className={classes.readOnly}>
    {readOnlyWords(version) ?? (mayWrite ? null : 'Your access role reads the plan and does not write in it.')}
  </p>
)
