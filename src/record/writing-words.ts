import { afterColon, at, beginning, has, list, listed, quoted, text, type Sentences, type Told } from './entry-body.ts'

const procedureOrPlan = (told: Told) => (at(told.body, 'document') === 'procedure' ? 'handling procedure' : 'plan')
const draft = (told: Told) => `draft ${text(told, 'version')} of the ${procedureOrPlan(told)}`
const section = (told: Told) => quoted(told, 'section.title')

/** What happens while a document is written. */
export const writingSentences: Sentences = {
  'plan.draft-begun': (told) => {
    const copied: Record<string, string> = {
      template: ' from the template',
      'in-force': ' from the version in force',
      files: ' from files',
    }
    return `${told.byName} began ${draft(told)}${copied[text(told, 'from')] ?? ''}`
  },
  'plan.withdrawn': (told) => `${told.byName} withdrew ${draft(told)}${afterColon(told, 'reason')}`,
  'plan.section-changed': (told) => {
    const merged = has(told, 'merged') ? ', together with what others had changed' : ''
    const renamed = has(told, 'titleBefore') ? ` (before: ${quoted(told, 'titleBefore')})` : ''
    return `${told.byName} wrote in ${section(told)}${renamed}, ${draft(told)}${merged}`
  },
  'plan.section-added': (told) => `${told.byName} added the section ${section(told)} to ${draft(told)}`,
  'plan.section-moved': (told) =>
    `${told.byName} moved the section ${section(told)} ${has(told, 'behind') ? `behind ${quoted(told, 'behind')}` : 'to the beginning'} in ${draft(told)}`,
  'plan.section-removed': (told) => `${told.byName} took the section ${section(told)} out of ${draft(told)}${afterColon(told, 'reason')}`,
  'plan.section-restored': (told) => `${told.byName} put the section ${section(told)} back into ${draft(told)}`,
  'plan.fields-filled': (told) => `${told.byName} filled in ${listed(list(told, 'fields').map(filled))} in ${draft(told)}`,
  'plan.fields-added': (told) => `${told.byName} added the fields ${listed(list(told, 'fields').map(labelled))} to ${draft(told)}`,
  'plan.roles-filled': (told) => `${told.byName} chose who holds ${listed(list(told, 'roles').map(named))} in ${draft(told)}`,
  'plan.commented': (told) => `${told.byName} said about ${section(told)}, ${draft(told)}${afterColon(told, 'text')}`,
  'plan.comment-answered': (told) => `${told.byName} answered a comment on ${section(told)}, ${draft(told)}${afterColon(told, 'text')}`,
  'plan.comment-resolved': (told) =>
    `${told.byName} marked a comment on ${section(told)} as dealt with, ${draft(told)}${afterColon(told, 'text')}`,
  'plan.comment-reopened': (told) => `${told.byName} opened a comment on ${section(told)} again, ${draft(told)}${afterColon(told, 'text')}`,
}

const labelled = (field: unknown): string => `“${String((field as { label?: unknown }).label)}”`

/** "“Hotline”: 555 0100", or "“Hotline” (emptied)". */
function filled(field: unknown): string {
  const { label, to } = field as { label?: unknown; to?: unknown }
  return typeof to === 'string' && to !== '' ? `“${String(label)}”: ${beginning(to, 100)}` : `“${String(label)}” (emptied)`
}

const named = (role: unknown): string => `“${String((role as { name?: unknown }).name)}”`
