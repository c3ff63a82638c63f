import type { ReactNode } from 'react'
import classes from './Earlier.module.css'

/** What went before and is looked up now and then: folded away below what counts now. The children are list items. */
export function Earlier({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className={classes.earlier}>
      <summary>{words}</summary>
      <ul>{children}</ul>
    </details>
  )
}

/** Somebody's own words that belong to an item, with their line breaks. */
export const EarlierWords = ({ children }: { children: string }) => <p className={classes.words}>{children}</p>
