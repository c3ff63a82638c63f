import { byUrgency } from '../../../web/design/clock-words.ts'
import { ClockRow } from '../../../web/design/ClockChip.tsx'
import { Section } from '../../../web/design/Section.tsx'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'

/** Every deadline, running and over, with the rule of the plan that set it. */
export function ClocksSection({ clocks }: Pick<Incident, 'clocks'>) {
  return (
    <Section title="Clocks">
      {clocks.length === 0 && <p className={texts.quiet}>No deadline has been set.</p>}
      <ul className={texts.list}>
        {clocks.toSorted(byUrgency).map((clock) => (
          <li key={`${clock.kind}${clock.startedAt.getTime()}`} className={texts.block}>
            <ClockRow clock={clock} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
