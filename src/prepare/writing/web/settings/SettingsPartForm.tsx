import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { FailedState } from '../../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../../web/design/LoadingState.tsx'
import { partWords, type SettingsPartName } from '../../settings-part-names.ts'
import fields from './fields.module.css'
import { PartFormOf } from './PartFormOf.tsx'
import type { DrawPlaybook } from './PlaybookForm.tsx'
import { PlaybookFormOf } from './PlaybookFormOf.tsx'
import { PlaybookList } from './PlaybookList.tsx'
import { settingsQuery } from './settings-query.ts'

export type SettingsPartProps = {
  planVersionId: PlanVersionId
  part: SettingsPartName
  /** Which playbook, where the part is the playbooks. Left out: the list of all of them. */
  playbook?: string | null | undefined
  /** Where the address or somebody else remembers which playbook is open. */
  onPlaybook?: ((key: string | null) => void) | undefined
  onDone?: (() => void) | undefined
  draw?: DrawPlaybook | undefined
  /** Another way to add a playbook. */
  bringIn?: ReactNode
}

/** The form of one part of a draft's settings, to stand on a page or in a drawer beside the text. */
export function SettingsPartForm({ planVersionId, part, playbook = null, onPlaybook, onDone, draw, bringIn }: SettingsPartProps) {
  const { data: shown, error, refetch } = useQuery(settingsQuery(planVersionId))
  const [own, setOwn] = useState(playbook)
  const open = onPlaybook ? playbook : own
  const setOpen = onPlaybook ?? setOwn
  if (error && !shown) return <FailedState error={error} onRetry={() => void refetch()} />
  if (!shown) return <LoadingState />
  if (part !== 'playbookOrder') return <PartFormOf key={part} part={part} shown={shown} onDone={onDone} />
  const chosen = shown.settings.playbooks.find(({ key }) => key === open)
  if (!chosen) return <PlaybookList shown={shown} onOpen={setOpen} bringIn={bringIn} />
  return (
    <div className={fields.stack}>
      <div>
        <Button variant="subtle" size="xs" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => setOpen(null)}>
          All playbooks
        </Button>
      </div>
      <PlaybookFormOf key={chosen.key} playbook={chosen} shown={shown} onDone={onDone} draw={draw} />
    </div>
  )
}

export const partTitle = (part: SettingsPartName): string => partWords[part].name
