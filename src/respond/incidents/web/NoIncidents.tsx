import { Button } from '@mantine/core'
import { IconMoodSmile, IconSearchOff } from '@tabler/icons-react'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { isNarrowed, type RegisterFilters } from './register-filters.ts'

const words: Record<RegisterFilters['state'], [title: string, why: string]> = {
  open: ['No open incident', 'Good. When something happens, it is opened from a report, or here by hand.'],
  closed: ['Nothing is closed yet', 'Incidents stand here when they are closed, with their reports.'],
  history: ['No history', 'Incidents taken over from another register stand here. An administrator imports them with the command line.'],
  exercises: ['No exercise yet', 'A rehearsal is opened like an incident, with “This is an exercise” ticked. It counts in no figure.'],
  all: ['No incident yet', 'When something happens, it is opened from a report, or here by hand.'],
}

export function NoIncidents({ filters, onClear }: { filters: RegisterFilters; onClear: () => void }) {
  const [title, why] = words[filters.state]
  if (!isNarrowed(filters))
    return (
      <EmptyState title={title} picture={IconMoodSmile}>
        {why}
      </EmptyState>
    )
  const action = (
    <Button variant="default" onClick={onClear}>
      Show all of them
    </Button>
  )
  return (
    <EmptyState title="No incident fits" picture={IconSearchOff} action={action}>
      Nothing here has this severity, this category and these words together. Try fewer words.
    </EmptyState>
  )
}
