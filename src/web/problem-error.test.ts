import { describe, expect, test } from 'vitest'
import { asProblem, fieldMessage, missing, otherMessage, ProblemError } from './problem-error.ts'

const refused = new ProblemError({
  type: '/api/docs#invalid',
  title: 'Something needs to be corrected',
  status: 400,
  code: 'invalid',
  detail: 'The title is missing. An option is too long.',
  fields: [
    { field: 'title', message: 'The title is missing.' },
    { field: 'options.0.title', message: 'An option is too long.' },
  ],
})

describe('a refused form', () => {
  test('says at each field what is wrong with it, also with a part of it', () => {
    expect(fieldMessage(refused, 'title')).toBe('The title is missing.')
    expect(fieldMessage(refused, 'options')).toBe('An option is too long.')
    expect(fieldMessage(refused, 'why')).toBeUndefined()
  })
  test('says above its button only what no field shows', () => {
    expect(otherMessage(refused, ['title', 'options'])).toBeUndefined()
    expect(otherMessage(refused, ['title'])).toBe('An option is too long.')
    expect(otherMessage(null)).toBeUndefined()
  })
  test('reads the same when the browser refuses it first', () =>
    expect(fieldMessage(missing('reason', 'Please say why.'), 'reason')).toBe('Please say why.'))
})

describe('whatever is thrown', () => {
  test('is told in words, and a fault of ours as a fault of the page', () =>
    expect(asProblem(new TypeError('x is undefined')).code).toBe('page-failed'))
  test('is an update of the server when a part of the app is gone', () =>
    expect(asProblem(new TypeError('Failed to fetch dynamically imported module: /assets/x.js')).code).toBe('not-understood'))
})
