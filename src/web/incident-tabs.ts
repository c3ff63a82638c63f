/** The parts of an incident's page, as they stand in its address: `?tab=tasks`. Without one it is the overview. */
export const incidentTabs = ['overview', 'tasks', 'timeline', 'people', 'report'] as const
export type IncidentTab = (typeof incidentTabs)[number]
