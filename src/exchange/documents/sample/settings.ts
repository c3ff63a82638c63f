import type { IncidentReportFacts } from '../report-facts.ts'

const answer = (key: string, label: string) => ({ key, label, help: null, code: key })

export const sampleSettings: IncidentReportFacts['settings'] = {
  functional: {
    question: 'What can people no longer do?',
    help: '–',
    answers: [
      answer('none', 'Everything works'),
      answer('some-lose-critical', 'A critical service is lost to some people'),
      answer('all-lose-critical', 'A critical service is lost to everybody'),
    ],
    unsureCountsAs: 'some-lose-critical',
  },
  information: {
    question: 'What happened to information?',
    help: '–',
    answers: [answer('none', 'No information is concerned'), answer('privacy-breach', 'Personal records were probably seen or taken')],
    unsureCountsAs: 'privacy-breach',
  },
  recoverability: {
    question: 'How can it be put right?',
    help: '–',
    answers: [
      answer('regular', 'With what we have, in a time we can tell'),
      answer('extended', 'Only with help from outside, in a time nobody can tell'),
    ],
    unsureCountsAs: 'extended',
  },
  categories: [
    { key: 'malicious-code', name: 'Harmful software', means: '–', examples: '–', taxonomy: 'malicious-code', playbook: 'ransomware' },
  ],
  severities: (['Critical', 'High', 'Medium', 'Low', 'Minor'] as const).map((name, at) => ({
    level: ([1, 2, 3, 4, 5] as const)[at] ?? 5,
    name,
    meaning: '–',
    acknowledge: { amount: 30, unit: 'minutes' as const },
    contain: null,
    updateEvery: null,
    review: 'none' as const,
    reviewWithin: null,
    managementCloses: false,
  })),
}
