import type { BlockChange } from './compare-query.ts'
import classes from './compare.module.css'
import { Words } from './Words.tsx'

type Placed = { block: BlockChange; before: BlockChange | undefined }
type Run = { same: boolean; blocks: Placed[] }

/** The changed blocks of a section with one unchanged on either side; the rest of what stayed is folded. */
export const Blocks = ({ blocks, stops = true }: { blocks: BlockChange[]; stops?: boolean }) => (
  <div className={classes.blocks}>
    {runsOf(blocks).map(({ same, blocks: run }, at, runs) =>
      same ? (
        <Unchanged key={at} blocks={run} first={at === 0} last={at === runs.length - 1} />
      ) : (
        run.map((each, index) => <Block key={`${at}-${index}`} {...each} stops={stops} />)
      ),
    )}
  </div>
)

function runsOf(blocks: BlockChange[]): Run[] {
  const runs: Run[] = []
  for (const [at, block] of blocks.entries()) {
    const same = block.is === 'same'
    const last = runs.at(-1)
    const placed = { block, before: blocks[at - 1] }
    if (last?.same === same) last.blocks.push(placed)
    else runs.push({ same, blocks: [placed] })
  }
  return runs
}

function Unchanged({ blocks, first, last }: { blocks: Placed[]; first: boolean; last: boolean }) {
  const [from, to] = [first ? 0 : 1, last ? blocks.length : blocks.length - 1]
  const folded = to - from >= 2 ? blocks.slice(from, to) : []
  if (folded.length === 0) return blocks.map((each, at) => <Block key={at} {...each} />)
  return (
    <>
      {blocks.slice(0, from).map((each, at) => (
        <Block key={at} {...each} />
      ))}
      <details className={classes.folded}>
        <summary>{folded.length} unchanged paragraphs</summary>
        {folded.map((each, at) => (
          <Block key={at} {...each} />
        ))}
      </details>
      {blocks.slice(to).map((each, at) => (
        <Block key={`after-${at}`} {...each} />
      ))}
    </>
  )
}

const signs = { same: '', gone: '−', new: '+', changed: '±', marks: '±' } as const

/** `stops`: going from change to change stops here. */
function Block({ block, before, stops = false }: Placed & { stops?: boolean }) {
  const note = noteOf(block, before)
  return (
    <div
      className={classes.block}
      data-is={block.is}
      data-kind={block.kind}
      data-depth={Math.min(block.depth, 4)}
      {...(stops && { 'data-change': '', tabIndex: -1 })}
    >
      <span className={classes.sign} aria-hidden>
        {signs[block.is]}
      </span>
      <div>
        {block.kind === 'live' && <span className={classes.note}>Printed from the settings: </span>}
        <Words pieces={block.pieces} />
        {note && <span className={classes.note}> {note}</span>}
      </div>
    </div>
  )
}

/** What cannot be seen in the words; what it has in common with the block before is not said again. */
function noteOf({ is, tint, tintBefore }: BlockChange, before: BlockChange | undefined): string | null {
  if (is === 'same' || is === 'gone') return null
  if (tint !== tintBefore) return `(${tintBefore ? `was ${tintBefore} text` : 'was text'}, is ${tint ? `${tint} text` : 'text'} now)`
  if (is === 'marks') return '(only its form changed, such as bold letters or the kind of heading)'
  return tint && before?.tint !== tint ? `(${tint} text)` : null
}
