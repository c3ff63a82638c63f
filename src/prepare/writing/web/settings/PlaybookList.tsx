import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { call } from '../../../../web/call.ts'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { useMayCall } from '../../../../web/me.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import type { Playbook } from '../../../plan/playbook.ts'
import { namedBy } from '../../settings-references.ts'
import { settingsApi } from '../../settings.api.ts'
import { AddPlaybookDialog } from './AddPlaybookDialog.tsx'
import fields from './fields.module.css'
import { ItemButtons } from './ItemButtons.tsx'
import classes from './PlaybookList.module.css'
import marks from './marks.module.css'
import { readAnew, type ShownSettings } from './settings-query.ts'
import { RemovingDialog } from './RemovingDialog.tsx'
import { useOrder } from './use-order.ts'

/** `bringIn`: another way to add one, which another room brings along. */
type Props = { shown: ShownSettings; onOpen: (key: string) => void; bringIn?: ReactNode }

/** All playbooks in their order. Each is opened, changed and saved by itself. */
export function PlaybookList({ shown, onOpen, bringIn }: Props) {
  const { settings, problems } = shown
  const mayChange = useMayCall(settingsApi.changePlanPlaybook) && shown.editable
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Playbook | null>(null)
  const { move, remove, error, busy } = usePlaybooks(shown)
  const place = useRef<HTMLDivElement>(null)
  const order = useOrder({
    place,
    items: settings.playbooks,
    onChange: (next) => move(next.map(({ key }) => key)),
    nameOf: ({ name }) => name,
  })
  return (
    <div className={fields.stack}>
      <div ref={place}>
        <ul className={classes.list}>
          {settings.playbooks.map((playbook, index) => (
            <li key={playbook.key} data-item={playbook.key} className={classes.line}>
              <button type="button" className={classes.open} data-focus="name" onClick={() => onOpen(playbook.key)}>
                <span className={classes.name}>{playbook.name}</span>
                <span className={marks.quiet}>{playbook.steps.length === 1 ? '1 step' : `${playbook.steps.length} steps`}</span>
                {problems.some((each) => each.playbook === playbook.key) && <span className={marks.bad}>needs attention</span>}
              </button>
              {mayChange && (
                <ItemButtons
                  name={playbook.name}
                  index={index}
                  count={settings.playbooks.length}
                  onMove={(by) => !busy && order.move(index, by)}
                  {...(settings.playbooks.length > 1 && { onRemove: () => setLeaving(playbook) })}
                />
              )}
            </li>
          ))}
        </ul>
        <p role="status" className={fields.quiet}>
          {order.said}
        </p>
      </div>
      <FormProblem error={error} />
      {mayChange && (
        <div className={classes.adding}>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            Add a playbook
          </Button>
          {bringIn}
        </div>
      )}
      {adding && <AddPlaybookDialog shown={shown} onClose={() => setAdding(false)} onAdded={onOpen} />}
      {leaving && (
        <RemovingDialog
          name={leaving.name}
          namedBy={namedBy(settings, { is: 'playbook', key: leaving.key })}
          onClose={() => setLeaving(null)}
          onRemove={() => remove(leaving.key)}
        />
      )}
    </div>
  )
}

function usePlaybooks({ planVersionId, hashes }: ShownSettings) {
  const cache = useQueryClient()
  const wanted = useRef<string[]>([])
  const moving = useSubmit(async () => {
    const body = { value: wanted.current, before: hashes.playbookOrder ?? '' }
    await call(settingsApi.changeSettingsPart, { params: { planVersionId, part: 'playbookOrder' }, body }).finally(() => readAnew(cache))
  })
  return {
    error: moving.error,
    busy: moving.busy,
    move: (next: string[]) => {
      wanted.current = next
      void moving.submit()
    },
    remove: async (key: string) => {
      const before = hashes[`playbooks/${key}`] ?? ''
      await call(settingsApi.removePlanPlaybook, { params: { planVersionId, playbookKey: key }, body: { before } })
      await readAnew(cache)
    },
  }
}
