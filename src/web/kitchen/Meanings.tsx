import { Stack } from '@mantine/core'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import { useState } from 'react'
import { ClockChip, ClockRow } from '../design/ClockChip.tsx'
import { ExerciseBanner, ExerciseMark } from '../design/ExerciseBanner.tsx'
import { PhaseStepper } from '../design/PhaseStepper.tsx'
import { Section } from '../design/Section.tsx'
import { SeverityBadge } from '../design/SeverityBadge.tsx'
import { clocks, severities } from './examples.ts'
import classes from './kitchen.module.css'

/** Colours that mean something; each is also a word, a number or a picture. */
export const Meanings = () => (
  <>
    <Section title="Severity" about="1 is the highest. The number and the plan's name, never the color alone.">
      <div className={classes.row}>
        {severities.map((severity) => (
          <SeverityBadge key={severity.level} severity={severity} />
        ))}
        <SeverityBadge severity={null} />
      </div>
      <div className={classes.row}>
        {severities.map((severity) => (
          <SeverityBadge key={severity.level} severity={severity} size="lg" />
        ))}
      </div>
    </Section>
    <Section title="Clocks" about="They tick. Running, about to run out, missed, met, met late, not applicable.">
      <div className={classes.row}>
        {clocks.map((clock) => (
          <ClockChip key={clock.name} clock={clock} />
        ))}
      </div>
      <Stack gap="sm" mt="md">
        {clocks.slice(0, 3).map((clock) => (
          <ClockRow key={clock.name} clock={clock} />
        ))}
      </Stack>
    </Section>
    <Section title="Phases">
      <Stack gap="lg">
        <ChoosingPhase />
        <PhaseStepper phase="eradication" passes={{ containment: 2 }} />
        <PhaseStepper phase="closed" />
      </Stack>
    </Section>
    <Section title="Exercises">
      <Stack gap="md">
        <ExerciseBanner />
        <span>
          Lost badge at the Riverside branch <ExerciseMark />
        </span>
      </Stack>
    </Section>
  </>
)

function ChoosingPhase() {
  const [phase, setPhase] = useState<Phase>(phases[1])
  return <PhaseStepper phase={phase} onChoose={setPhase} />
}
