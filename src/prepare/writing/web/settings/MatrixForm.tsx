import { Button } from '@mantine/core'
import { useRef } from 'react'
import { unmappedCombinations } from '../../../plan/settings.ts'
import type { PartValue } from '../../settings-part.ts'
import type { PartFormProps } from './bound.ts'
import fields from './fields.module.css'
import classes from './MatrixForm.module.css'
import { MatrixGrid } from './MatrixGrid.tsx'

type Matrix = PartValue<'matrix'>

/** A grid for each answer to the first question, the second down and the third across, as the plan prints it. */
export function MatrixForm({ value, onChange, settings }: PartFormProps<Matrix>) {
  const here = useRef<HTMLDivElement>(null)
  const open = unmappedCombinations({ ...settings, matrix: value })
  const goToOpen = () => {
    const cells = [...(here.current?.querySelectorAll<HTMLSelectElement>('select[data-open]') ?? [])]
    const from = cells.findIndex((cell) => cell === document.activeElement)
    cells[(from + 1) % cells.length]?.focus()
  }
  return (
    <div ref={here} className={fields.stack}>
      {open.length > 0 && (
        <div className={classes.open}>
          <span>{open.length === 1 ? 'One combination has' : `${open.length} combinations have`} no severity yet.</span>
          <Button variant="default" size="xs" onClick={goToOpen}>
            Go to the next open one
          </Button>
        </div>
      )}
      <p className={fields.quiet}>With the keyboard: Tab goes to the next field, and typing 1 to 5 chooses the severity.</p>
      {settings.functional.answers.map((answer) => (
        <MatrixGrid
          key={answer.key}
          functional={answer}
          settings={settings}
          matrix={value}
          onChange={(combination, level) => {
            const { [combination]: _, ...rest } = value
            onChange(level ? { ...rest, [combination]: level } : rest)
          }}
        />
      ))}
    </div>
  )
}
