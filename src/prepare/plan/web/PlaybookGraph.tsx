import { useId, useMemo } from 'react'
import { phaseWords } from '../../../web/design/phase-words.ts'
import type { Playbook } from '../playbook.ts'
import { drawGraph, type Arrow } from '../playbook-graph.ts'
import { graphText } from '../playbook-graph-text.ts'
import { phases } from '../settings-words.ts'
import classes from './PlaybookGraph.module.css'
import { PlaybookGraphBox } from './PlaybookGraphBox.tsx'

/**
 * The steps as boxes and arrows. A picture for the eye alone: the list below it says the same in words, which is what
 * somebody hears who cannot see it. It scrolls in its own frame, so letters stay as large on a phone.
 */
export function PlaybookGraph({ playbook }: { playbook: Playbook }) {
  const graph = useMemo(() => drawGraph(playbook), [playbook])
  const id = useId()
  return (
    <>
      <Legend used={phases.filter((phase) => playbook.steps.some((step) => step.phase === phase))} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <div className={classes.frame} role="region" aria-label={`Picture of the playbook ${playbook.name}`} tabIndex={0}>
        <svg
          className={classes.graph}
          width={graph.width}
          height={graph.height}
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          role="img"
          aria-label={`The ${playbook.steps.length} steps as boxes and arrows. The list below says the same in words.`}
        >
          <defs>
            <Head id={`${id}on`} className={classes.head} />
            <Head id={`${id}back`} className={classes.headBack} />
          </defs>
          {graph.arrows.map((arrow) => (
            <path
              key={nameOf(arrow)}
              className={arrow.back ? classes.back : classes.arrow}
              d={arrow.path}
              markerEnd={`url(#${id}${arrow.back ? 'back' : 'on'})`}
            />
          ))}
          {graph.boxes.map((box) => (
            <PlaybookGraphBox key={box.key} box={box} />
          ))}
          {graph.arrows.map((arrow) => (
            <Label key={nameOf(arrow)} {...arrow} />
          ))}
        </svg>
      </div>
    </>
  )
}

const nameOf = ({ from, to, label }: Arrow) => `${from} ${to} ${label?.lines.join(' ')}`

const Head = ({ id, className }: { id: string; className: string | undefined }) => (
  <marker id={id} className={className} viewBox="0 0 9 8" refX="8" refY="4" markerWidth="9" markerHeight="8" orient="auto">
    <path d="M0,0L9,4L0,8z" />
  </marker>
)

/** On a ground of its own, so that the arrow does not strike the words through. */
const Label = ({ label, back }: Arrow) =>
  label && (
    <>
      <rect className={classes.ground} x={label.x} y={label.y} width={label.width} height={label.height} />
      <text className={back ? classes.labelBack : classes.label} y={label.y + 2 - graphText.label.line / 2}>
        {label.lines.map((line) => (
          <tspan key={line} x={label.x + label.width / 2} dy={graphText.label.line}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )

const Legend = ({ used }: { used: readonly (typeof phases)[number][] }) => (
  <ul className={classes.legend}>
    {used.map((phase) => (
      <li key={phase} data-phase={phase}>
        {phaseWords[phase].name}
      </li>
    ))}
  </ul>
)
