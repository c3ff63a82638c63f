/** The parts of the plan in the order in which they are read; the keys are the anchors in its address. */
export const planParts = {
  reporting: 'Reporting',
  severities: 'Severities',
  questions: 'How severity is decided',
  categories: 'Kinds of incidents',
  team: 'Team roles',
  playbooks: 'Playbooks',
  reporters: 'What reporters are told',
  dismissing: 'When a report is no incident',
  closing: 'Closing an incident',
} as const

export type PlanPart = keyof typeof planParts

export const playbookAnchor = (key: string) => `playbook-${key}`

export const stepAnchor = (playbook: string, step: string) => `${playbookAnchor(playbook)}-${step}`
