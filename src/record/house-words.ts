import { has, quoted, text, type Sentences } from './entry-body.ts'

export const houseSentences: Sentences = {
  'organisation.founded': (told) => `${quoted(told, 'name')} began to use Muster`,
  'organisation.changed': (told) => `${told.byName} changed the organisation's details`,
  'plan.in-force': (told) => `Version ${text(told, 'version')} of the plan came into force${has(told, 'contentHash') ? ` (${text(told, 'contentHash').slice(0, 12)}…)` : ''}`,
}
