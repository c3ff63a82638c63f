import { SegmentedControl, TextInput } from '@mantine/core'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { LoadingState } from '../../../../web/design/LoadingState.tsx'
import { useDrawing } from '../editor/drawing.ts'
import type { FieldBoard } from '../editor/field-view.ts'
import type { TextEditorHandle } from '../editor/TextEditor.tsx'
import type { SectionKeeper } from '../keeping/section-keeper.ts'
import type { Section } from '../writing-queries.ts'
import { ClashChooser } from './ClashChooser.tsx'
import classes from './draft.module.css'
import { RestoredNotice } from './RestoredNotice.tsx'
import { SavedState, useStanding } from './SavedState.tsx'
import { SourceText } from './SourceText.tsx'
import type { Wish } from './use-gaps.ts'

const TextEditor = lazy(() => import('../editor/TextEditor.tsx').then((file) => ({ default: file.TextEditor })))

export type Tab = 'write' | 'source' | 'preview'
const tabs = [
  { value: 'write', label: 'Write' },
  { value: 'source', label: 'Source' },
  { value: 'preview', label: 'Preview' },
]

type Props = {
  section: Section
  keeper: SectionKeeper
  fields: FieldBoard
  tab: Tab
  onTab: (tab: Tab) => void
  wish: Wish | null
  onGranted: () => void
  /** Told how to ask where the cursor is. */
  onPlace: (blockNow: () => number | null) => void
  children: ReactNode
}

/** One section under work: its title, its text in one of three ways, and whether it is saved. */
export function SectionPane({ section, keeper, fields, tab, onTab, wish, onGranted, onPlace, children }: Props) {
  useEffect(() => keeper.hear(section), [keeper, section])
  const change = (next: string) => {
    keeper.keepNow()
    void keeper.flush()
    onTab(next as Tab)
  }
  return (
    <>
      <RestoredNotice keeper={keeper} section={section} />
      <Title keeper={keeper} />
      <div className={classes.paneBar}>
        <SegmentedControl value={tab} onChange={change} data={tabs} aria-label="How the text is shown" />
        <SavedState keeper={keeper} />
      </div>
      {children}
      <ClashChooser keeper={keeper} />
      {tab === 'write' && (
        <Writing keeper={keeper} label={`Text of ${section.title}`} fields={fields} wish={wish} onGranted={onGranted} onPlace={onPlace} />
      )}
      {tab === 'source' && <SourceText keeper={keeper} label={`Source of ${section.title}`} wish={wish} onGranted={onGranted} />}
      {tab === 'preview' && <Preview keeper={keeper} />}
    </>
  )
}

function Title({ keeper }: { keeper: SectionKeeper }) {
  const told = useSyncExternalStore(keeper.text.watch, keeper.text.read)
  const [title, setTitle] = useState(() => keeper.read().title)
  const [seen, setSeen] = useState(told)
  // Changed by others, or put back.
  if (seen !== told) {
    setSeen(told)
    setTitle(told.title)
  }
  const { lostTitle } = useStanding(keeper)
  const change = (typed: string) => {
    setTitle(typed)
    // A section without a title is only on its way to its next one.
    if (typed.trim()) keeper.change({ title: typed })
  }
  return (
    <TextInput
      label="Title of the section"
      value={title}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      error={
        lostTitle && `Somebody else renamed this section while you called it “${lostTitle}”. Type your title again if it should be that.`
      }
      onBlur={() => {
        if (!title.trim()) setTitle(keeper.read().title)
        void keeper.flush()
      }}
    />
  )
}

type WritingProps = Pick<Props, 'keeper' | 'fields' | 'wish' | 'onGranted' | 'onPlace'> & { label: string }

function Writing({ keeper, label, fields, wish, onGranted, onPlace }: WritingProps) {
  const [handle, setHandle] = useState<TextEditorHandle | null>(null)
  useEffect(() => {
    if (!handle) return
    onPlace(() => handle.block())
    const unwatch = keeper.text.watch(() => handle.show(keeper.read().body))
    const unask = keeper.ask(() => handle.read())
    return () => {
      onPlace(() => null)
      unask()
      unwatch()
    }
  }, [handle, keeper, onPlace])
  useEffect(() => {
    if (!handle || !wish || wish.commentId) return
    handle.goTo(wish.block)
    onGranted()
  }, [handle, wish, onGranted])
  return (
    <Suspense fallback={<LoadingState what="the editor" lines={8} />}>
      <TextEditor
        ref={setHandle}
        label={label}
        text={keeper.read().body}
        fields={fields}
        onTouch={keeper.touch}
        onLeave={() => void keeper.flush()}
      />
    </Suspense>
  )
}

function Preview({ keeper }: Pick<Props, 'keeper'>) {
  const { Text } = useDrawing()
  useSyncExternalStore(keeper.text.watch, keeper.text.read)
  return (
    <div className={classes.preview}>
      <Text body={keeper.read().body} />
    </div>
  )
}
