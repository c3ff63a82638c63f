import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const base = { title: 'Strange mail', summary: 'One mail.' }

describe('when two people change one thing', () => {
  test('changes to different fields both stay', () => {
    const merged = mergeTexts(base, { ...base, title: 'Phishing' }, { ...base, summary: 'Forty mails.' })
    expect(merged).toEqual({ fields: { title: 'Phishing', summary: 'Forty mails.' }, clashing: [] })
  })

  test('the same change made twice is no clash', () => {
    expect(mergeTexts(base, { ...base, title: 'Phishing' }, { ...base, title: 'Phishing' }).clashing).toEqual([])
  })

  test('different changes to the same field are left to a person', () => {
    expect(mergeTexts(base, { ...base, title: 'Phishing' }, { ...base, title: 'Fraud' }).clashing).toEqual(['title'])
  })

  test('what only they changed is taken from them', () => {
    expect(mergeTexts(base, base, { title: 'Fraud', summary: 'Two.' })).toEqual({
      fields: { title: 'Fraud', summary: 'Two.' },
      clashing: [],
    })
  })
})
