const problem = { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })
const uuid = { type: 'string', format: 'uuid' }
const asDocument = { name: 'document', in: 'query', required: true, schema: { enum: ['plan', 'procedure'] } }
const formOfFiles = {
  'multipart/form-data': {
    schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } },
  },
}

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
  '/api/v1/plan/versions/{planVersionId}/approved.pdf': {
    get: {
      operationId: 'downloadApprovedPdf',
      summary: 'The PDF of a version as it was approved.',
      parameters: [inPath('planVersionId', uuid)],
      responses: { 200: { description: 'The PDF', content: bytes }, default: problem },
    },
  },
  '/api/v1/plan/versions/{planVersionId}/acknowledgements.csv': {
    get: {
      operationId: 'exportAcknowledgements',
      summary: 'Who has said that they have read a version, as a table for a spreadsheet.',
      parameters: [inPath('planVersionId', uuid)],
      responses: { 200: { description: 'The table', content: { 'text/csv': {} } }, default: problem },
    },
  },
  '/api/v1/plan/versions/{planVersionId}/document.{format}': {
    get: {
      operationId: 'drawPlanVersion',
      summary:
        'A version of the plan or the procedure as a document, or its folder as a zip. The PDF of an approved version is the one that was kept.',
      parameters: [inPath('planVersionId', uuid), inPath('format', { enum: ['pdf', 'docx', 'html', 'zip'] })],
      responses: { 200: { description: 'The document', content: bytes }, default: problem },
    },
  },
  '/api/v1/plan/imports/text/preview': {
    post: {
      operationId: 'previewImport',
      summary: 'What would become of a Word document, Markdown files or an archive of them: sections, fields and notes. Nothing is stored.',
      parameters: [asDocument],
      requestBody: { required: true, content: formOfFiles },
      responses: { 200: { description: 'The preview', content: { 'application/json': {} } }, default: problem },
    },
  },
  '/api/v1/plan/imports/text': {
    post: {
      operationId: 'importText',
      summary:
        'Makes a draft of a Word document, Markdown files or an archive of them. Refused while there is a draft; then nothing is stored.',
      parameters: [asDocument],
      requestBody: { required: true, content: formOfFiles },
      responses: { 201: { description: 'The draft', content: { 'application/json': {} } }, default: problem },
    },
  },
  '/api/v1/plan/papers/go-bag.html': {
    get: {
      operationId: 'drawGoBag',
      summary: 'One offline file with plan, playbooks, contact sheet, first-hour card, calling order and blank forms.',
      responses: { 200: { description: 'The file', content: bytes }, default: problem },
    },
  },
  '/api/v1/plan/papers/{paper}.pdf': {
    get: {
      operationId: 'drawPaper',
      summary: 'A sheet to pin up or a form to fill in by hand.',
      parameters: [
        inPath('paper', {
          enum: [
            'contact-sheet',
            'calling-order',
            'first-hour-card',
            'report-form',
            'custody-form',
            'incident-log',
            'decision-log',
            'call-log',
          ],
        }),
      ],
      responses: { 200: { description: 'The paper', content: bytes }, default: problem },
    },
  },
  '/api/v1/plan/playbooks/{playbook}.cacao.json': {
    get: {
      operationId: 'downloadPlaybook',
      summary: 'A playbook in force as a CACAO 2.0 document, by its key.',
      parameters: [inPath('playbook', { type: 'string' })],
      responses: { 200: { description: 'The document', content: { 'application/json': {} } }, default: problem },
    },
  },
  '/api/v1/plan/playbooks/cacao.zip': {
    get: {
      operationId: 'downloadPlaybooks',
      summary: 'All playbooks in force as CACAO 2.0 documents.',
      responses: { 200: { description: 'The documents', content: bytes }, default: problem },
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
