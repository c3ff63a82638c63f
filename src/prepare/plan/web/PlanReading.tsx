import { useRef } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import type { LiveFacts } from './live/live-facts.ts'
import { PlanContents } from './PlanContents.tsx'
import classes from './plan.module.css'
import { PlanText } from './text/PlanText.tsx'
import { useUnfold } from './use-unfold.ts'

type Part = { key: string; title: string; body: string; removedReason: string | null }

/** The text of the plan with its live blocks drawn, section by section. */
export function PlanReading({ sections, facts }: { sections: Part[]; facts: LiveFacts }) {
  const here = useRef<HTMLDivElement>(null)
  // Playbooks are folded: open for paper, and where the address leads to one.
  useUnfold(here)
  return (
    <div className={classes.frame}>
      <PlanContents items={sections.map(({ key, title }) => ({ anchor: `section-${key}`, title }))} />
      <div ref={here} className={classes.parts}>
        {sections.map(({ key, title, body, removedReason }) => (
          <div key={key} id={`section-${key}`} className={classes.part}>
            <Section title={title}>
              {removedReason === null ? (
                <PlanText body={body} facts={facts} as="approved" />
              ) : (
                <p className={classes.quiet}>Left out: {removedReason}</p>
              )}
            </Section>
          </div>
        ))}
      </div>
    </div>
  )
}
