import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanVersionId } from '../../base/ids.ts'
import { useMayCall } from '../../web/me.ts'
import { cacaoApi } from '../cacao/cacao.api.ts'
import { BringInDialog } from './BringInDialog.tsx'
import type { RoleName } from './use-preview.ts'

type Props = {
  planVersionId: PlanVersionId
  roles: RoleName[]
  /** With its key, so that it can be opened. */
  onBrought: (key: string) => void
}

/** Brings a playbook of another tool into the draft. */
export function BringInPlaybook(props: Props) {
  const [open, setOpen] = useState(false)
  if (!useMayCall(cacaoApi.importPlaybook)) return null
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setOpen(true)}>
        Bring in a playbook from another tool
      </Button>
      {open && <BringInDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
