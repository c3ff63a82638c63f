import { smallPlan } from '../../../test/small-plan.ts'
import { settingsSchema, type PlanSettings } from '../../prepare/plan/settings.ts'

const step = (key: string, title: string, given: Record<string, unknown> = {}) => ({
  key,
  title,
  phase: 'containment',
  role: 'technical-lead',
  mandatory: false,
  ...given,
})
const mandatory = { mandatory: true }

/** The small plan with a playbook for malicious software that forks, loops, waits and leads to another one. */
export const flowingPlan: PlanSettings = settingsSchema.parse({
  ...smallPlan,
  playbooks: [
    {
      key: 'malware',
      name: 'Malicious software',
      steps: [
        step('unplug', 'Unplug the machine', { ...mandatory, skipWhen: 'It is off already.', within: { amount: 60, unit: 'minutes' } }),
        step('backup', 'Is there a good backup?', {
          flow: {
            is: 'decision',
            choices: [
              { key: 'good', label: 'Yes, and it opens', next: 'restore' },
              { key: 'bad', label: 'No', next: 'rebuild' },
            ],
          },
        }),
        step('restore', 'Restore it', { ...mandatory, next: 'settle' }),
        step('rebuild', 'Build it anew', mandatory),
        step('type', 'Type the lists in again', mandatory),
        step('settle', 'Wait for a quiet day', { flow: { is: 'wait', for: { amount: 24, unit: 'hours' } } }),
        step('more', 'Is another machine affected?', { flow: { is: 'loop', back: 'unplug' } }),
        step('door', 'Somebody was in the building', { flow: { is: 'playbook', playbook: 'break-in' } }),
        step('talk', 'Talk about it', { phase: 'lessons-learned' }),
      ],
    },
    {
      key: 'break-in',
      name: 'Break-in',
      when: 'Somebody was where nobody should be.',
      steps: [step('lock', 'Change the locks', mandatory), step('again', 'Talk about it', { phase: 'lessons-learned' })],
    },
    ...smallPlan.playbooks.filter(({ key }) => key === 'general'),
  ],
})
