import { instantOf } from '../../base/zoned-time.ts'
import { plusDays, wallTime, weekdayOf } from '../../base/wall-time.ts'
import { accessRoles } from '../../base/actor.ts'
import { minutes, plus } from '../../base/time.ts'
import { showDuration } from '../../base/show-duration.ts'
import { runDueJobs } from '../../platform/run-due-jobs.ts'
import { listOrganisations } from '../../prepare/people/credentials.store.ts'
import { doorFor, openDoors } from '../doors.ts'
import type { Installation, Say } from '../installation.ts'
import { addressOf, auditor, cast, demoPassword, demoZone } from './cast.ts'
import { foundDemo } from './found-demo.ts'
import { playerOf, playStories, type Cast, type Stage, type Story } from './stage.ts'
import { stories } from './stories.ts'

/** What the demo plays on. */
export type Playground = Pick<Installation, 'doors' | 'database' | 'queue' | 'routes' | 'workers'>

/** A fictional library system with a year behind it, made by doing the real things under a moved clock. Made once, kept. */
export async function prepareDemo(installation: Playground, say: Say): Promise<string> {
  const founded = await installation.doors.outside(({ db }) => listOrganisations(db))
  if (founded.length === 0) await makeDemo(installation, say)
  return signIns()
}

async function makeDemo({ database: { kysely }, queue, routes, workers }: Playground, say: Say): Promise<void> {
  const startedAt = performance.now()
  say('Making the demo: a year in the life of a library system')
  const today = new Date()
  let clock = momentOf(today, 371, '09:00')
  const parts = { kysely, queue, now: () => clock, localKey: null }
  const doors = openDoors(parts)
  const moveTo = async (to: Date) => {
    await runDueJobs(kysely, workers, doors.asMuster, { until: to, move: (at) => void (clock = at > clock ? at : clock) })
    clock = to
  }

  const actors = await foundDemo(doors, routes, clock)
  const players = Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, playerOf(doorFor(parts, actor), routes)]))
  const stage: Stage = { ...(players as Record<Cast, Stage[Cast]>), now: () => clock, zone: demoZone }
  const begun = stories.map((story) => ({ at: startOf(story, today), next: story.play(stage) }))
  await playStories(begun, moveTo, today)
  await moveTo(today)
  say(`The demo is made (${showDuration(performance.now() - startedAt)})`)
}

/** Stories of long ago happen on working days; what is going on now happens now. */
function startOf(story: Story, today: Date): Date {
  return 'minutesAgo' in story ? plus(today, -minutes(story.minutesAgo)) : momentOf(today, story.daysAgo, story.at)
}

function momentOf(today: Date, daysAgo: number, at: string): Date {
  const day = plusDays(wallTime(today, demoZone), -daysAgo)
  const weekend = daysAgo > 6 ? Math.max(0, weekdayOf(day) - 5) : 0
  const [hour = 9, minute = 0] = at.split(':').map(Number)
  return instantOf({ ...plusDays(day, -weekend), hour, minute }, demoZone)
}

function signIns(): string {
  const people = [...Object.values(cast), auditor]
  const rows = accessRoles.map((role) => {
    const person = people.find((each) => each.role === role)
    return `  ${addressOf(role).padEnd(32)} ${person?.name}, ${person?.position}`
  })
  return [`Sign in as any of these (everything here is invented); the password is "${demoPassword}":`, ...rows].join('\n')
}
