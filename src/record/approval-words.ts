import { showMoment } from '../base/show-moment.ts'
import { afterColon, has, list, listed, text, type Sentences, type Told } from './entry-body.ts'

/** "version 2.0 of the plan". */
const version = (told: Told) =>
  `version ${text(told, 'version')} of the ${text(told, 'document') === 'procedure' ? 'handling procedure' : 'plan'}`

/** "Ana Ruiz signed"; of a paper: "Ana Ruiz signed on paper, recorded by Ben". */
function signed(told: Told): string {
  const name = text(told, 'signature.name')
  if (!has(told, 'signature.onPaper')) return `${name} signed`
  const day = showMoment({ at: new Date(`${text(told, 'signature.signedOn')}T00:00:00Z`), precision: 'day', zone: 'UTC' })
  return `${name} signed on paper (${day}), recorded by ${told.byName},`
}

/** How a document is submitted, signed, put in force, read and reviewed. */
export const approvalSentences: Sentences = {
  'plan.submitted': (told) => `${told.byName} submitted ${version(told)} to be signed${afterColon(told, 'changeNote')}`,
  'plan.changes-asked': (told) => {
    const voided = list(told, 'voided').map(String)
    const lost = voided.length > 0 ? ` (what ${listed(voided)} signed no longer counts)` : ''
    return `${told.byName} sent ${version(told)} back to the draft${lost}${afterColon(told, 'what')}`
  },
  'plan.signed': (told) => `${signed(told)} ${version(told)} as ${text(told, 'signature.position')}`,
  'plan.approved': (told) => `Enough have signed: ${version(told)} is approved`,
  'plan.acknowledged': (told) => {
    const sections = list(told, 'sections').map((each) => `“${String(each)}”`)
    return `${told.byName} has read ${sections.length > 0 ? `${listed(sections)} in ` : ''}${version(told)}`
  },
  'plan.readers-reminded': (told) => `${listed(list(told, 'people').map(String))} reminded to read ${version(told)}`,
  'plan.review-opened': (told) => `A review of ${version(told)} is owed${afterColon(told, 'because')}`,
  'plan.review-found': (told) => {
    const found = text(told, 'outcome') === 'unchanged' ? 'that nothing in it needs to change' : 'that a new version is needed'
    return `${told.byName} reviewed ${version(told)} and found ${found}${afterColon(told, 'note')}`
  },
  'plan.review-signed': (told) =>
    `${signed(told)} as ${text(told, 'signature.position')} that ${version(told)} was reviewed without change`,
  'plan.reviewed': (told) => `The review of ${version(told)} is done: nothing needs to change`,
}
