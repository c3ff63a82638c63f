import type { Piece } from './compare-query.ts'
import classes from './compare.module.css'

/** Words with what went and what came: struck out and underlined, and said in words to whoever cannot see either. */
export const Words = ({ pieces }: { pieces: Piece[] }) => (
  <span className={classes.words}>
    {pieces.map(({ is, words }, at) => {
      if (is === 'same') return <span key={at}>{words}</span>
      return is === 'gone' ? <Gone key={at} words={words} /> : <New key={at} words={words} />
    })}
  </span>
)

export const Gone = ({ words }: { words: string }) => (
  <del className={classes.gone}>
    <span className={classes.hidden}> removed: </span>
    {words}
    <span className={classes.hidden}>, end of removed. </span>
  </del>
)

export const New = ({ words }: { words: string }) => (
  <ins className={classes.new}>
    <span className={classes.hidden}> added: </span>
    {words}
    <span className={classes.hidden}>, end of added. </span>
  </ins>
)
