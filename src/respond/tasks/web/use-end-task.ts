import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { taskApi } from '../task.api.ts'
import { isEnded, overtakenBy, useTaskChanged, type Task } from './task-queries.ts'

export type Ending = 'done' | 'skipped'

const send = (task: Task, ending: Ending, words: string, revision = task.revision) =>
  ending === 'done'
    ? call(taskApi.completeTask, { params: { taskId: task.id }, body: { outcome: words || null, revision } })
    : call(taskApi.skipTask, { params: { taskId: task.id }, body: { reason: words, revision } })

/**
 * Ends a task. If somebody only reassigned it meanwhile, it is ended all the same; if somebody ended it,
 * `overtaken` holds theirs until a person has chosen between the two outcomes.
 */
export function useEndTask(task: Task, ending: Ending, words: string, onDone: () => void) {
  const [overtaken, setOvertaken] = useState<Task | null>(null)
  const changed = useTaskChanged(task.incidentId)
  const finish = async () => {
    await changed()
    onDone()
  }

  async function offer(revision: number): Promise<void> {
    try {
      await send(task, ending, words, revision)
      await finish()
    } catch (refused) {
      const current = overtakenBy(refused)
      if (!current) throw refused
      if (!isEnded(current)) return offer(current.revision)
      setOvertaken(current)
    }
  }

  const first = useSubmit(async () => {
    if (ending === 'skipped' && !words) throw missing('reason', 'Please say why it is skipped: whoever reads this later will ask.')
    // Somebody ended it while this was being written, and the live stream has told already.
    if (isEnded(task)) setOvertaken(task)
    else await offer(task.revision)
  })
  const insist = useSubmit(async () => {
    if (!overtaken) return
    const { revision } = await call(taskApi.reopenTask, { params: { taskId: task.id }, body: { revision: overtaken.revision } })
    await send(task, ending, words, revision)
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
