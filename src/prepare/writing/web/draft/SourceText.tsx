import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { splitText } from '../../../plan/text/blocks.ts'
import type { SectionKeeper } from '../keeping/section-keeper.ts'
import classes from '../editor/editor.module.css'
import type { Wish } from './use-gaps.ts'

type Props = { keeper: SectionKeeper; label: string; wish: Wish | null; onGranted: () => void }

/** The text as it is stored: Markdown with directives, letter by letter. */
export function SourceText({ keeper, label, wish, onGranted }: Props) {
  const [body, setBody] = useState(keeper.read().body)
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(
    () =>
      keeper.text.watch(() => {
        const place = input.current && { before: input.current.value, at: input.current.selectionStart }
        const now = keeper.read().body
        setBody(now)
        if (place) requestAnimationFrame(() => input.current?.setSelectionRange(...caret(moved(place.before, now, place.at))))
      }),
    [keeper],
  )
  useEffect(() => {
    if (!wish || wish.commentId) return
    input.current?.focus()
    input.current?.setSelectionRange(...caret(offsetOf(keeper.read().body, wish.block ?? 0)))
    onGranted()
  }, [wish, keeper, onGranted])
  return (
    <Textarea
      ref={input}
      className={classes.source}
      label={label}
      autosize
      minRows={18}
      spellCheck={false}
      autoCapitalize="off"
      value={body}
      onChange={(event) => {
        setBody(event.currentTarget.value)
        keeper.change({ body: event.currentTarget.value })
      }}
      onBlur={() => void keeper.flush()}
    />
  )
}

const caret = (at: number): [number, number] => [at, at]

/** Where the cursor belongs when others changed the text around it. */
function moved(before: string, now: string, at: number): number {
  let head = 0
  while (head < at && before[head] === now[head]) head++
  return head === at ? at : Math.max(0, now.length - (before.length - at))
}

function offsetOf(body: string, block: number): number {
  const { blocks, gaps } = splitText(body)
  return blocks.slice(0, block).join('').length + gaps.slice(0, block + 1).join('').length
}
