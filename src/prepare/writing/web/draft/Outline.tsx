import { ActionIcon, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconArrowDown, IconArrowUp, IconDots, IconMessage, IconPlus, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Draft, Editor, SectionLine } from '../writing-queries.ts'
import { CompletenessBar } from './CompletenessBar.tsx'
import classes from './outline.module.css'

type Props = {
  draft: Draft
  current: string | null
  editable: boolean
  onMove: (section: SectionLine, step: 1 | -1) => void
  onRemove: (section: SectionLine) => void
  onRestore: (section: SectionLine) => void
  onAdd: () => void
}

/** Every section with how far it has come. Sections are moved with Alt and an arrow key, or by their menu. */
export function Outline({ draft, current, editable, onMove, onRemove, onRestore, onAdd }: Props) {
  const there = draft.sections.filter(({ removedReason }) => removedReason === null)
  const gone = draft.sections.filter(({ removedReason }) => removedReason !== null)
  const move = (event: KeyboardEvent, section: SectionLine) => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    if (!step || !event.altKey || !editable) return
    event.preventDefault()
    onMove(section, step)
  }
  return (
    <nav aria-label="Sections" className={classes.outline}>
      <ol className={classes.list}>
        {there.map((section, at) => (
          <li key={section.key} className={classes.line} data-current={section.key === current || undefined}>
            <Link
              to="/plan/drafts/$planVersionId"
              params={{ planVersionId: draft.version.id }}
              search={{ section: section.key }}
              aria-current={section.key === current ? 'true' : undefined}
              className={classes.link}
              onKeyDown={(event) => move(event, section)}
              {...(editable && { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' })}
            >
              <span className={classes.number}>{at + 1}</span>
              <span className={classes.words}>
                <span className={classes.title}>{section.title}</span>
                {draft.version.status === 'draft' && (
                  <Standing section={section} editors={draft.editors.filter(({ sectionKey }) => sectionKey === section.key)} />
                )}
              </span>
            </Link>
            {editable && (
              <SectionMenu section={section} isFirst={at === 0} isLast={at === there.length - 1} onMove={onMove} onRemove={onRemove} />
            )}
          </li>
        ))}
      </ol>
      {editable && (
        <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd} className={classes.add}>
          Add a section
        </Button>
      )}
      {gone.length > 0 && <Removed sections={gone} editable={editable} onRestore={onRestore} />}
    </nav>
  )
}

function Standing({ section: { completeness, gaps, openComments }, editors }: { section: SectionLine; editors: Editor[] }) {
  return (
    <>
      <span className={classes.standing}>
        <CompletenessBar completeness={completeness} />
        <span>{gaps.length === 0 ? 'Complete' : `${gaps.length} missing`}</span>
        {openComments > 0 && (
          <span className={classes.mark}>
            <IconMessage size={14} role="img" aria-label={openComments === 1 ? 'One open comment' : `${openComments} open comments`} />
            {openComments}
          </span>
        )}
      </span>
      {editors.length > 0 && (
        <span className={classes.who}>
          {editors.map(({ name }) => name).join(', ')} {editors.length === 1 ? 'is' : 'are'} here
        </span>
      )}
    </>
  )
}

type MenuProps = Pick<Props, 'onMove' | 'onRemove'> & { section: SectionLine; isFirst: boolean; isLast: boolean }

const SectionMenu = ({ section, isFirst, isLast, onMove, onRemove }: MenuProps) => (
  <Menu position="bottom-end" width={220} withinPortal={false}>
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={`More for ${section.title}`} className={classes.more}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconArrowUp size={18} aria-hidden />} disabled={isFirst} onClick={() => onMove(section, -1)}>
        Move up
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={18} aria-hidden />} disabled={isLast} onClick={() => onMove(section, 1)}>
        Move down
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onRemove(section)}>
        Take it out
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

const Removed = ({ sections, editable, onRestore }: { sections: SectionLine[]; editable: boolean; onRestore: Props['onRestore'] }) => (
  <div className={classes.removed}>
    <div className={classes.removedHead}>Taken out</div>
    <ul>
      {sections.map((section) => (
        <li key={section.key}>
          <div>{section.title}</div>
          {section.removedReason && <div className={classes.who}>{section.removedReason}</div>}
          {editable && (
            <Button size="xs" variant="default" onClick={() => onRestore(section)} aria-label={`Put ${section.title} back`}>
              Put it back
            </Button>
          )}
        </li>
      ))}
    </ul>
  </div>
)
