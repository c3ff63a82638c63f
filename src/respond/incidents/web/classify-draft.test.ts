import { describe, expect, test } from 'vitest'
import { chooseInformation } from './classify-draft.ts'

describe('of the answers about information', () => {
  test('several can be chosen', () => {
    expect(chooseInformation(['changed'], ['changed', 'people-seen'], 'none')).toEqual(['changed', 'people-seen'])
  })

  test('“not sure” takes the place of the others, and gives way to the next, and so does the harmless one', () => {
    expect(chooseInformation(['changed'], ['changed', 'unsure'], 'none')).toEqual(['unsure'])
    expect(chooseInformation(['unsure'], ['unsure', 'changed'], 'none')).toEqual(['changed'])
    expect(chooseInformation(['none'], ['none', 'changed'], 'none')).toEqual(['changed'])
  })
})
