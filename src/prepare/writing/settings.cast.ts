import { smallPlan } from '../../../test/small-plan.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import { settingsShape, type PlanSettings } from '../plan/settings.ts'
import { startDraft } from './start-draft.action.ts'
import { smallProcedure, smallTemplate } from './writing.cast.ts'

export const anaId = '00000000-0000-4000-8000-0000000000a1' as PersonId
export const benId = '00000000-0000-4000-8000-0000000000b2' as PersonId

/** The small plan with something in every part, so that nothing of the settings is without an example. */
export const fullPlan: PlanSettings = settingsShape.parse({
  ...smallPlan,
  fields: [{ key: 'hotline', label: 'Hotline', help: 'Answered day and night.', value: '555 0100', required: true }],
  teamRoles: [
    { ...smallPlan.teamRoles[0]!, primary: anaId, alternates: [benId] },
    { ...smallPlan.teamRoles[1]!, primary: benId, alternates: [] },
  ],
  callingOrder: [
    {
      level: 1,
      steps: [
        { role: 'incident-lead', afterMinutes: 0 },
        { role: 'technical-lead', afterMinutes: 15 },
      ],
    },
    { level: 2, steps: [{ role: 'incident-lead', afterMinutes: 0 }] },
  ],
  communications: [
    {
      key: 'staff',
      audience: 'All staff',
      says: 'What does not work, and what to do instead.',
      when: 'Within the first hour.',
      channel: 'Posters and phones.',
      role: 'incident-lead',
      approver: 'technical-lead',
      severities: [1, 2],
    },
  ],
  training: [{ key: 'basics', name: 'Basics', audience: 'Everybody', content: 'How to report.', onJoining: true, everyMonths: 12 }],
  approval: {
    signatories: [
      { personId: anaId, position: 'Director' },
      { personId: null, position: 'Chair of the board' },
    ],
    needed: 2,
  },
  acknowledgement: { within: { amount: 14, unit: 'days' }, rules: [{ accessRoles: ['it-staff', 'responder'], sections: ['purpose'] }] },
  playbooks: [...smallPlan.playbooks, branching()],
})

function branching() {
  const step = { phase: 'identification', role: 'incident-lead', mandatory: false }
  return {
    key: 'branching',
    name: 'Something with branches',
    when: 'When nobody knows yet.',
    steps: [
      {
        ...step,
        key: 'more',
        title: 'Look at the next machine',
        detail: 'Screen and cables.',
        why: 'There may be more.',
        evidence: 'A photo.',
      },
      { ...step, key: 'again', title: 'More machines found?', flow: { is: 'loop', back: 'more' } },
      {
        ...step,
        key: 'records',
        title: 'Are records concerned?',
        skipWhen: 'Nothing is stored there.',
        flow: {
          is: 'decision',
          choices: [
            { key: 'yes', label: 'Yes', next: null },
            { key: 'no', label: 'No', next: 'pause' },
          ],
        },
      },
      { ...step, key: 'follow', title: 'Follow the other one', flow: { is: 'playbook', playbook: 'general' } },
      {
        ...step,
        key: 'pause',
        title: 'Wait for the vendor',
        within: { amount: 2, unit: 'hours' },
        next: 'end',
        flow: { is: 'wait', for: { amount: 1, unit: 'days' } },
      },
    ],
  }
}

/** A draft of the plan as it is in force, with the text of the small template. */
export async function startedDraft(world: World, by: Actor, document: 'plan' | 'procedure' = 'plan'): Promise<PlanVersionId> {
  const template = document === 'plan' ? smallTemplate : smallProcedure
  return (await world.by(by, (ctx) => startDraft(ctx, { document, from: 'in-force', answers: {} }, () => template))).id
}

export const severityOf = (settings: PlanSettings, level: number, change: Partial<PlanSettings['severities'][number]>): PlanSettings => ({
  ...settings,
  severities: settings.severities.map((each) => (each.level === level ? { ...each, ...change } : each)),
})
