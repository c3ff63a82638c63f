import { phases, type Phase } from '../../prepare/plan/settings-words.ts'

type Words = { name: string; short: string; means: string }

/** The phases as people say them, with what they are for. */
export const phaseWords: Record<Phase | 'closed', Words> = {
  identification: { name: 'Identification', short: 'Identify', means: 'Find out what happened and how far it reaches.' },
  containment: { name: 'Containment', short: 'Contain', means: 'Stop it from spreading or getting worse.' },
  eradication: { name: 'Eradication', short: 'Remove', means: 'Remove the cause, such as malware, a stolen password or a broken lock.' },
  recovery: { name: 'Recovery', short: 'Recover', means: 'Bring services back and watch that it stays away.' },
  'lessons-learned': { name: 'Lessons learned', short: 'Learn', means: 'Write down what to do better, and close.' },
  closed: { name: 'Closed', short: 'Closed', means: 'Nothing is left to do.' },
}

/** 0 to 4, and 5 when closed. */
export const phaseIndex = (phase: Phase | 'closed'): number => (phase === 'closed' ? phases.length : phases.indexOf(phase))
