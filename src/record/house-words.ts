import { at, has, list, listed, quoted, text, type Sentences, type Told } from './entry-body.ts'

const whose = (told: Told) => text(told, 'name')
/** "name, zone": what was changed, as far as field names say it. `leftAt` becomes "left at". */
const changed = (told: Told): string => {
  const changes = at(told.body, 'changes')
  const names = Array.isArray(changes) ? list(told, 'changes').map(String) : Object.keys((changes ?? {}) as object)
  return names.length > 0 ? ` (${listed(names.map((name) => name.replace(/([A-Z])/g, ' $1').toLowerCase()))})` : ''
}

/** ": the first few; and 7 more". The body has the whole. */
const firstOf = (told: Told, path: string, count: number): string => {
  const all = list(told, path).map(String)
  const more = all.length > count ? [`and ${all.length - count} more`] : []
  return all.length > 0 ? `: ${[...all.slice(0, count), ...more].join('; ')}` : ''
}

const procedureOrPlan = (told: Told) => (at(told.body, 'document') === 'procedure' ? 'handling procedure' : 'plan')

/** What happens in the organisation's own record: itself, its people, who may sign in, its plan. */
export const houseSentences: Sentences = {
  'organisation.founded': (told) => `${quoted(told, 'name')} began to use Muster`,
  'organisation.changed': (told) => `${told.byName} changed the details of the organisation${changed(told)}`,
  'site.added': (told) => `${told.byName} added the site ${quoted(told, 'name')}`,
  'person.added': (told) => `${told.byName} added ${whose(told)} (${text(told, 'kind')})`,
  'person.changed': (told) => `${told.byName} changed what is known of ${whose(told)}${changed(told)}`,
  'account.added': (told) => `${told.byName} added an account for ${whose(told)} (${text(told, 'role')})`,
  'account.invited': (told) =>
    `${told.byName} invited ${whose(told)} (${text(told, 'role')})${has(told, 'by') ? ` by ${text(told, 'by')}` : ''}`,
  'account.link-made': (told) =>
    `${told.byName} made ${text(told, 'purpose') === 'reset' ? 'a link to set another password' : 'a new invitation'} for ${whose(told)}`,
  'account.link-undeliverable': (told) => `The mail with a link for ${whose(told)} could not be delivered: ${text(told, 'reason')}`,
  'account.password-set': (told) => `${whose(told)} set a password${text(told, 'how') === 'reset' ? ' through a link' : ''}`,
  'account.role-changed': (told) =>
    `${told.byName} changed the access role of ${whose(told)} from ${text(told, 'from')} to ${text(told, 'to')}`,
  'account.disabled': (told) => `${told.byName} disabled the account of ${whose(told)}`,
  'account.enabled': (told) => `${told.byName} enabled the account of ${whose(told)} again`,
  'token.created': (told) => `${told.byName} made the access token ${quoted(told, 'name')} (${text(told, 'role')})`,
  'token.revoked': (told) => `${told.byName} revoked the access token ${quoted(told, 'name')}`,
  'plan.in-force': (told) =>
    `Version ${text(told, 'version')} of the ${procedureOrPlan(told)} came into force${has(told, 'contentHash') ? ` (${text(told, 'contentHash').slice(0, 12)}…)` : ''}`,
  'plan.pdf-stored': (told) => `The PDF of version ${text(told, 'version')} was stored as it was approved`,
  'plan.import-noted': (told) =>
    `What to look at in draft ${text(told, 'version')} of the ${procedureOrPlan(told)}, which was made from files${firstOf(told, 'notes', 3)}`,
  'plan.settings-changed': (told) =>
    `${told.byName} changed ${quoted(told, 'name')} in draft ${text(told, 'version')} of the plan${firstOf(told, 'changes', 5)}`,
  'plan.playbook-imported': (told) =>
    `${told.byName} brought the playbook ${quoted(told, 'name')} into draft ${text(told, 'version')} of the plan from ${quoted(told, 'from.name')} (${text(told, 'from.standard')})${firstOf(told, 'notes', 3)}`,
  'history.imported': (told) =>
    `${told.byName} took it over from another register${has(told, 'source') ? ` (${text(told, 'source.standard')})` : ''}`,
}
