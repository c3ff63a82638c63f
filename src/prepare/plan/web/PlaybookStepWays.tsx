import { IconArrowBackUp, IconClock, IconGitFork, IconRoute } from '@tabler/icons-react'
import type { Playbook, PlaybookStep } from '../playbook.ts'
import { exitsOf, exitWords, tellFlow, type Exit } from '../playbook-words.ts'
import { stepAnchor } from './plan-parts.ts'
import classes from './Playbooks.module.css'

/** Where a step leads, in the words of the picture: "Yes: go on with step 7." Nothing where simply the next one follows. */
export function PlaybookStepWays({ step, playbook }: { step: PlaybookStep; playbook: Playbook }) {
  const exits = exitsOf(playbook, step)
  const said = step.flow?.is === 'playbook' ? null : tellFlow(step, [])
  if (exits.length === 0 && !said) return null
  return (
    <div className={classes.ways}>
      <Picture flow={step.flow} />
      <div>
        {said && <p>{said}</p>}
        {exits.length > 0 && (
          <ul>
            {exits.map((exit) => (
              <li key={`${exit.when} ${exit.to}`}>
                <Way exit={exit} playbook={playbook} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function Way({ exit, playbook }: { exit: Exit; playbook: Playbook }) {
  const { before, after } = exitWords(exit)
  return (
    <>
      {before}
      {exit.number !== null && (
        <>
          {' '}
          <a href={`#${stepAnchor(playbook.key, exit.to)}`}>step {exit.number}</a>
        </>
      )}
      {after}
    </>
  )
}

function Picture({ flow }: Pick<PlaybookStep, 'flow'>) {
  const look = { size: 18, className: classes.wayPicture, 'aria-hidden': true }
  if (flow?.is === 'decision') return <IconGitFork {...look} />
  if (flow?.is === 'loop') return <IconArrowBackUp {...look} />
  return flow?.is === 'wait' ? <IconClock {...look} /> : <IconRoute {...look} />
}
