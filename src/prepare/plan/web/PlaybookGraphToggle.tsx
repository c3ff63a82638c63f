import { Button } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import { lazy, Suspense, useId, useState } from 'react'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import type { Playbook } from '../playbook.ts'
import classes from './Playbooks.module.css'

/** Drawing needs a layout engine, which nobody should load who only reads. */
const PlaybookGraph = lazy(() => import('./PlaybookGraph.tsx').then((file) => ({ default: file.PlaybookGraph })))

export function PlaybookGraphToggle({ playbook }: { playbook: Playbook }) {
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <div className={classes.picture}>
      <Button
        variant="default"
        leftSection={<IconSitemap size={18} aria-hidden />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide the picture' : 'Show the steps as a picture'}
      </Button>
      <div id={id}>
        {shown && (
          <Suspense fallback={<LoadingState what="the picture" />}>
            <PlaybookGraph playbook={playbook} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
