import type { LiveBlock } from '../../text/directives.ts'

/** What each live block is called where the text is written. */
export const liveNames: Record<LiveBlock, string> = {
  'document-control': 'Document control',
  'change-log': 'Changes by version',
  sites: 'Sites',
  team: 'Team roles',
  'calling-order': 'Calling order',
  'contact-sheet': 'Contact sheet',
  'outside-contacts': 'Outside contacts',
  categories: 'Kinds of incidents',
  severities: 'Severities',
  'severity-questions': 'Severity questions',
  'severity-matrix': 'Severity matrix',
  reporting: 'Reporting rule',
  'reporters-guide': 'What reporters are told',
  'dismissal-reasons': 'When a report is no incident',
  'update-cadence': 'How often updates are owed',
  'closing-rules': 'Closing rules',
  playbooks: 'All playbooks',
  playbook: 'One playbook',
  'communication-matrix': 'Who is told what',
  training: 'Training',
  'review-rule': 'When the plan is reviewed',
  approvals: 'Approval and signatures',
}
