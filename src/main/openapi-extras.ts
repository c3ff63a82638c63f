const problem = { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })
const uuid = { type: 'string', format: 'uuid' }

/** What is not JSON and so is not declared as a route: files, drawn reports, the live stream. */
export const openApiExtras: Record<string, unknown> = {
  '/api/v1/files': {
    post: {
      operationId: 'uploadFile',
      summary: 'Stores the bytes of the body as a file and answers with its id and SHA-256. Attach it afterwards.',
      parameters: [{ name: 'X-File-Name', in: 'header', description: 'The name, percent-encoded.', schema: { type: 'string' } }],
      requestBody: { required: true, content: bytes },
      responses: { 201: { description: 'Stored' }, default: problem },
    },
  },
  '/api/v1/files/{fileId}': {
    get: {
      operationId: 'downloadFile',
      summary: 'The original bytes.',
      parameters: [inPath('fileId', uuid)],
      responses: { 200: { description: 'The file', content: bytes }, default: problem },
    },
  },
  '/api/v1/incidents/{incidentId}/report.{format}': {
    get: {
      operationId: 'drawIncidentReport',
      summary: 'The incident report as it stands now.',
      parameters: [inPath('incidentId', uuid), inPath('format', { enum: ['pdf', 'docx', 'html', 'json'] })],
      responses: { 200: { description: 'The document', content: bytes }, default: problem },
    },
  },
  '/api/v1/live': {
    get: {
      operationId: 'followChanges',
      summary: 'Server-Sent Events: `change` with kind, id and number; `resume` when everything should be read anew.',
      responses: { 200: { description: 'The stream', content: { 'text/event-stream': {} } }, default: problem },
    },
  },
}
