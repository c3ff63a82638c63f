import classes from './NumberText.module.css'

/** The number by which people name a report or an incident, such as R-2026-0042: never broken over two lines. */
export const NumberText = ({ number }: { number: string }) => <span className={classes.number}>{number}</span>
