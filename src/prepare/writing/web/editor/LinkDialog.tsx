import { Button, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Buttons, Dialog } from '../../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'

/** Where the words lead. Without words chosen, the address itself is put in. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const { submit, error } = useSubmit(async () => {
    const href = asAddress(address)
    if (!href) throw missing('address', 'Please give an address that begins with https:// or http://, or a mail address.')
    setLink(editor, href)
    onClose()
  })
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Link">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            name="address"
            label="Address"
            description="For example https://www.example.org or help@example.org"
            data-autofocus
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={fieldMessage(error, 'address')}
          />
          <FormProblem error={error} fields={['address']} />
          <Buttons>
            {editor.isActive('link') && (
              <Button variant="default" onClick={remove}>
                Remove the link
              </Button>
            )}
            <Button type="submit">Set the link</Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus()
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href.replace(/^mailto:/, ''), marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.extendMarkRange('link').setLink({ href }).run()
}

function asAddress(typed: string): string | null {
  const address = typed.trim()
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? `https://${address}` : null
}
