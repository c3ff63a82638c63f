import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { pathOf, type Bound } from './bound.ts'
import { FoldedItem } from './FoldedItem.tsx'
import { ItemButtons } from './ItemButtons.tsx'
import classes from './ListEditor.module.css'
import { newKey } from './new-key.ts'
import { RemovingDialog } from './RemovingDialog.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useOrder } from './use-order.ts'

type Props<Item extends { key: string }> = {
  /** What one of them is called: "kind of incident". */
  one: string
  items: Item[]
  onChange: (items: Item[]) => void
  nameOf: (item: Item) => string
  /** Beside the name while the item is folded. */
  renderMark?: (item: Item) => ReactNode
  blank: (key: string) => Item
  /** Everything that names it, in words: told before it is removed. */
  namedBy?: (item: Item) => string[]
  /** For things that are often nearly like another one. */
  copy?: (item: Item, key: string) => Item
  /** One has to stay. */
  atLeastOne?: boolean
  at?: string
  error: unknown
  children: (bound: Bound<Item>, at: number) => ReactNode
}

/** Things that have names, folded so that many of them can be seen; moved by buttons, which a keyboard and a thumb can press. */
export function ListEditor<Item extends { key: string }>(props: Props<Item>) {
  const { one, items, onChange, nameOf, renderMark, blank, namedBy, copy, atLeastOne = false, at = '', error, children } = props
  const [open, setOpen] = useState<readonly string[]>([])
  const [leaving, setLeaving] = useState<Item | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const order = useOrder({ place, items, onChange, nameOf })
  const fold = (key: string, opened: boolean) => setOpen((all) => (opened ? [...all, key] : all.filter((each) => each !== key)))
  const insert = (item: Item, behind: number) => {
    onChange(items.toSpliced(behind + 1, 0, item))
    fold(item.key, true)
    order.focusOn(item.key, 'field')
  }
  const remove = (item: Item) => (namedBy?.(item).length ? setLeaving(item) : order.remove(item))

  return (
    <div className={classes.list} ref={place}>
      <ul>
        {items.map((item, index) => {
          const name = nameOf(item) || `New ${one}`
          const bound = {
            item,
            change: (changes: Partial<Item>) => onChange(items.with(index, { ...item, ...changes })),
            at: pathOf(at, index),
            error,
          }
          const buttons = (
            <ItemButtons
              name={name}
              index={index}
              count={items.length}
              onMove={(by) => order.move(index, by)}
              {...(copy && { onCopy: () => insert(copy(item, newKey(items)), index) })}
              {...((!atLeastOne || items.length > 1) && { onRemove: () => remove(item) })}
            />
          )
          return (
            <FoldedItem
              key={item.key}
              of={item.key}
              name={name}
              mark={renderMark?.(item)}
              buttons={buttons}
              opened={open.includes(item.key) || hasFault(bound)}
              onFold={(opened) => fold(item.key, opened)}
            >
              {() => children(bound, index)}
            </FoldedItem>
          )
        })}
      </ul>
      <div className={classes.foot}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          data-focus="add"
          onClick={() => insert(blank(newKey(items)), items.length)}
        >
          {items.length === 0 ? `Add the first ${one}` : `Add another ${one}`}
        </Button>
        <UndoLine said={order.said} undo={order.undo} />
      </div>
      {leaving && (
        <RemovingDialog
          name={nameOf(leaving)}
          namedBy={namedBy?.(leaving) ?? []}
          onClose={() => setLeaving(null)}
          onRemove={() => order.remove(leaving)}
        />
      )}
    </div>
  )
}

const hasFault = ({ error, at }: { error: unknown; at: string }): boolean =>
  error instanceof Error && 'fields' in error && (error.fields as { field: string }[]).some(({ field }) => field.startsWith(`${at}.`))
