import { MomentInput } from '../../../web/design/MomentInput.tsx'
import { noMoment, type TypedMoment } from '../../../web/design/typed-moment.ts'
import { TickBox } from '../../../web/design/TickBox.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'

export type Earlier = { earlier: boolean; when: TypedMoment }
export const notEarlier: Earlier = { earlier: false, when: noMoment }

type Props = { value: Earlier; onChange: (value: Earlier) => void; error: unknown }

/** Paper notes typed in next week carry their true times. */
export function EarlierInput({ value: { earlier, when }, onChange, error }: Props) {
  return (
    <>
      <TickBox label="It happened earlier" checked={earlier} onChange={(checked) => onChange({ earlier: checked, when })} />
      {earlier && (
        <MomentInput
          name="at"
          label="When it happened"
          description="As you would say it: “20 minutes ago”, “yesterday at 3 PM”, “November 20, 2:30 PM”."
          value={when}
          onChange={(typed) => onChange({ earlier, when: typed })}
          error={fieldMessage(error, 'at')}
        />
      )}
    </>
  )
}
