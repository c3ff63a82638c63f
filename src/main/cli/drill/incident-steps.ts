import { incidentApi } from '../../../respond/incidents/incident.api.ts'
import { straightOn } from '../../../respond/tasks/choices.ts'
import { taskApi } from '../../../respond/tasks/task.api.ts'
import type { Client } from '../client.ts'
import { expectThat, refusalOf, type Incident, type Rehearsal, type Step } from './rehearsal.ts'

/** The incident, worked through every phase. */
export const incidentSteps: Step[] = [
  {
    name: 'The incident has its tasks from the plan and carries both reports',
    run: async (drill) => {
      const incident = await reload(drill)
      expectThat(incident.exercise && incident.number.startsWith('EX-'), 'The incident is not marked as an exercise.')
      expectThat(incident.reports.length === 2, 'The incident does not carry both reports.')
      expectThat(incident.taskList.length > 0, 'No tasks were laid out.')
      return `${incident.number}, ${incident.taskList.length} tasks`
    },
  },
  {
    name: 'Others see a change within a second',
    run: async (drill) => {
      const heard = hearChange(drill.staff, drill.incident.id)
      await heard.ready
      const startedAt = performance.now()
      drill.incident = await drill.management.call(incidentApi.addNote, { params: at(drill), body: { text: 'EXERCISE: who sees this?' } })
      await heard.change
      const ms = Math.round(performance.now() - startedAt)
      expectThat(ms < 1000, `It took ${ms} ms.`)
      return `${ms} ms`
    },
  },
  {
    name: 'Severity follows from the answers, and lowering it without a reason is refused',
    run: async (drill) => {
      const worst = answers(drill, 'worst')
      const grave = await drill.staff.call(incidentApi.classifyIncident, {
        params: at(drill),
        body: { ...worst, revision: drill.incident.revision },
      })
      drill.incident = grave
      const lower = { ...answers(drill, 'mildest'), revision: grave.revision }
      expectThat(
        await refusalOf(drill.staff.call(incidentApi.classifyIncident, { params: at(drill), body: lower })),
        'Severity was lowered without a reason.',
      )
      drill.incident = await drill.staff.call(incidentApi.classifyIncident, {
        params: at(drill),
        body: { ...lower, reason: 'Exercise: it was less than it seemed.' },
      })
      return `severity ${grave.severity?.level}, then ${drill.incident.severity?.level} with a reason`
    },
  },
  {
    name: 'An outdated change is refused with the current one',
    run: async (drill) => {
      const stale = { title: 'EXERCISE: overwritten?', summary: null, revision: 1 }
      drill.incident = await drill.staff.call(incidentApi.describeIncident, {
        params: at(drill),
        body: { title: drill.incident.title, summary: 'A drill.', revision: drill.incident.revision },
      })
      const problem = await refusalOf(drill.staff.call(incidentApi.describeIncident, { params: at(drill), body: stale }))
      expectThat(problem?.code === 'stale' && problem.current, 'An outdated change was not refused with the current one.')
      return 'nothing overwritten'
    },
  },
  {
    name: 'Notes, decisions, facts, assets, people and milestones are kept',
    run: async (drill) => {
      const { staff } = drill
      const params = at(drill)
      const moment = { at: new Date().toISOString(), precision: 'minute' as const, zone: 'UTC' }
      await staff.call(incidentApi.decide, {
        params,
        body: {
          question: 'EXERCISE: switch it off?',
          options: ['Yes', 'No'],
          choice: 'No',
          why: 'Clues would be lost.',
          decidedByName: 'The drill',
        },
      })
      await staff.call(incidentApi.addFact, { params, body: { label: 'Drill', text: 'This is an exercise.' } })
      await staff.call(incidentApi.addAsset, { params, body: { name: 'PC-0815', kind: 'computer', state: 'affected' } })
      await staff.call(incidentApi.countPeople, {
        params: { ...params, who: 'staff' },
        body: { count: 1, certainty: 'exact', revision: 0 },
      })
      for (const kind of ['occurred', 'confirmed', 'contained', 'eradicated', 'recovered'] as const) {
        await staff.call(incidentApi.setMilestone, { params: { ...params, kind }, body: { moment, reason: 'Exercise' } })
      }
      const incident = await reload(drill)
      const kept = [incident.decisions.length, incident.facts.length, incident.assets.length, incident.affectedPeople.length]
      expectThat(
        kept.every((count) => count > 0),
        'Something that was written is not there.',
      )
      return `${incident.milestones.length} milestones`
    },
  },
  {
    name: 'It goes through every phase, and once back with a reason',
    run: async (drill) => {
      const enter = async (phase: 'containment' | 'eradication' | 'recovery' | 'lessons-learned', reason: string | null = null) =>
        void (drill.incident = await drill.staff.call(incidentApi.enterPhase, {
          params: at(drill),
          body: { phase, reason, revision: drill.incident.revision },
        }))
      await enter('containment')
      await enter('eradication')
      expectThat(await refusalOf(enter('containment')), 'Going back needed no reason.')
      await enter('containment', 'Exercise: one more machine was found.')
      for (const phase of ['eradication', 'recovery', 'lessons-learned'] as const) await enter(phase)
      return `${drill.incident.passes.length} passes kept`
    },
  },
  {
    name: 'Closing is refused with everything that stands in the way, at once',
    run: async (drill) => {
      const problem = await refusalOf(
        drill.staff.call(incidentApi.closeIncident, { params: at(drill), body: { revision: drill.incident.revision } }),
      )
      expectThat(problem?.code === 'incident.not-closable', 'It could be closed although tasks are open.')
      return `${(problem.blockers as unknown[]).length} reasons named`
    },
  },
  {
    name: 'Tasks are done or skipped with a reason',
    run: async (drill) => {
      const [skipped] = drill.incident.taskList.filter(({ state }) => state === 'open')
      if (skipped) {
        const body = { reason: 'Exercise', revision: skipped.revision }
        await drill.staff.call(taskApi.skipTask, { params: { taskId: skipped.id }, body })
      }
      // A choice sets other tasks aside and a playbook step brings some, so what is open is looked at anew each time.
      const nextOpen = async () => (await reload(drill)).taskList.find(({ state }) => state === 'open')
      for (let task = await nextOpen(); task; task = await nextOpen()) {
        const body = { outcome: 'Exercise', choice: straightOn(task.flow), revision: task.revision }
        await drill.staff.call(taskApi.completeTask, { params: { taskId: task.id }, body })
      }
      const { taskList } = await reload(drill)
      expectThat(
        taskList.every(({ state }) => state !== 'open'),
        'A task is still open.',
      )
      const count = (wanted: string) => taskList.filter(({ state }) => state === wanted).length
      return `${count('done')} done, ${count('skipped')} skipped, ${count('not-needed')} not needed`
    },
  },
  {
    name: 'Management closes it with root cause and final severity',
    run: async (drill) => {
      const severity = drill.incident.severity?.level ?? null
      const body = { severity, rootCause: 'Exercise', summary: 'A drill of this installation.', revision: drill.incident.revision }
      drill.incident = await drill.management.call(incidentApi.closeIncident, { params: at(drill), body })
      expectThat(drill.incident.phase === 'closed', 'It is not closed.')
      return drill.incident.number
    },
  },
]

const at = (drill: Rehearsal) => ({ incidentId: drill.incident.id })

async function reload(drill: Rehearsal): Promise<Incident> {
  const id = drill.incident?.id ?? drill.reports[0]?.incident?.id
  expectThat(id, 'There is no incident.')
  drill.incident = await drill.staff.call(incidentApi.showIncident, { params: { incidentId: id } })
  return drill.incident
}

function answers({ plan: { settings }, incident, reports }: Rehearsal, which: 'worst' | 'mildest') {
  const pick = (question: { answers: { key: string }[] }) => question.answers.at(which === 'worst' ? -1 : 0)?.key ?? ''
  const category = incident.category?.key ?? reports[0]?.suggestedCategory ?? settings.categories[0]?.key ?? ''
  return {
    category,
    functional: pick(settings.functional),
    information: [pick(settings.information)],
    recoverability: pick(settings.recoverability),
  }
}

/** Opens the live stream as the browser does, and waits for word of one incident. */
function hearChange(client: Client, incidentId: string) {
  const stop = new AbortController()
  const opened = client.fetch('/api/v1/live', { signal: AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)]) })
  const change = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of (await opened).body ?? []) if (decoder.decode(chunk).includes(incidentId)) break
    stop.abort()
  })()
  change.catch(() => {})
  return { ready: opened, change }
}
