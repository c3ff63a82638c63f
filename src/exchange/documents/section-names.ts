/** The sections of the incident report in their order. Other sections refer to them by these names. */
export const sectionNames = {
  summary: 'Summary',
  standing: 'Where it stands',
  facts: 'What is known',
  milestones: 'Milestones',
  classification: 'How grave it is and why',
  affected: 'What and who was affected',
  timeline: 'Timeline',
  tasks: 'Tasks',
  decisions: 'Decisions',
  people: 'People and roles',
  clocks: 'Clocks',
  reports: 'Reports it began with',
  attachments: 'Attachments',
  plan: 'The plan and departures from it',
  closure: 'Closure',
  provenance: 'Where this report comes from',
  nist: 'Elements of NIST SP 800-61r2 appendix B',
} as const

export type SectionKey = keyof typeof sectionNames

const order = Object.keys(sectionNames) as SectionKey[]

/** "section 7, Timeline". */
export const seeSection = (key: SectionKey): string => `section ${order.indexOf(key) + 1}, ${sectionNames[key]}`
