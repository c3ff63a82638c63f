import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { usePhone } from '../../../../web/design/use-phone.ts'
import classes from './importing.module.css'

type Props = { onChoose: (files: File[]) => void; busy: boolean }

const accepted = '.docx,.md,.markdown,.zip,.yml,.yaml,.json'

/** Where a plan is dropped, or chosen by a button. */
export function FileChooser({ onChoose, busy }: Props) {
  const phone = usePhone()
  const { over, handlers } = useDrop(onChoose)
  return (
    <div className={classes.drop} data-over={over || undefined} {...handlers}>
      {!phone && <p>Drop your plan here, or</p>}
      <FileButton multiple accept={accepted} onChange={onChoose} inputProps={{ 'aria-label': 'Your plan' }}>
        {(button) => (
          <Button {...button} loading={busy} leftSection={<IconFileImport size={18} aria-hidden />}>
            Choose a file
          </Button>
        )}
      </FileButton>
      <p className={classes.quiet}>
        A Word document (.docx), or Markdown: one file, several, or a folder packed as .zip. Up to 20 MB. Nothing is stored before you say
        so.
      </p>
    </div>
  )
}

function useDrop(onDrop: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const stop = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  const handlers = {
    onDragOver: (event: DragEvent) => stop(event, true),
    onDragLeave: (event: DragEvent) => stop(event, false),
    onDrop: (event: DragEvent) => {
      stop(event, false)
      const files = [...event.dataTransfer.files]
      if (files.length > 0) onDrop(files)
    },
  }
  return { over, handlers }
}
