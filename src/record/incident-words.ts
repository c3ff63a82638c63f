import { afterColon, beginning, has, list, listed, moment, quoted, text, type Sentences, type Told } from './entry-body.ts'

const severity = (told: Told, path: string) => `severity ${text(told, `${path}.level`)} (${text(told, `${path}.name`)})`
const phase = (told: Told, path: string) => `“${text(told, path).replace('lessons-learned', 'lessons learned')}”`
const departs = (told: Told) => (has(told, 'departsFromPlan') ? ' This departs from the plan.' : '')
const names = (told: Told, path: string) => listed(list(told, path).map((each) => String((each as { name?: unknown }).name ?? 'somebody')))
const restrictedTo = (told: Told) => `${told.byName} restricted it to ${names(told, 'members')}${afterColon(told, 'reason')}`

export const incidentSentences: Sentences = {
  'incident.opened': (told) => {
    const what = has(told, 'exercise') ? 'the exercise' : 'the incident'
    return `${told.byName} opened ${what} ${text(told, 'number')} ${quoted(told, 'title')} under plan ${text(told, 'plan.number')}`
  },
  'incident.described': (told) => {
    const renamed = text(told, 'title') !== text(told, 'was.title')
    return renamed
      ? `${told.byName} renamed it to ${quoted(told, 'title')}; it was ${quoted(told, 'was.title')}`
      : `${told.byName} changed the summary${afterColon(told, 'summary')}`
  },
  'incident.classified': (told) => {
    const from = has(told, 'was') && text(told, 'was.level') !== text(told, 'severity.level') ? ` (before: ${text(told, 'was.level')})` : ''
    const other = has(told, 'departsFromPlan') ? `; the plan's answer was ${text(told, 'derived.level')}` : ''
    return `${told.byName} classified it as ${quoted(told, 'category.name')}, ${severity(told, 'severity')}${from}${other}${afterColon(told, 'reason')}`
  },
  'incident.plan-moved': (told) => {
    const [was, is] = [has(told, 'severityWas') && text(told, 'severityWas.level'), has(told, 'severity') && text(told, 'severity.level')]
    const graver = was && is && was !== is ? ` Severity ${was} became ${is}.` : ''
    return `${told.byName} moved it from version ${text(told, 'from.number')} of the plan to ${text(told, 'to.number')}${afterColon(told, 'reason')}.${graver}`
  },
  'note.added': (told) =>
    (has(told, 'from') ? `From report ${text(told, 'from.number')}${has(told, 'reporter') ? `, ${text(told, 'reporter')}` : ''}: ` : '') +
    beginning(text(told, 'text'), 5000),
  'decision.made': (told) =>
    `${text(told, 'decidedBy.name')} decided on ${quoted(told, 'question')}: ${text(told, 'choice')}. Why: ${beginning(text(told, 'why'))}${departs(told)}`,
  'review.held': (told) => `The review was held. What was learned: ${beginning(text(told, 'learned'), 5000)}`,
  'fact.added': (told) => `${text(told, 'label')}: ${text(told, 'text')}`,
  'fact.changed': (told) =>
    `${text(told, 'label')}: ${text(told, 'text')} (before: ${text(told, 'was.label') === text(told, 'label') ? '' : `${text(told, 'was.label')}: `}${text(told, 'was.text')})`,
  'asset.added': (told) => `${told.byName} listed ${quoted(told, 'name')} as ${text(told, 'state')}`,
  'asset.changed': (told) =>
    `${told.byName} changed ${quoted(told, 'name')}${text(told, 'state') === text(told, 'was.state') ? '' : ` from ${text(told, 'was.state')} to ${text(told, 'state')}`}`,
  'people.counted': (told) => `${told.byName} counted the ${text(told, 'who')} affected: ${counted(told)}`,
  'milestone.set': (told) =>
    `${sentenceCase(text(told, 'kind'))}: ${moment(told, 'moment')}${has(told, 'was') ? ` (before: ${moment(told, 'was')})` : ''}${afterColon(told, 'reason')}`,
  'phase.entered': (told) =>
    `${told.byName} went ${has(told, 'back') ? 'back ' : ''}from ${phase(told, 'from')} to ${phase(told, 'phase')}${afterColon(told, 'reason')}`,
  'role.taken': (told) =>
    text(told, 'person.name') === told.byName
      ? `${told.byName} took the role ${quoted(told, 'role.name')}`
      : `${told.byName} gave the role ${quoted(told, 'role.name')} to ${text(told, 'person.name')}`,
  'role.handed-over': (told) =>
    `${quoted(told, 'role.name')} went from ${text(told, 'from.name')} to ${text(told, 'person.name')}${afterColon(told, 'handover')}`,
  'role.ended': (told) => `${text(told, 'person.name')} is not ${quoted(told, 'role.name')} any more${afterColon(told, 'handover')}`,
  'call.made': (told) =>
    `${called(told)} ${text(told, 'person.name')} as ${quoted(told, 'role.name')}${byWay(told)}${afterColon(told, 'note')}`,
  'file.attached': (told) => `${told.byName} attached ${quoted(told, 'file.name')}${afterColon(told, 'note')}`,
  'incident.restricted': restrictedTo,
  'incident.unrestricted': (told) => `${told.byName} opened it to everybody who works on incidents${afterColon(told, 'reason')}`,
  'incident.closed': (told) => {
    const overridden = list(told, 'overridden').length
    const override =
      overridden > 0
        ? ` Closed although ${overridden === 1 ? 'something' : `${overridden} things`} stood in the way${afterColon(told, 'overrideReason')}`
        : ''
    return `${told.byName} closed it with ${severity(told, 'severity')}. Root cause: ${beginning(text(told, 'rootCause'))}.${override}`
  },
  'incident.reopened': (told) => `${told.byName} opened it again in ${phase(told, 'phase')}${afterColon(told, 'reason')}`,
  'incident.opened-by-mistake': (told) => `${told.byName} closed it as opened by mistake${afterColon(told, 'reason')}`,
  'report.joined': (told) => `Report ${text(told, 'report.number')} joined${filesAlong(told)}`,
}

/** Whoever wrote it down made the call, as far as anybody knows. */
function called(told: Told): string {
  const outcome = text(told, 'outcome')
  if (outcome === 'reached') return `${told.byName} reached`
  return outcome === 'left-message' ? `${told.byName} left a message for` : `${told.byName} did not reach`
}

function byWay(told: Told): string {
  const words: Record<string, string> = { phone: ' by phone', text: ' by text message', mail: ' by mail' }
  return words[text(told, 'way')] ?? ''
}

function counted(told: Told): string {
  const certainty = text(told, 'certainty')
  if (certainty === 'unknown' && !has(told, 'count')) return 'not known yet'
  return certainty === 'exact' ? text(told, 'count') : `${certainty.replace('-', ' ')} ${text(told, 'count')}`
}

function filesAlong(told: Told): string {
  const files = has(told, 'files') ? Number(text(told, 'files')) : 0
  return files > 0 ? ` with ${files === 1 ? 'a file' : `${files} files`}` : ''
}

const sentenceCase = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
