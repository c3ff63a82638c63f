import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { DraftNotice } from '../../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { StaleNotice } from '../../../../web/design/StaleNotice.tsx'
import { ProblemError } from '../../../../web/problem-error.ts'
import { settingsChanges } from '../../compare-settings.ts'
import { namesOf } from '../../settings-names.ts'
import classes from './fields.module.css'
import { knownOf, usePeople, type Problem, type Settings, type ShownSettings } from './settings-query.ts'
import type { PartForm } from './use-part-form.ts'

type Props<Value> = {
  form: PartForm<Value>
  shown: ShownSettings
  /** The settings with such a value in them. */
  within: (value: Value) => Settings
  problems: Problem[]
  mayChange: boolean
  children: ReactNode
}

/** What every form of a part has around it: what was typed earlier, what does not fit together, who was faster, and the buttons. */
export function FormFrame<Value>({ form, shown, within, problems, mayChange, children }: Props<Value>) {
  const { dirty, draft, save, busy, error, theirs } = form
  const here = useFirstFault(error)
  return (
    <form ref={here} onSubmit={save} noValidate className={classes.stack}>
      {!mayChange && <p className={classes.quiet}>{whyNot(shown)}</p>}
      <DraftNotice draft={draft} />
      <Problems problems={problems} />
      <fieldset disabled={!mayChange} className={classes.form}>
        {children}
      </fieldset>
      {theirs && <Overtaken form={form} shown={shown} within={within} />}
      <FormProblem error={error} />
      {mayChange && !theirs && (
        <div className={classes.foot}>
          <span className={classes.quiet} role="status">
            {dirty ? 'Not saved yet. What you type is kept in this browser.' : 'Everything is saved.'}
          </span>
          {dirty && (
            <Button variant="default" onClick={draft.clear}>
              Undo my changes
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={!dirty}>
            Save
          </Button>
        </div>
      )}
    </form>
  )
}

/** Takes the reader to the first field that needs correcting; below it stands everything that does, in words. */
function useFirstFault(error: unknown) {
  const here = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const fields = error instanceof ProblemError ? error.fields : []
    const named = (field: string) => here.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)
    fields
      .map(({ field }) => named(field))
      .find(Boolean)
      ?.focus()
  }, [error])
  return here
}

const whyNot = ({ editable, number }: ShownSettings) =>
  editable ? 'You can read this, but your access role cannot change it.' : `Version ${number} is no draft, so nothing in it can be changed.`

export const Problems = ({ problems }: { problems: Problem[] }) =>
  problems.length > 0 && (
    <div className={classes.problems} role="status">
      <p>{problems.length === 1 ? 'One thing does not fit together yet:' : `${problems.length} things do not fit together yet:`}</p>
      <ul>
        {problems.slice(0, mostShown).map(({ says }, at) => (
          <li key={at}>{says}</li>
        ))}
        {problems.length > mostShown && <li>and {problems.length - mostShown} more</li>}
      </ul>
    </div>
  )

const mostShown = 8

/** Both texts of every place in which they differ. */
function Overtaken<Value>({ form, shown, within }: Pick<Props<Value>, 'form' | 'shown' | 'within'>) {
  const people = usePeople()
  if (!form.theirs) return null
  const [theirs, yours] = [within(form.theirs.value), within(form.value)]
  const changes = settingsChanges(theirs, yours, namesOf(knownOf(people, shown), theirs, yours))
  const differences = changes.map(({ about, label, what, from, to }, at) => ({
    field: `${[about, label].filter(Boolean).join(', ') || 'Text'}${changes.length > 99 ? ` ${at + 1}` : ''}`,
    yours: what === 'added' ? 'is there' : what === 'removed' ? '' : (to ?? ''),
    theirs: what === 'removed' ? 'is there' : what === 'changed' ? (from ?? '') : what === 'moved' ? 'stands elsewhere' : '',
  }))
  return (
    <StaleNotice
      what="this part of the plan"
      differences={differences}
      onKeepYours={form.keepYours}
      onTakeTheirs={form.takeTheirs}
      busy={form.busy}
    />
  )
}
