/**
 * What may stand in the text of a document besides Markdown. Only these names are directives: everywhere else a colon is
 * a colon, so "call at 2:30" stays what it is.
 */

/** `:::example` and `:::guidance` around blocks, `:example[…]` and `:guidance[…]` in a line. */
export const tints = ['example', 'guidance'] as const
export type Tint = (typeof tints)[number]

/** `:field{key=hotline}` prints the value of that field of the settings. */
export const fieldDirective = 'field'

/**
 * `::team` and the like on a line of their own print what the settings and the people say, so that the printed plan and
 * the running software cannot disagree. Only `playbook` takes an attribute: `::playbook{key=ransomware}`.
 */
export const liveBlocks = [
  'document-control',
  'change-log',
  'sites',
  'team',
  'calling-order',
  'contact-sheet',
  'outside-contacts',
  'categories',
  'severities',
  'severity-questions',
  'severity-matrix',
  'reporting',
  'reporters-guide',
  'dismissal-reasons',
  'update-cadence',
  'closing-rules',
  'playbooks',
  'playbook',
  'communication-matrix',
  'training',
  'review-rule',
  'approvals',
] as const
export type LiveBlock = (typeof liveBlocks)[number]

export const isTint = (name: string): name is Tint => (tints as readonly string[]).includes(name)
export const isLiveBlock = (name: string): name is LiveBlock => (liveBlocks as readonly string[]).includes(name)
