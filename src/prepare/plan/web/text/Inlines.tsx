import type { PhrasingContent } from 'mdast'
import { isTint } from '../../text/directives.ts'
import { useTelling } from './text-context.ts'
import classes from './text.module.css'

export const Inlines = ({ of }: { of: PhrasingContent[] }) => of.map((child, at) => <Inline key={at} inline={child} />)

function Inline({ inline }: { inline: PhrasingContent }) {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'html':
      return inline.value.startsWith('<!--') ? null : inline.value
    case 'strong':
      return (
        <strong>
          <Inlines of={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines of={inline.children} />
        </em>
      )
    case 'delete':
      return (
        <del>
          <Inlines of={inline.children} />
        </del>
      )
    case 'inlineCode':
      return <code>{inline.value}</code>
    case 'break':
      return <br />
    case 'image':
      return inline.alt ?? ''
    case 'link':
      return <SafeLink href={inline.url} words={inline.children} />
    default:
      return <Pointing inline={inline} />
  }
}

/** What means something only with the rest of the text or the plan. */
function Pointing({ inline }: { inline: PhrasingContent }) {
  const { facts, as, notes } = useTelling()
  if (inline.type === 'linkReference')
    return <SafeLink href={notes.definitions.get(inline.identifier)?.url ?? ''} words={inline.children} />
  if (inline.type === 'footnoteReference')
    return <sup>{notes.footnotes.findIndex(({ identifier }) => identifier === inline.identifier) + 1}</sup>
  if (inline.type !== 'textDirective') return null
  if (inline.name === 'field') return <FieldValue fieldKey={inline.attributes?.key ?? ''} fields={facts.settings.fields} as={as} />
  if (!isTint(inline.name)) return null
  if (as === 'approved') return inline.name === 'example' && <Inlines of={inline.children} />
  return (
    <span className={classes.tint} data-kind={inline.name}>
      <Inlines of={inline.children} />
    </span>
  )
}

type FieldProps = { fieldKey: string; fields: { key: string; label: string; value: string | null }[]; as: 'draft' | 'approved' }

function FieldValue({ fieldKey, fields, as }: FieldProps) {
  const field = fields.find(({ key }) => key === fieldKey)
  if (field?.value) return as === 'draft' ? <span className={classes.field}>{field.value}</span> : field.value
  return <span className={classes.missing}>[{field?.label ?? 'a field that is gone'}]</span>
}

/** Only what opens a page or writes a mail: a text may come from anywhere. */
function SafeLink({ href, words }: { href: string; words: PhrasingContent[] }) {
  const safe = /^(https?:|mailto:|tel:|#|\/(?!\/))/i.test(href)
  const shown = <Inlines of={words} />
  return safe ? (
    <a href={href} rel="noreferrer">
      {shown}
    </a>
  ) : (
    shown
  )
}
