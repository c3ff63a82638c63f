import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { page, pageQuery, route } from '../platform/http/route.ts'
import { toRequest } from './call.ts'

const list = route({
  method: 'GET',
  path: '/things',
  access: 'anybody',
  says: '',
  query: pageQuery.extend({ words: z.string().optional() }),
  reply: page(z.string()),
})
const rename = route({
  method: 'PUT',
  path: '/things/:thingId/name',
  access: 'anybody',
  says: '',
  params: z.object({ thingId: z.string() }),
  body: z.object({ name: z.string() }),
  reply: z.object({}),
})
const create = route({
  method: 'POST',
  path: '/things',
  access: 'anybody',
  says: '',
  body: z.object({ name: z.string() }),
  reply: z.object({}),
})

describe('a request', () => {
  test('has its parameters in the path, safe for any text', () => {
    expect(toRequest(rename, { params: { thingId: 'a/b c' }, body: { name: 'x' } }).path).toBe('/api/v1/things/a%2Fb%20c/name')
  })
  test('leaves out what was not asked for', () => {
    expect(toRequest(list, { query: { words: '', limit: 20 } }).path).toBe('/api/v1/things?limit=20')
    expect(toRequest(list).path).toBe('/api/v1/things')
  })
  test('has no body when it only looks', () => expect(toRequest(list).body).toBeUndefined())
  test('that creates something has a key of its own, or the one it was given', () => {
    const [first, second] = [toRequest(create, { body: { name: 'x' } }), toRequest(create, { body: { name: 'x' } })]
    expect(first.key).not.toBe(second.key)
    expect(toRequest(create, { body: { name: 'x' }, idempotencyKey: 'given-key' }).key).toBe('given-key')
    expect(toRequest(rename, { params: { thingId: 'a' }, body: { name: 'x' } }).key).toBeNull()
  })
})
