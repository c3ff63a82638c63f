import type { Box } from '../playbook-graph.ts'
import { decisionPoint, graphText, numberWidth } from '../playbook-graph-text.ts'
import classes from './PlaybookGraph.module.css'

/** A step in the shape of its kind: a decision is pointed, a loop is round, a wait is dashed, another playbook has double edges. */
export function PlaybookGraphBox({ box }: { box: Box }) {
  const { kind, number, phase, x, y, width, height } = box
  const inner = kind === 'decision' ? decisionPoint : 0
  return (
    <g className={classes.box} data-kind={kind} data-phase={phase ?? undefined}>
      <Shape box={box} />
      {phase && kind !== 'decision' && kind !== 'loop' && <path className={classes.phase} d={`M${x + 3},${y + 4}v${height - 8}`} />}
      {number !== null && (
        <text className={classes.number} x={x + inner + numberWidth / 2 + 3} y={y + height / 2}>
          {number}
        </text>
      )}
      <Lines box={box} x={number === null ? x + width / 2 : x + inner + numberWidth + 4} />
    </g>
  )
}

function Shape({ box: { kind, x, y, width, height } }: { box: Box }) {
  if (kind === 'decision') {
    const [right, bottom, middle] = [x + width, y + height, y + height / 2]
    const [left, far] = [x + decisionPoint, right - decisionPoint]
    return <path className={classes.shape} d={`M${x},${middle}L${left},${y}H${far}L${right},${middle}L${far},${bottom}H${left}z`} />
  }
  const round = kind === 'loop' || kind === 'start' || kind === 'end' ? Math.min(20, height / 2) : 6
  return (
    <>
      <rect className={classes.shape} x={x} y={y} width={width} height={height} rx={round} />
      {kind === 'playbook' && <path className={classes.double} d={`M${x + width - 6},${y}v${height}`} />}
    </>
  )
}

function Lines({ box: { kind, lines, y, height }, x }: { box: Box; x: number }) {
  const { line } = graphText.box
  return (
    <text
      className={kind === 'start' || kind === 'end' ? classes.word : classes.words}
      y={y + height / 2 - ((lines.length + 1) / 2) * line}
    >
      {lines.map((each, at) => (
        <tspan key={`${at} ${each}`} x={x} dy={line}>
          {each}
        </tspan>
      ))}
    </text>
  )
}
