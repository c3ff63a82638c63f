import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMayCall } from '../../web/me.ts'
import { cacaoApi } from '../cacao/cacao.api.ts'

/** A playbook in force as a file that other tools can read. */
export function PlaybookDownload({ playbookKey }: { playbookKey: string }) {
  if (!useMayCall(cacaoApi.exportPlaybooks)) return null
  return (
    <Button
      component="a"
      href={`/api/v1/plan/playbooks/${playbookKey}.cacao.json`}
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      Download for other tools (CACAO 2.0)
    </Button>
  )
}
