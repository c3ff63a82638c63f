import { afterColon, has, list, listed, quoted, text, type Sentences, type Told } from './entry-body.ts'

const title = (told: Told) => quoted(told, 'task.title')
const count = (told: Told, path: string) => `${list(told, path).length} ${list(told, path).length === 1 ? 'task' : 'tasks'}`

export const taskSentences: Sentences = {
  'tasks.laid-out': (told) => {
    const gave = list(told, 'gaveWay').length
    const giveWay = gave > 0 ? `; ${gave} that nobody had touched gave way` : ''
    return `${count(told, 'tasks')} of the playbook ${quoted(told, 'playbook.name')} laid out${giveWay}`
  },
  'playbook.added': (told) =>
    `${told.byName} added the playbook ${quoted(told, 'playbook.name')}${has(told, 'fromTask') ? ` at ${quoted(told, 'fromTask.title')}` : ''}; ${count(told, 'tasks')} joined`,
  'task.added': (told) =>
    `${told.byName} added the task ${title(told)}${has(told, 'to') ? ` for ${text(told, 'to.name')}` : ''}${has(told, 'mandatory') ? ' (mandatory)' : ''}`,
  'task.done': (told) => `${told.byName} marked ${title(told)} as done${afterColon(told, 'outcome')}`,
  'task.decided': (told) =>
    `${told.byName} chose ${quoted(told, 'choice.label')} at ${title(told)}${afterColon(told, 'outcome')}${consequences(told)}`,
  'task.choice-changed': (told) =>
    `${told.byName} chose ${quoted(told, 'choice.label')} at ${title(told)} instead of ${quoted(told, 'was.label')}${afterColon(told, 'reason')}${consequences(told)}`,
  'task.wait-started': (told) => `${told.byName} began to wait: ${title(told)}`,
  'task.skipped': (told) =>
    `${told.byName} skipped ${title(told)}${has(told, 'departsFromPlan') ? ', which the plan calls mandatory' : ''}${afterColon(told, 'reason')}`,
  'task.reopened': (told) =>
    `${told.byName} opened ${title(told)} again; it was ${text(told, 'was.state').replace('-', ' ')}${afterColon(told, 'reason')}${consequences(told)}`,
  'task.assigned': (told) => {
    if (has(told, 'to')) return `${told.byName} gave ${title(told)} to ${text(told, 'to.name')}`
    return `${told.byName} took ${title(told)} from ${has(told, 'was') ? text(told, 'was.name') : 'whoever had it'}; nobody has it now`
  },
  'clock.missed': (told) => `Time ran out: ${listed([text(told, 'name')])} (${text(told, 'source')})`,
}

/** What a choice did to other tasks. */
function consequences(told: Told): string {
  const some = (path: string, words: (count: string, many: boolean) => string) => {
    const { length } = list(told, path)
    return length === 0 ? [] : [words(`${length} ${length === 1 ? 'task' : 'tasks'}`, length > 1)]
  }
  const followed = [
    ...some('again.tasks', (tasks) => `${tasks} laid out again (pass ${text(told, 'again.pass')})`),
    ...some('notNeeded', (tasks, many) => `${tasks} ${many ? 'are' : 'is'} not needed`),
    ...some('neededAgain', (tasks, many) => `${tasks} ${many ? 'are' : 'is'} needed again`),
  ]
  return followed.length === 0 ? '' : `; ${listed(followed)}`
}
