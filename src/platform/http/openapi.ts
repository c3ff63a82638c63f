import { z } from 'zod'
import type { Access, Route } from './route.ts'

type Named = Record<string, Route>

/**
 * The API as OpenAPI 3.1, made from the declarations that the server itself binds, so it cannot tell anything else.
 * JSON Schema is zod's own; shapes are those on the wire.
 */
export function openApi(api: Named, extras: Record<string, unknown>, version: string) {
  const paths: Record<string, Record<string, unknown>> = structuredClone(extras) as never
  for (const [operationId, route] of Object.entries(api)) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Muster',
      version,
      description: 'The incident response plan that runs. Errors are RFC 9457 problems with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes, schemas: { Problem: problemSchema } },
  }
}

function operation(operationId: string, route: Route) {
  return {
    operationId,
    summary: route.says,
    description: accessWords(route.access),
    ...(route.access === 'anybody' ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    parameters: [
      ...parameters(route.params, 'path'),
      ...(route.method === 'GET' ? parameters(route.query, 'query') : []),
      ...(route.method === 'POST' ? [idempotencyKey] : []),
    ],
    ...(route.method !== 'GET' && hasFields(route.body) ? { requestBody: { required: true, content: json(wireSchema(route.body)) } } : {}),
    responses: {
      [route.method === 'POST' ? '201' : '200']: { description: 'Done', content: json(wireSchema(route.reply)) },
      default: {
        description: 'A problem: what is wrong and how to mend it',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

export const accessWords = (access: Access) => (access === 'anybody' ? 'Needs no account.' : `For ${access.join(', ')}.`)

const json = (schema: unknown) => ({ 'application/json': { schema } })

/** What travels: the input side of codecs. Shapes JSON Schema cannot say (a date inside) are left open. */
export function wireSchema(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' }) as Record<
    string,
    unknown
  >
  return schema
}

function hasFields(shape: z.ZodType): boolean {
  const { properties, anyOf, oneOf } = wireSchema(shape)
  return Object.keys((properties as object | undefined) ?? {}).length > 0 || anyOf !== undefined || oneOf !== undefined
}

function parameters(shape: z.ZodType, where: 'path' | 'query') {
  const { properties = {}, required = [] } = wireSchema(shape) as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeating a request with the same key is answered with the first answer instead of doing it twice.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'muster_session', description: 'Over https its name begins with __Host-.' },
  token: { type: 'http', scheme: 'bearer', description: 'An API token made in Settings or with `muster token create`.' },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable; branch on this.' },
    fields: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } } },
    blockers: { type: 'array', items: { type: 'object' } },
    current: { description: 'With `stale`: the thing as it is now.' },
  },
}
