import type { Context } from '../../platform/context.ts'
import { countWaitingReports, listNextClocks, listOwnTasks, listRunningIncidents } from './home.store.ts'

/** What needs this person now. */
export async function showHome({ db, actor, now }: Context) {
  return {
    ...(await countWaitingReports(db, actor, now())),
    incidents: await listRunningIncidents(db, actor),
    myTasks: await listOwnTasks(db, actor),
    clocks: await listNextClocks(db, actor),
  }
}
