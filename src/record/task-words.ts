import { afterColon, has, list, listed, quoted, text, type Sentences, type Told } from './entry-body.ts'

const title = (told: Told) => quoted(told, 'task.title')
const count = (told: Told, path: string) => `${list(told, path).length} ${list(told, path).length === 1 ? 'task' : 'tasks'}`

export const taskSentences: Sentences = {
  'tasks.laid-out': (told) => {
    const gave = list(told, 'gaveWay').length
    const giveWay = gave > 0 ? `; ${gave} that nobody had touched gave way` : ''
    return `${count(told, 'tasks')} of the playbook ${quoted(told, 'playbook.name')} laid out${giveWay}`
  },
  'task.added': (told) =>
    `${told.byName} added the task ${title(told)}${has(told, 'to') ? ` for ${text(told, 'to.name')}` : ''}${has(told, 'mandatory') ? ' (mandatory)' : ''}`,
  'task.done': (told) => `${told.byName} marked ${title(told)} as done${afterColon(told, 'outcome')}`,
  'task.skipped': (told) =>
    `${told.byName} skipped ${title(told)}${has(told, 'departsFromPlan') ? ', which the plan calls mandatory' : ''}${afterColon(told, 'reason')}`,
  'task.reopened': (told) => `${told.byName} opened ${title(told)} again; it was ${text(told, 'was.state')}`,
  'task.assigned': (told) => {
    if (has(told, 'to')) return `${told.byName} gave ${title(told)} to ${text(told, 'to.name')}`
    return `${told.byName} took ${title(told)} from ${has(told, 'was') ? text(told, 'was.name') : 'whoever had it'}; nobody has it now`
  },
  'clock.missed': (told) => `Time ran out: ${listed([text(told, 'name')])} (${text(told, 'source')})`,
}
