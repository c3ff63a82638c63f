import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './CopyBox.module.css'

/** A link or a secret to hand over: whole, selectable, and copied with one tap. */
export function CopyBox({ label, text, note }: { label: string; text: string; note?: string }) {
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <div className={classes.box}>
        <code className={classes.text}>{text}</code>
        <CopyButton text={text} what={label} />
      </div>
      {note && <div className={classes.note}>{note}</div>}
    </div>
  )
}

export function CopyButton({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    setSaid((await copied(text)) ? 'Copied' : 'Please select and copy it by hand')
    setTimeout(() => setSaid(''), 2500)
  }
  return (
    <span className={classes.copy}>
      <span role="status" className={classes.said}>
        {said}
      </span>
      <ActionIcon variant="subtle" size="lg" onClick={copy} aria-label={`Copy ${what}`}>
        {said === 'Copied' ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      </ActionIcon>
    </span>
  )
}

/** Over plain http browsers keep the clipboard to themselves; the old way still works there. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
