import classes from './outline.module.css'

type Props = { completeness: { done: number; all: number } }

export const percentOf = ({ done, all }: Props['completeness']): number => (all === 0 ? 100 : Math.floor((done / all) * 100))

/** How far something has come. The figure stands beside it, so this is only a picture. */
export const CompletenessBar = ({ completeness }: Props) => (
  <svg className={classes.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
    <rect width="100" height="6" rx="3" className={classes.barAll} />
    <rect width={percentOf(completeness)} height="6" rx="3" className={classes.barDone} />
  </svg>
)
