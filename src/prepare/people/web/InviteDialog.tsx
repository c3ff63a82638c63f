import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { HandOver } from './HandOver.tsx'
import { InviteForm } from './InviteForm.tsx'
import { accountsQuery, type HandedOut } from './people-queries.ts'

/** Asks whom to let in, then shows the link, which is shown only once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [link, setLink] = useState<HandedOut | null>(null)
  const cache = useQueryClient()
  const show = (made: HandedOut) => {
    setLink(made)
    for (const queryKey of [accountsQuery.queryKey, ['people']]) void cache.invalidateQueries({ queryKey })
  }
  return (
    <Dialog opened onClose={onClose} title={link ? `${link.account.name} is invited` : 'Invite somebody'}>
      {link ? <HandOver link={link} onClose={onClose} /> : <InviteForm onMade={show} onCancel={onClose} />}
    </Dialog>
  )
}
