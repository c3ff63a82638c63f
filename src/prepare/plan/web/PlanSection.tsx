import type { ReactNode } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { planParts, type PlanPart } from './plan-parts.ts'
import classes from './plan.module.css'

type Props = { part: PlanPart; about?: ReactNode; actions?: ReactNode; count?: number; children: ReactNode }

/** A part of the plan, where its anchor leads. */
export const PlanSection = ({ part, children, ...rest }: Props) => (
  <div id={part} className={classes.part}>
    <Section title={planParts[part]} {...rest}>
      {children}
    </Section>
  </div>
)
