/** JSON Schema as far as our description uses it. */
export type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  minLength?: number
  minItems?: number
}
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }
export type Operation = {
  operationId: string
  method: string
  /** As in the description: `/api/v1/tasks/{taskId}`. */
  path: string
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

/** `path` is below /api/v1 and may carry a query. Some are worth sending as everybody, the rest as one who may do most. */
export type WrongRequest = { kind: string; path: string; body: string | null; type: string; asEverybody: boolean }

const unknownId = '0b0e4ad5-6f4c-4d0b-9d52-1d0c3b1e7a11'

/** What people paste and programs break on. */
const hostile = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; drop table incident; --",
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '../../../etc/passwd',
  "=cmd|' /C calc'!A0",
  '\u202e\u2066txt.exe',
  'İ'.repeat(300),
  '%00%ff',
  'null',
  '9'.repeat(400),
  '2026-02-30T25:61:00Z',
  '-1',
]
/** Values of every type, for a place where another type belongs. */
const strange: unknown[] = [null, true, -1, 1.5, 1e308, '', 'x', [], [null], {}, { a: 1 }, unknownId, ['x', 'x']]

/** Of ours by the name that parameters and fields have for them (`incidentId`), and of another organisation. */
export type KnownIds = { own: Record<string, string>; foreign: string[] }

/** Every kind of wrong for an endpoint, and a few requests that are right but for the things they name. */
export function wrongRequests(operation: Operation, { own, foreign: ids }: KnownIds): WrongRequest[] {
  const good = operation.requestBody ? named(sample(operation.requestBody.content['application/json'].schema), own) : {}
  const sampleOf = ({ name, schema }: Parameter) => own[name] ?? String(sample(schema))
  const path = (choose = sampleOf) => pathOf(operation, choose)
  const json = (kind: string, body: unknown, asEverybody = false): WrongRequest => ({
    kind,
    path: path(),
    body: operation.method === 'GET' ? null : JSON.stringify(body),
    type: 'application/json',
    asEverybody,
  })
  return [
    json('nothing wrong but the ids', good, true),
    ...ids.map((id) => ({
      ...json('ids of another organisation', withIds(good, id), true),
      path: path((each) => (isId(each.schema) ? id : sampleOf(each))),
    })),
    ...pathKinds(operation, json('', good), sampleOf),
    ...(operation.method === 'GET' ? [] : [...bodyKinds(json), ...wrongParts(good, json)]),
  ]
}

type Json = (kind: string, body: unknown, asEverybody?: boolean) => WrongRequest

/** The body as a whole is not what it should be. */
function bodyKinds(json: Json): WrongRequest[] {
  const sent = json('', {}, true)
  return [
    json('an empty object', {}, true),
    ...strange.map((value) => json(`a body that is ${JSON.stringify(value)}`, value)),
    { ...sent, kind: 'no body', body: null },
    { ...sent, kind: 'half of a body', body: '{"a": [1, {"b"', asEverybody: false },
    { ...sent, kind: 'a body of another type', body: '<a/>', type: 'application/xml' },
    { ...sent, kind: 'a form', body: 'a=1&b=2', type: 'application/x-www-form-urlencoded' },
    { ...sent, kind: 'bytes that are not text', body: '\ufffd\ufffe\u0001', type: 'application/octet-stream' },
    { ...sent, kind: 'nested 20,000 deep', body: '['.repeat(20_000) + ']'.repeat(20_000) },
    { ...sent, kind: 'an object nested deep', body: '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000) },
    { ...sent, kind: 'keys of objects', body: '{"__proto__": {"role": "administrator"}, "constructor": {"prototype": {}}}' },
  ]
}

/** A fifth of them, others at each place, so that `npm test` stays short; all of them in the long run (MUSTER_FUZZ=all). */
const some = <Value>(values: Value[], place: number) =>
  process.env.MUSTER_FUZZ === 'all' ? values : values.filter((_, at) => at % 5 === place % 5)

/** The body is right but for one place: missing, of another type, extra, hostile. */
function wrongParts(good: unknown, json: Json): WrongRequest[] {
  return placesOf(good).flatMap((place, at) => [
    json(`without ${place.join('.')}`, without(good, place)),
    ...some(strange, at).map((value) => json(`${place.join('.')} is ${JSON.stringify(value)}`, replaced(good, place, value))),
    ...some(hostile, at).map((value) => json(`${place.join('.')} is ${JSON.stringify(value).slice(0, 40)}`, replaced(good, place, value))),
    ...(at === 0 ? [json(`${place.join('.')} is two million letters`, replaced(good, place, 'x'.repeat(2_000_000)))] : []),
    json(`more beside ${place.join('.')}`, replaced(good, [...place.slice(0, -1), 'extra'], 'x')),
  ])
}

function pathKinds(operation: Operation, sent: WrongRequest, sampleOf: (parameter: Parameter) => string): WrongRequest[] {
  const words = [...hostile, unknownId.toUpperCase(), '0', 'x'.repeat(3000)]
  return (operation.parameters ?? [])
    .filter((each) => each.in !== 'header')
    .flatMap((parameter) =>
      words.map((word) => ({
        ...sent,
        kind: `${parameter.name} is ${JSON.stringify(word).slice(0, 40)}`,
        path: pathOf(
          operation,
          (each) => (each === parameter ? word : sampleOf(each)),
          parameter.in === 'query' ? parameter.name : undefined,
        ),
      })),
    )
}

function pathOf({ path, parameters = [] }: Operation, choose: (parameter: Parameter) => string, alsoQuery?: string): string {
  const encoded = (parameter: Parameter) => encodeURIComponent(choose(parameter).toWellFormed())
  const filled = parameters
    .filter((each) => each.in === 'path')
    .reduce((so, each) => so.replace(`{${each.name}}`, encoded(each) || '%20'), path)
  const query = parameters.filter((each) => each.in === 'query' && (each.required || each.name === alsoQuery))
  const asked = query.map((each) => `${each.name}=${encoded(each)}`).join('&')
  return filled.replace('/api/v1', '') + (asked ? `?${asked}` : '')
}

const isId = (schema: Schema) => schema.format === 'uuid'

/** Something that fits, as far as the description says what fits. */
function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sample(choices.find((each) => each.type !== 'null') ?? {})
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sample(each)]))
  if (schema.type === 'array') return [sample(schema.items ?? {})]
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return false
  if (schema.format === 'uuid') return unknownId
  if (schema.format === 'date-time') return '2026-03-01T12:00:00Z'
  if (schema.format === 'date') return '2026-03-01'
  return 'x'.repeat(Math.max(6, schema.minLength ?? 0))
}

type Place = string[]

/** Every place in a value, outermost first. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]) => [[...at, name], ...placesOf(part, [...at, name])])
}

function replaced(value: unknown, [name, ...rest]: Place, by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value)) return value.map((part, at) => (String(at) === name ? replaced(part, rest, by) : (part as unknown)))
  const parts = value as Record<string, unknown>
  return { ...parts, [name]: replaced(parts[name], rest, by) }
}

function without(value: unknown, [name = '', ...rest]: Place): unknown {
  if (Array.isArray(value)) return rest.length ? value.map((part) => without(part, rest)) : value.filter((_, at) => String(at) !== name)
  const { [name]: part, ...others } = value as Record<string, unknown>
  return rest.length ? { ...others, [name]: without(part, rest) } : others
}

/** Fields that are called like something we have get its id. */
function named(value: unknown, own: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, own))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, own[name] ?? named(part, own)]))
}

/** Every id in it another one. */
function withIds(value: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, id))
}
