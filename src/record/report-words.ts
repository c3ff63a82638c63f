import { afterColon, beginning, has, list, listed, text, type Sentences, type Told } from './entry-body.ts'

/** Who said it: the reporter where the entry names one, and otherwise whoever wrote it down. */
const teller = (told: Told) => (has(told, 'reporter') ? text(told, 'reporter') : told.byName)
const toldWords = (told: Told) => beginning(text(told, 'text'))

export const reportSentences: Sentences = {
  'report.filed': (told) => `${teller(told)} reported ${text(told, 'number')}${afterColon(told, 'what')}`,
  'report.read': (told) => `${told.byName} read it`,
  'report.taken': (told) => (has(told, 'from') ? `${told.byName} took it over from ${text(told, 'from')}` : `${told.byName} took it`),
  'report.added-to': (told) => `${teller(told)} added: ${toldWords(told)}`,
  'report.asked': (told) => `${told.byName} asked the reporter: ${toldWords(told)}`,
  'report.answered': (told) => `${teller(told)} answered: ${toldWords(told)}`,
  'report.late-reason': (told) => `${teller(told)} said why it is late: ${toldWords(told)}`,
  'report.audience-named': (told) => {
    if (!has(told, 'confidential')) return `${told.byName} opened it to everybody who works on reports`
    const shared = list(told, 'sharedWith').map(String)
    return `${told.byName} made it confidential${shared.length > 0 ? `, shared with ${listed(shared)}` : ''}`
  },
  'report.triaged': (told) => `${told.byName} decided that it ${outcome(told)}${afterColon(told, 'reason')}`,
  'report.triage-undone': (told) => `${told.byName} undid that it ${outcome(told)}${afterColon(told, 'reason')}`,
}

/** The number of an incident or a report, or the plan's word for a reason. */
function outcome(told: Told): string {
  const about = has(told, 'about') ? text(told, 'about') : null
  const was = text(told, 'outcome')
  if (was === 'opened') return `is the incident ${about ?? ''}`.trimEnd()
  if (was === 'joined') return `belongs to ${about ?? 'an incident'}`
  if (was === 'duplicate') return `tells the same as ${about ?? 'another report'}`
  return `is no incident${about ? ` (${about})` : ''}`
}
