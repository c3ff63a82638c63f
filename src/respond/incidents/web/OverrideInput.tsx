import { TickBox } from '../../../web/design/TickBox.tsx'
import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

type Override = { overriding: boolean; overrideReason: string }
type Props = { value: Override; onChange: (value: Partial<Override>) => void; count: number; error: ReactNode }

/** Management may close it all the same, by name and with a reason that stands in the report. */
export const OverrideInput = ({ value: { overriding, overrideReason }, onChange, count, error }: Props) => (
  <>
    <TickBox
      label="Close it all the same"
      description={`You are management. ${count === 1 ? 'The open point' : `The ${count} open points`}, your name and your reason will stand in the report.`}
      checked={overriding}
      onChange={(checked) => onChange({ overriding: checked })}
    />
    {overriding && (
      <Textarea
        name="override"
        label="Why it is closed all the same"
        autosize
        minRows={2}
        maxRows={8}
        value={overrideReason}
        onChange={(event) => onChange({ overrideReason: event.currentTarget.value })}
        error={error}
      />
    )}
  </>
)
