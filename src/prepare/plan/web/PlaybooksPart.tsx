import { Button } from '@mantine/core'
import { useRef } from 'react'
import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './Playbooks.module.css'
import { Playbook } from './Playbook.tsx'
import { useUnfold } from './use-unfold.ts'

/** What is done, step by step. Folded on screen, where there are many; everything is open on paper. */
export function PlaybooksPart({ settings: { playbooks, teamRoles } }: { settings: Settings }) {
  const here = useRef<HTMLDivElement>(null)
  const { allOpen, toggleAll } = useUnfold(here)
  const fold = (
    <Button className={classes.noPrint} variant="default" onClick={toggleAll}>
      {allOpen ? 'Close all' : 'Open all'}
    </Button>
  )
  return (
    <PlanSection
      part="playbooks"
      count={playbooks.length}
      about="They become the tasks of an incident. The order is advice: any step may start at any time."
      actions={fold}
    >
      <div ref={here}>
        {playbooks.map((playbook) => (
          <Playbook key={playbook.key} playbook={playbook} playbooks={playbooks} roles={teamRoles} />
        ))}
      </div>
    </PlanSection>
  )
}
