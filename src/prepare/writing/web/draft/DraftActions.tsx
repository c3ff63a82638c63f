import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { IconAdjustments, IconArrowsDiff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../../web/call.ts'
import { ConfirmDialog } from '../../../../web/design/ConfirmDialog.tsx'
import { ButtonLink } from '../../../../web/links.tsx'
import { writingApi } from '../../writing.api.ts'
import { documentsQuery, type VersionLine } from '../writing-queries.ts'

/** What can be done with the whole version. */
export function DraftActions({ version, editable }: { version: VersionLine; editable: boolean }) {
  const [asking, setAsking] = useState(false)
  const before = useVersionBefore(version)
  return (
    <>
      {before && (
        <ButtonLink
          variant="default"
          to="/plan/compare"
          search={{ from: before.id, to: version.id }}
          leftSection={<IconArrowsDiff size={18} aria-hidden />}
        >
          Compare with {before.number}
        </ButtonLink>
      )}
      {version.document === 'plan' && (
        <ButtonLink
          variant="default"
          to="/plan/drafts/$planVersionId/settings"
          params={{ planVersionId: version.id }}
          search={{}}
          leftSection={<IconAdjustments size={18} aria-hidden />}
        >
          Settings
        </ButtonLink>
      )}
      {editable && (
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setAsking(true)}>
          Give it up
        </Button>
      )}
      {asking && <GiveUp version={version} onClose={() => setAsking(false)} />}
    </>
  )
}

/** The one of our own that counts while this one is written, or counted before it. */
function useVersionBefore(version: VersionLine): VersionLine | null {
  const { items } = useSuspenseQuery(documentsQuery).data
  const versions = items.find(({ document }) => document === version.document)?.versions ?? []
  const older = versions.slice(versions.findIndex(({ id }) => id === version.id) + 1)
  return older.find(({ status, starter }) => !starter && (status === 'in-force' || status === 'superseded')) ?? null
}

function GiveUp({ version, onClose }: { version: VersionLine; onClose: () => void }) {
  const cache = useQueryClient()
  const giveUp = async (reason: string) => {
    await call(writingApi.withdrawDraft, { params: { planVersionId: version.id }, body: { reason, revision: version.revision } })
    await cache.invalidateQueries({ queryKey: ['plan'] })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Give this draft up?"
      confirm="Give it up"
      danger
      draftKey={`give-up:${version.id}`}
      onConfirm={giveUp}
    >
      It stays readable, but cannot be written in any more. What is in force stays in force.
    </ConfirmDialog>
  )
}
