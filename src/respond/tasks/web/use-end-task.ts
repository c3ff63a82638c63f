import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { choicesOf } from '../choices.ts'
import { taskApi } from '../task.api.ts'
import { isEnded, overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

export type Ending = 'done' | 'skipped'
/** What was typed, and what was chosen where there is something to choose. */
export type Typed = { words: string; choice: string | null }

const send = (task: Task, ending: Ending, { words, choice }: Typed, revision = task.revision) =>
  ending === 'done'
    ? call(taskApi.completeTask, { params: { taskId: task.id }, body: { outcome: words || null, choice, revision } })
    : call(taskApi.skipTask, { params: { taskId: task.id }, body: { reason: words, revision } })

/** Over what somebody else did: another choice where they have chosen, and otherwise opened again first. */
async function sendOver(theirs: Task, task: Task, ending: Ending, typed: Typed): Promise<void> {
  const where = { params: { taskId: task.id } }
  const reason = typed.words || 'Two people ended it at the same time.'
  if (ending === 'done' && theirs.chosen && typed.choice) {
    await call(taskApi.changeChoice, { ...where, body: { choice: typed.choice, reason, revision: theirs.revision } })
    return
  }
  const { revision } = await call(taskApi.reopenTask, { ...where, body: { revision: theirs.revision, reason } })
  await send(task, ending, typed, revision)
}

/**
 * Ends a task. If somebody only reassigned it meanwhile, it is ended all the same; if somebody ended it,
 * `overtaken` holds theirs until a person has chosen between the two outcomes.
 */
export function useEndTask(task: Task, ending: Ending, typed: Typed, onDone: () => void) {
  const [overtaken, setOvertaken] = useState<Task | null>(null)
  const changed = useTaskChanged(task.incidentId)
  const finish = async () => {
    await changed()
    onDone()
  }

  async function offer(revision: number): Promise<void> {
    try {
      await send(task, ending, typed, revision)
      await finish()
    } catch (refused) {
      const current = overtakenBy(refused)
      if (!current) throw refused
      if (!isEnded(current)) return offer(current.revision)
      setOvertaken(current)
    }
  }

  const first = useSubmit(async () => {
    if (ending === 'skipped' && !typed.words) throw missing('reason', 'Please say why it is skipped: whoever reads this later will ask.')
    if (ending === 'done' && choicesOf(task.flow).length > 0 && !typed.choice) throw missing('choice', 'Please choose what is so.')
    // Somebody ended it while this was being written, and the live stream has told already.
    if (isEnded(task)) setOvertaken(task)
    else await offer(task.revision)
  })
  const insist = useSubmit(async () => {
    if (!overtaken) return
    await sendOver(overtaken, task, ending, typed)
    await finish()
  })
  return {
    submit: first.submit,
    insist: () => void insist.submit(),
    giveIn: () => void finish(),
    overtaken,
    busy: first.busy || insist.busy,
    error: first.error ?? insist.error,
  }
}
