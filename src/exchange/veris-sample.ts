/** A made-up VERIS record for tests: a lost book truck with patron cards in it. Parts given replace those of the sample whole. */
export const aRecord = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  schema_version: '1.3.7',
  incident_id: 'A1-LOST-TRUCK',
  source_id: 'made-up',
  security_incident: 'Confirmed',
  summary: 'A book truck with card applications was left in the street. It was found by a neighbor on Sept. 12, and nothing was missing.',
  reference: 'https://library.example.org/news/truck',
  timeline: { incident: { year: 2019, month: 9 }, discovery: { unit: 'Hours', value: 3 } },
  victim: { victim_id: 'Elm Street Library', country: ['US'], state: 'OH', industry: '519120', employee_count: '11 to 100' },
  actor: { internal: { variety: ['End-user'], motive: ['NA'] } },
  action: { error: { variety: ['Loss'], vector: ['Carelessness'] } },
  asset: { assets: [{ variety: 'M - Documents', amount: 24 }] },
  attribute: {
    confidentiality: {
      data_disclosure: 'Potentially',
      data_total: 24,
      data: [{ variety: 'Personal', amount: 24 }],
      data_victim: ['Customer'],
    },
    availability: { variety: ['Loss'] },
  },
  discovery_method: { external: { variety: ['Unrelated 3rd party'] } },
  impact: { overall_rating: 'Insignificant' },
  ...given,
})

/** The same as a file. `name` and `incident_id` follow from each other where only one is given. */
export const aFile = (name: string, given: Record<string, unknown> = {}) => ({
  name,
  content: JSON.stringify(aRecord({ incident_id: name.replace(/\.json$/, ''), ...given }), null, 2),
})
