import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import classes from './PhaseStepper.module.css'
import { phaseIndex, phaseWords } from './phase-words.ts'

type Props = {
  phase: Phase | 'closed'
  /** Left out, it only shows. Going back is normal; whoever calls asks for the reason. */
  onChoose?: ((phase: Phase) => void) | undefined
  /** Phases that were entered more than once: "2nd time". */
  passes?: Partial<Record<Phase | 'closed', number>>
}

/** Where an incident stands: five phases in a row, on a phone one line and a bar. */
export function PhaseStepper({ phase, onChoose, passes = {} }: Props) {
  const current = phaseIndex(phase)
  return (
    <nav aria-label={`Phases, now: ${phaseWords[phase].name}`} className={classes.stepper}>
      <p className={classes.summary} aria-hidden>
        <strong>{phaseWords[phase].name}</strong>
        <span>{phase === 'closed' ? 'all five phases done' : `phase ${current + 1} of ${phases.length}`}</span>
      </p>
      <ol className={classes.steps}>
        {phases.map((each, at) => (
          <li key={each} className={classes.step} data-state={at < current ? 'done' : at === current ? 'current' : 'ahead'}>
            <Step
              phase={each}
              number={at + 1}
              state={at < current ? 'done' : at === current ? 'current' : 'ahead'}
              passes={passes[each] ?? 0}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type StepProps = { phase: Phase; number: number; state: 'done' | 'current' | 'ahead'; passes: number; onChoose: Props['onChoose'] }

function Step({ phase, number, state, passes, onChoose }: StepProps) {
  const words = phaseWords[phase]
  const inside = (
    <>
      <span className={classes.mark} aria-hidden>
        {state === 'done' ? <IconCheck size={15} stroke={3} /> : number}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{words.name}</span>
        {passes > 1 && <span className={classes.passes}>{passes === 2 ? '2nd' : passes === 3 ? '3rd' : `${passes}th`} time</span>}
      </span>
    </>
  )
  const said = { 'aria-current': state === 'current' ? 'step' : undefined, title: words.means } as const
  if (!onChoose || state === 'current')
    return (
      <span className={classes.inside} {...said}>
        {inside}
      </span>
    )
  return (
    <UnstyledButton className={classes.inside} onClick={() => onChoose(phase)} {...said}>
      <VisuallyHidden>Go to </VisuallyHidden>
      {inside}
    </UnstyledButton>
  )
}
