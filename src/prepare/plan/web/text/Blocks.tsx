import { createElement } from 'react'
import type { List, RootContent, Table } from 'mdast'
import { isLiveBlock, isTint } from '../../text/directives.ts'
import { LiveBlock } from '../live/LiveBlock.tsx'
import { Inlines } from './Inlines.tsx'
import { useTelling } from './text-context.ts'
import classes from './text.module.css'

export const Blocks = ({ of }: { of: RootContent[] }) => of.map((child, at) => <Block key={at} block={child} />)

function Block({ block }: { block: RootContent }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} />
        </p>
      )
    case 'heading':
      // The section has a heading of its own, one level above those of its text.
      return createElement(`h${Math.min(6, Math.max(3, block.depth + 1))}`, null, <Inlines of={block.children} />)
    case 'list':
      return <ListOf list={block} />
    case 'table':
      return <TableOf table={block} />
    case 'blockquote':
      return (
        <blockquote>
          <Blocks of={block.children} />
        </blockquote>
      )
    case 'code':
    case 'html':
      return isComment(block.value) ? null : <pre>{block.value}</pre>
    case 'thematicBreak':
      return <hr />
    default:
      return <Ours block={block} />
  }
}

/** What authors leave for each other is not for readers. */
const isComment = (html: string) => html.startsWith('<!--')

function Ours({ block }: { block: RootContent }) {
  const { facts, as } = useTelling()
  if (block.type === 'leafDirective' && isLiveBlock(block.name))
    return (
      <div className={classes.live}>
        <LiveBlock name={block.name} attributes={block.attributes ?? {}} facts={facts} />
      </div>
    )
  if (block.type !== 'containerDirective' || !isTint(block.name)) return null
  if (as === 'draft')
    return (
      <div className={classes.tinted} data-kind={block.name}>
        <div className={classes.tintName}>{block.name === 'example' ? 'Example' : 'Guidance'}</div>
        <Blocks of={block.children} />
      </div>
    )
  return block.name === 'example' && <Blocks of={block.children} />
}

function ListOf({ list: { ordered, start, children } }: { list: List }) {
  const Kind = ordered ? 'ol' : 'ul'
  const tasks = children.some(({ checked }) => typeof checked === 'boolean')
  return (
    <Kind {...(ordered && start !== 1 && { start: start ?? 1 })} className={tasks ? classes.tasks : undefined}>
      {children.map((item, at) => (
        <li key={at}>
          {typeof item.checked === 'boolean' && <span aria-label={item.checked ? 'Done' : 'Not done'}>{item.checked ? '☑' : '☐'}</span>}
          <div>
            {item.children.map((child, at) =>
              // An item of one line needs no paragraph around it.
              child.type === 'paragraph' && at === 0 ? <Inlines key={at} of={child.children} /> : <Block key={at} block={child} />,
            )}
          </div>
        </li>
      ))}
    </Kind>
  )
}

function TableOf({ table: { children, align } }: { table: Table }) {
  const [head, ...rows] = children
  const cells = (row: Table['children'][number] | undefined, Cell: 'th' | 'td') =>
    row?.children.map((cell, at) => (
      <Cell key={at} data-align={align?.[at] ?? undefined} {...(Cell === 'th' && { scope: 'col' })}>
        <Inlines of={cell.children} />
      </Cell>
    ))
  return (
    <div className={classes.scroll} role="region" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
