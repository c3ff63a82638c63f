import { counted } from '../../base/show-duration.ts'
import { paragraph, plain, quiet, row, section, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Row, Run, Section } from '../../platform/print/document.ts'
import { phases } from '../../prepare/plan/settings-words.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { phaseWords } from './report-words.ts'
import { tellShort } from './telling.ts'

type Task = ReportedIncident['taskList'][number]

const stateWords: Record<Task['state'], string> = { done: 'Done', skipped: 'Skipped', open: 'Open', 'not-needed': 'Not needed' }

export function taskBlocks({ incident }: IncidentReportFacts): Block[] {
  if (incident.taskList.length === 0) return [paragraph([quiet('There were no tasks.')])]
  const count = (state: Task['state']) => incident.taskList.filter((each) => each.state === state).length
  return [
    paragraph(
      `${counted(incident.taskList.length, 'task')}: ${count('done')} done, ${count('skipped')} skipped, ${count('open')} open` +
        `${count('not-needed') > 0 ? `, ${count('not-needed')} not needed by what was chosen` : ''}.`,
    ),
  ]
}

/** One for each phase that has tasks. */
export function taskSections(facts: IncidentReportFacts): Section[] {
  return phases.flatMap((phase) => {
    const tasks = facts.incident.taskList.filter((each) => each.phase === phase).toSorted((a, b) => a.position - b.position)
    return tasks.length === 0 ? [] : [section(phaseWords[phase], [taskTable(facts, tasks)])]
  })
}

const taskTable = (facts: IncidentReportFacts, tasks: Task[]): Block =>
  tableOr(
    '',
    `In the order of the plan: ${tasks.filter((each) => each.state === 'done').length} of ${tasks.length} done`,
    [
      ['State', 14],
      ['Task', 52],
      ['For', 24],
      ['When and by whom', 30],
    ],
    tasks.map((task) => taskRow(facts, task)),
  )

function taskRow(facts: IncidentReportFacts, task: Task): Row {
  const marks = [task.mandatory && 'Mandatory', task.pass > 1 && `Pass ${task.pass}`].filter((mark) => mark !== false)
  const title: Run[] = [plain(task.title), ...(marks.length > 0 ? [quiet(`\n${marks.join(', ')}`)] : [])]
  const duty = task.teamRole?.name ?? task.assignee?.name ?? '–'
  return row([stateWords[task.state], title, duty, ending(facts, task)], outcome(task))
}

function ending(facts: IncidentReportFacts, { ended, dueAt, assignee, state }: Task): string {
  if (state === 'not-needed') return '–'
  if (ended) return `${tellShort(facts, ended.at)}\n${ended.by}`
  const due = dueAt && `${dueAt < facts.madeAt ? 'Was due' : 'Due'} ${tellShort(facts, dueAt)}`
  return [due, assignee?.name].filter(Boolean).join('\n') || '–'
}

function outcome({ state, ended, chosen, setAside }: Task): Run[] | null {
  if (setAside) return [quiet(`At “${setAside.question}” it was chosen: `), plain(setAside.choice)]
  const choice: Run[] = chosen ? [quiet('Chosen: '), plain(chosen.label)] : []
  if (!ended?.outcome) return chosen ? choice : null
  return [...choice, quiet(chosen ? '\n' : ''), quiet(state === 'skipped' ? 'Why: ' : 'Outcome: '), plain(ended.outcome)]
}
