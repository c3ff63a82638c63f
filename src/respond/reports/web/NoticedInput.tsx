import { Textarea } from '@mantine/core'
import { showTarget } from '../../../base/business-time.ts'
import { showDuration } from '../../../base/show-duration.ts'
import { MomentInput } from '../../../web/design/MomentInput.tsx'
import type { Draft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import type { PlanSettings } from './report-queries.ts'
import { noMoment } from '../../../web/design/typed-moment.ts'
import { isOwn, type TypedReport } from './typed-report.ts'
import { useLateByMs, useSaidAt } from './use-noticed.ts'

type Props = { draft: Draft<TypedReport>; settings: PlanSettings; error: unknown }

/** When it was noticed, in any words. What cannot be read is kept as words: no report is refused over it, nor for being late. */
export function NoticedInput({ draft: { value, change }, settings, error }: Props) {
  const own = isOwn(value)
  const saidAt = useSaidAt(own ? noMoment : value.called)
  const lateMs = useLateByMs(value, saidAt, settings)
  return (
    <div>
      <MomentInput
        name="noticedText"
        label={own ? 'When did you notice it?' : 'When did they notice it?'}
        description="Roughly is fine: “just now”, “yesterday 3 PM”, “Monday morning”."
        value={saidAt ? { ...value.noticed, typedAt: saidAt.getTime() } : value.noticed}
        onChange={(noticed) => change({ noticed })}
        error={fieldMessage(error, 'noticedText')}
      />
      {(lateMs !== null || value.lateReason) && (
        <Textarea
          name="lateReason"
          mt="sm"
          label="What held it up? (if you like)"
          description={`${lateMs === null ? '' : `That is ${showDuration(lateMs)} past the ${showTarget(settings.reporting.limit)} of our plan. `}Late is better than never, and nobody is blamed: the answer helps us to make reporting easier.`}
          autosize
          minRows={2}
          maxRows={8}
          value={value.lateReason}
          onChange={(event) => change({ lateReason: event.currentTarget.value })}
          error={fieldMessage(error, 'lateReason')}
        />
      )}
    </div>
  )
}
