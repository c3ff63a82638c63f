import type { LiveBlock } from '../plan/text/directives.ts'

/**
 * The parts in which the settings are edited, in the order of the plan. Two people may change two parts at once. Playbooks
 * are parts of their own, one each; `playbookOrder` is the order they stand in.
 */
export const settingsPartNames = [
  'title',
  'teamRoles',
  'callingOrder',
  'categories',
  'severities',
  'questions',
  'matrix',
  'reporting',
  'starters',
  'dismissalReasons',
  'playbookOrder',
  'communications',
  'closing',
  'training',
  'review',
  'approval',
  'acknowledgement',
] as const
export type SettingsPartName = (typeof settingsPartNames)[number]
export const isPartName = (name: string): name is SettingsPartName => (settingsPartNames as readonly string[]).includes(name)

export const partWords: Record<SettingsPartName | 'fields', { name: string; about: string }> = {
  title: { name: 'Title and label', about: 'What the plan is called, and how far it may be passed on.' },
  teamRoles: { name: 'Team roles', about: 'Who does what in an incident, and who steps in when they cannot.' },
  callingOrder: { name: 'Calling order', about: 'Who is called when, for each severity.' },
  categories: { name: 'Kinds of incidents', about: 'What an incident can be, and which playbook is followed then.' },
  severities: { name: 'Severities', about: 'How grave an incident can be, and what that sets in motion.' },
  questions: { name: 'Severity questions', about: 'Three plain questions. Their answers decide how grave an incident is.' },
  matrix: { name: 'Severity matrix', about: 'Which answers make which severity. Every combination needs one.' },
  reporting: { name: 'Reporting', about: 'How soon and on which ways something is reported.' },
  starters: { name: 'What reporters are told', about: 'The choices on the report form, and what to do and not to do.' },
  dismissalReasons: { name: 'When a report is no incident', about: 'The reasons for which a report may be dismissed.' },
  playbookOrder: { name: 'Playbooks', about: 'What is done, step by step.' },
  communications: { name: 'Who is told what', about: 'Who tells whom, when, and on which way.' },
  closing: { name: 'Closing an incident', about: 'What must be there before an incident may be closed.' },
  training: { name: 'Training', about: 'What people must learn, and how often.' },
  review: { name: 'Review of the plan', about: 'When the plan itself is looked over.' },
  approval: { name: 'Approval', about: 'Who signs the plan.' },
  acknowledgement: { name: 'Reading and confirming', about: 'Who says that they have read it, and by when.' },
  fields: { name: 'Fields', about: 'What is filled in once and printed everywhere.' },
}

/** Where what a live block prints is edited. Blocks that print people or history have no settings of their own. */
export const partOfBlock: Partial<Record<LiveBlock, SettingsPartName>> = {
  'document-control': 'title',
  team: 'teamRoles',
  'calling-order': 'callingOrder',
  'contact-sheet': 'teamRoles',
  categories: 'categories',
  severities: 'severities',
  'severity-questions': 'questions',
  'severity-matrix': 'matrix',
  reporting: 'reporting',
  'reporters-guide': 'starters',
  'dismissal-reasons': 'dismissalReasons',
  'update-cadence': 'severities',
  'closing-rules': 'closing',
  playbooks: 'playbookOrder',
  playbook: 'playbookOrder',
  'communication-matrix': 'communications',
  training: 'training',
  'review-rule': 'review',
  approvals: 'approval',
}
