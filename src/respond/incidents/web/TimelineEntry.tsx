import { IconClockEdit } from '@tabler/icons-react'
import { createElement } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { namesItsWriter } from './entry-words.ts'
import { isWords, pictureOf } from './entry-pictures.ts'
import type { Entry } from './incident-queries.ts'
import classes from './TimelineEntry.module.css'

/** One line of the record: when it happened, what, by whom, and whether it was written down only later. */
export function TimelineEntry({ entry }: { entry: Entry }) {
  const { at, kind, by, text, recordedAt, enteredLater, number } = entry
  // What was noted as it happened is an instant, told on the clock of the organisation.
  const when = at.precision === 'minute' ? at.at : at
  return (
    <li className={classes.entry} data-words={isWords(kind)}>
      <span className={classes.picture}>{createElement(pictureOf(kind), { size: 18, stroke: 1.8, 'aria-hidden': true })}</span>
      <div className={classes.body}>
        <p className={classes.text}>{text}</p>
        <div className={classes.meta}>
          {!namesItsWriter(entry) && <strong>{by}</strong>}
          <MomentText at={when} />
          {enteredLater && (
            <span className={classes.later}>
              <IconClockEdit size={15} stroke={2} aria-hidden />
              written down later, <MomentText at={recordedAt} />
            </span>
          )}
          <span title="Its number in the record, which has no gaps">No. {number}</span>
        </div>
      </div>
    </li>
  )
}
