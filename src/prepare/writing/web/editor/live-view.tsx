import { IconTrash } from '@tabler/icons-react'
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react'
import { memo } from 'react'
import type { LiveBlock as Name } from '../../../plan/text/directives.ts'
import { partOfBlock } from '../../settings-part-names.ts'
import { useDrawing } from './drawing.ts'
import classes from './editor.module.css'
import { LiveBlock } from './text-schema.ts'

export const LiveInEditor = LiveBlock.extend({
  addNodeView: () => ReactNodeViewRenderer(LiveView, { className: classes.liveHost ?? '', stopEvent: () => true }),
})

const LiveView = memo(({ node, deleteNode, editor }: NodeViewProps) => {
  const { Live, names, change } = useDrawing()
  const { name, attributes } = node.attrs as { name: Name; attributes: Record<string, string> }
  return (
    <NodeViewWrapper className={classes.live} contentEditable={false} role="group" aria-label={`${names[name]}, from the settings`}>
      <div className={classes.liveHead}>
        <span>
          <strong>{names[name]}</strong>{' '}
          {partOfBlock[name] ? 'This comes from the settings.' : 'This comes from the people and the record.'}
        </span>
        <span className={classes.tintedDeeds}>
          {change && partOfBlock[name] && (
            <button type="button" className={classes.deed} onClick={() => change(name, attributes)}>
              Change
            </button>
          )}
          {editor.isEditable && (
            <button type="button" className={classes.deed} aria-label={`Take out ${names[name]}`} onClick={deleteNode}>
              <IconTrash size={16} aria-hidden />
            </button>
          )}
        </span>
      </div>
      <div className={classes.liveBody}>
        <Live name={name} attributes={attributes} />
      </div>
    </NodeViewWrapper>
  )
})
LiveView.displayName = 'LiveView'
