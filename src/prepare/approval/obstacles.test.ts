import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/ids.ts'
import { smallPlan } from '../../../test/small-plan.ts'
import { gapObstacle, readingObstacles, signingObstacles } from './obstacles.ts'

const [ana, ben] = ['ana', 'ben'] as PersonId[] as [PersonId, PersonId]
const approval = (needed: number, ...people: PersonId[]) => ({
  approval: { needed, signatories: people.map((personId) => ({ personId, position: 'Director' })) },
})
const saying = (obstacles: { says: string }[]) => obstacles.map(({ says }) => says)

describe('before a draft can be signed', () => {
  test('somebody must be named, and as many as must sign', () => {
    expect(saying(signingObstacles(approval(1), []))).toEqual(['Nobody is named who signs.'])
    expect(saying(signingObstacles(approval(2, ana), []))).toEqual(['2 must sign, and only 1 person can.'])
    expect(signingObstacles(approval(2, ana, ben), [])).toEqual([])
  })
  test('one person named twice is one, and somebody who has left is none', () => {
    expect(saying(signingObstacles(approval(2, ana, ana), []))).toEqual(['2 must sign, and only 1 person can.'])
    expect(saying(signingObstacles(approval(2, ana, ben), [{ id: ben, name: 'Ben' }]))).toEqual([
      'Ben, who is to sign, has left.',
      '2 must sign, and only 1 person can.',
    ])
    expect(saying(signingObstacles(approval(1, ana, ben), [{ id: ben, name: 'Ben' }]))).toEqual(['Ben, who is to sign, has left.'])
  })
})

test('an open comment is worth a look and stops nothing; all else that writing misses stops', () => {
  const gap = { about: null, says: 'Something.', sectionKey: 'purpose', sectionTitle: 'Purpose' }
  const stops = (['guidance', 'field', 'empty', 'setting', 'comment'] as const).map((kind) => gapObstacle({ ...gap, kind }).stops)
  expect(stops).toEqual([true, true, true, true, false])
})

test('a rule that has people read a section that is not there is worth a look', () => {
  const acknowledgement = { ...smallPlan.acknowledgement, rules: [{ accessRoles: ['employee' as const], sections: ['gone'] }] }
  expect(readingObstacles({ acknowledgement }, ['purpose'])).toMatchObject([{ about: 'acknowledgement', stops: false }])
  expect(readingObstacles({ acknowledgement }, ['gone'])).toEqual([])
})
