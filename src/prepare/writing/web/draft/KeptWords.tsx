import { useState } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { CopyBox } from '../../../../web/design/CopyBox.tsx'
import { useReader } from '../../../../web/reader.ts'
import { keepOf } from '../keeping/kept-section.ts'
import classes from './draft.module.css'

/** Words that never reached the server, in a version that can no longer be written in: they are still here to be copied. */
export function KeptWords({ planVersionId, sectionKey }: { planVersionId: PlanVersionId; sectionKey: string }) {
  const { personId } = useReader()
  const [kept] = useState(() => keepOf(personId, planVersionId, sectionKey).read())
  if (!kept) return null
  return (
    <div className={classes.readOnly} role="status">
      <p className={classes.quiet}>
        You had typed this here before it could be saved. Copy what you still need: it is kept only on this device.
      </p>
      <CopyBox label="What you typed" text={kept.mine.body} />
    </div>
  )
}
