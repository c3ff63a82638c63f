import { Section } from '../../../../web/design/Section.tsx'
import { Blocks } from './Blocks.tsx'
import type { SectionChange } from './compare-query.ts'
import classes from './compare.module.css'
import { Gone, New } from './Words.tsx'

/** The text, section by section in the order of the later version. */
export function TextChanges({ sections }: { sections: SectionChange[] }) {
  const same = sections.filter(({ is }) => is === 'same')
  const changed = sections.filter(({ is }) => is !== 'same')
  return (
    <>
      {changed.map((section) => (
        <Section key={section.key} title={<Title section={section} />} about={<About section={section} />}>
          {section.blocks.length > 0 && <Blocks blocks={section.blocks} stops={section.is === 'changed'} />}
        </Section>
      ))}
      {same.length > 0 && sections.length > same.length && (
        <p className={classes.quiet}>
          {same.length === 1 ? 'One section is' : `${same.length} sections are`} unchanged: {same.map(({ title }) => title).join(', ')}.
        </p>
      )}
    </>
  )
}

const Title = ({ section: { title, titleBefore, is } }: { section: SectionChange }) => {
  if (is === 'gone') return <Gone words={title} />
  if (is === 'new') return <New words={title} />
  return titleBefore === null ? (
    title
  ) : (
    <>
      <Gone words={titleBefore} /> <New words={title} />
    </>
  )
}

function About({ section }: { section: SectionChange }) {
  const { is, titleBefore, movedBehind, removedReason, layoutOnly, blocks } = section
  const words = [
    is === 'new' && 'This section is new.',
    is === 'gone' && (removedReason ? `This section was removed: ${removedReason}` : 'This section was removed.'),
    titleBefore !== null && 'It has another title.',
    movedBehind !== null && (movedBehind === '' ? 'It now stands at the beginning.' : `It now stands behind “${movedBehind}”.`),
    layoutOnly && 'Only blank lines or marks differ, which nobody sees.',
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    // A section that came or went is one change, however long it is; so is one that only moved.
    <span {...((is !== 'changed' || blocks.length === 0) && { 'data-change': '', tabIndex: -1 })} className={classes.about}>
      {words.join(' ')}
    </span>
  )
}
