import type { TaskId } from '../../base/ids.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { layOut, type LaidOut, type Laying } from './laying-out.ts'
import type { Task } from './task.ts'

/** What an incident follows: the playbook of its category first, then those added to it that its plan has. */
export function allFollowed(
  first: Playbook,
  followed: string[],
  { playbooks }: Pick<PlanSettings, 'playbooks'>,
): [Playbook, ...Playbook[]] {
  const others = followed.flatMap((key) => playbooks.find((each) => each.key === key && key !== first.key) ?? [])
  return [first, ...others]
}

/** By titles: what is new, what says something else now, and what goes. What somebody has worked on stays and is in none of them. */
export type Renewal = { join: string[]; change: string[]; giveWay: string[] }

/** What laying out these playbooks anew, one after another, would do. */
export function foreseeRenewal(playbooks: Playbook[], tasks: Task[], laying: Pick<Laying, 'openedAt' | 'calendar'>): Renewal {
  const beside = playbooks.map(({ key }) => key)
  const added: (LaidOut & { playbook: string })[] = []
  const gone: Task[] = []
  let there = tasks
  for (const playbook of playbooks) {
    const { add, giveWay, bringBack } = layOut(playbook, there, { ...laying, beside, renew: true })
    added.push(...add.map((one) => ({ ...one, playbook: playbook.key })))
    gone.push(...giveWay)
    there = [
      ...there.map((task) =>
        giveWay.includes(task) ? { ...task, replaced: true } : bringBack.includes(task) ? { ...task, replaced: false } : task,
      ),
      ...add.map((one) => asTask(playbook, one)),
    ]
  }
  const before = ({ playbook, step }: { playbook: string; step: string }) =>
    gone.find((task) => task.playbook === playbook && task.step === step)
  return {
    join: added.filter((one) => !before(one)).map(({ said }) => said.title),
    change: added.filter(before).map(({ said }) => said.title),
    giveWay: gone.filter((task) => !added.some((one) => before(one) === task)).map(({ title }) => title),
  }
}

/** As it would stand there, for the playbooks that follow. */
const asTask = (playbook: Playbook, { step, said, position }: LaidOut): Task => ({
  ...said,
  id: `${playbook.key}/${step}` as TaskId,
  incidentId: '' as Task['incidentId'],
  playbook: playbook.key,
  step,
  position,
  choice: null,
  pass: 1,
  startedAt: null,
  waitUntil: null,
  state: 'open',
  setAside: null,
  assignee: null,
  ended: null,
  replaced: false,
  revision: 1,
})
