import { NativeSelect } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useDrawing } from './drawing.ts'
import classes from './editor.module.css'
import type { FieldBoard } from './field-view.ts'

/** What is drawn from elsewhere: a field into the line, a live block below it. */
export function PutIn({ editor, fields }: { editor: Editor; fields: FieldBoard }) {
  const { names } = useDrawing()
  const putIn = (choice: string) => {
    const [kind, name] = choice.split(':')
    const chain = editor.chain().focus()
    if (kind === 'field') chain.insertContent({ type: 'field', attrs: { key: name } }).run()
    if (kind === 'live') chain.insertContent({ type: 'live', attrs: { name, attributes: {} } }).run()
  }
  const live = Object.entries(names).filter(([name]) => name !== 'playbook')
  return (
    <NativeSelect
      aria-label="Put in a field or a live block"
      className={classes.putIn}
      value=""
      onChange={(event) => putIn(event.currentTarget.value)}
      data={[
        { value: '', label: 'Put in…' },
        { group: 'A field', items: fields.all().map(({ key, label }) => ({ value: `field:${key}`, label })) },
        { group: 'From the settings and the people', items: live.map(([name, label]) => ({ value: `live:${name}`, label })) },
      ]}
    />
  )
}
