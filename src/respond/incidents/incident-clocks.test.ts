import { expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { severityOf } from './classifying.ts'
import { clocksOf } from './incident-clocks.ts'

test('a grave severity sets a clock for the lead, for containing, for updates and for the review, each with its source', () => {
  expect(clocksOf(severityOf(smallPlan, 1), '1.0')).toEqual([
    {
      kind: 'acknowledge',
      name: 'Somebody takes the lead',
      source: 'Plan 1.0, severity 1 (Critical): within 15 minutes',
      target: { amount: 15, unit: 'minutes' },
    },
    {
      kind: 'contain',
      name: 'Contained',
      source: 'Plan 1.0, severity 1 (Critical): within 120 minutes',
      target: { amount: 120, unit: 'minutes' },
    },
    {
      kind: 'update',
      name: 'Next update',
      source: 'Plan 1.0, severity 1 (Critical): every 60 minutes',
      target: { amount: 60, unit: 'minutes' },
    },
    {
      kind: 'review',
      name: 'Review held',
      source: 'Plan 1.0, severity 1 (Critical): within 3 days of closing',
      target: { amount: 3, unit: 'days' },
    },
  ])
})

test('what the plan leaves out has no clock', () => {
  expect(clocksOf(severityOf(smallPlan, 5), '1.0').map(({ kind }) => kind)).toEqual(['acknowledge'])
})
