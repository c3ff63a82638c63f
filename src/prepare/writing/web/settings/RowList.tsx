import { useId } from 'react'
import { Button, Textarea } from '@mantine/core'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { FieldError } from '../../../../web/design/FormProblem.tsx'
import { fieldMessage } from '../../../../web/problem-error.ts'
import { pathOf, type Bound } from './bound.ts'
import { ItemButtons } from './ItemButtons.tsx'
import classes from './ListEditor.module.css'
import { UndoLine } from './UndoLine.tsx'
import { useOrder } from './use-order.ts'

type Props<Item extends object> = {
  label: string
  help?: string
  /** What one of them is called: "call". */
  one: string
  items: Item[]
  onChange: (items: Item[]) => void
  nameOf: (item: Item) => string
  blank: () => Item
  /** Each in a box of its own, for those with several fields below each other. */
  boxed?: boolean
  at: string
  error: unknown
  children: (bound: Bound<Item>, at: number) => ReactNode
}

/** Short things in their order, each on a row of its own. They have no keys, so each row gets one while it is on screen. */
export function RowList<Item extends object>({
  label,
  help,
  one,
  items,
  onChange,
  nameOf,
  blank,
  boxed = false,
  at,
  error,
  children,
}: Props<Item>) {
  const keyed = useKeys(items)
  const give = (rows: { key: string; item: Item }[]) => {
    keyed.remember(rows.map(({ key }) => key))
    onChange(rows.map(({ item }) => item))
  }
  const rows = items.map((item, index) => ({ key: keyed.keys[index]!, item }))
  const place = useRef<HTMLDivElement>(null)
  const order = useOrder({ place, items: rows, onChange: give, nameOf: ({ item }) => nameOf(item) })
  const add = () => {
    const key = keyed.fresh()
    give([...rows, { key, item: blank() }])
    order.focusOn(key, 'field')
  }
  return (
    <FieldGroup label={label} help={help}>
      <div ref={place}>
        <ul className={classes.rows}>
          {rows.map(({ key, item }, index) => (
            <li key={key} data-item={key} className={classes.row} {...(boxed && { 'data-boxed': '' })}>
              <div className={classes.rowBody}>
                {children(
                  {
                    item,
                    change: (changes) => onChange(items.with(index, { ...item, ...changes })),
                    at: pathOf(at, index),
                    error,
                  },
                  index,
                )}
              </div>
              <ItemButtons
                name={nameOf(item) || `${one} ${index + 1}`}
                index={index}
                count={items.length}
                onMove={(by) => order.move(index, by)}
                onRemove={() => order.remove(rows[index]!)}
              />
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} data-focus="add" onClick={add}>
            {items.length === 0 ? `Add the first ${one}` : `Add another ${one}`}
          </Button>
          <UndoLine said={order.said} undo={order.undo} />
        </div>
      </div>
      <FieldError error={exactly(error, at)} field={at} />
    </FieldGroup>
  )
}

/** Lines of words in their order. */
export function LineList({
  values,
  onChange,
  ...rest
}: Omit<Props<{ words: string }>, 'items' | 'onChange' | 'nameOf' | 'blank' | 'children'> & {
  values: string[]
  onChange: (values: string[]) => void
}) {
  return (
    <RowList
      {...rest}
      items={values.map((words) => ({ words }))}
      onChange={(items) => onChange(items.map(({ words }) => words))}
      nameOf={({ words }) => words}
      blank={() => ({ words: '' })}
    >
      {({ item, change, at, error }, index) => (
        <Textarea
          aria-label={`${rest.label}: ${rest.one} ${index + 1}`}
          name={at}
          autosize
          minRows={1}
          maxLength={2000}
          value={item.words}
          // A line of a list stays one line: it is printed as one.
          onChange={(event) => change({ words: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          error={fieldMessage(error, at)}
        />
      )}
    </RowList>
  )
}

/** Keys that go along when rows move. Rows that came from elsewhere, such as from a draft kept over night, get new ones. */
function useKeys(items: readonly unknown[]) {
  const id = useId().replaceAll(':', '')
  const [state, setState] = useState({ keys: items.map((_, at) => `${id}-${at}`), next: items.length })
  const keys = items.map((_, at) => state.keys[at] ?? `${id}-${state.next + at}`)
  return {
    keys,
    fresh: () => `${id}-${state.next + items.length}`,
    remember: (next: string[]) => setState(({ next: count }) => ({ keys: next, next: count + items.length + 1 })),
  }
}

/** What is wrong with the list itself, not with one of its rows. */
function exactly(error: unknown, at: string): unknown {
  if (!(error instanceof Error) || !('fields' in error)) return null
  return (error.fields as { field: string }[]).some(({ field }) => field === at) ? error : null
}
