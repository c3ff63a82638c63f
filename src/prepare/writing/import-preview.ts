import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { noteKinds, type SectionCounts } from '../papers/reading/imported.ts'
import type { ReadFiles } from '../papers/reading/read-result.ts'
import { writtenDocuments, type FolderContent } from '../plan/plan-folder.ts'

/** What would become of the files, shown before anything is stored. */
export const importPreview = z.object({
  kind: z.enum(['word', 'markdown', 'plan-folder']),
  /** Which document it becomes. A plan folder knows itself which it is. */
  document: z.enum(writtenDocuments),
  title: z.string().nullable(),
  sections: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      standard: z.boolean(),
      words: z.number().int(),
      examples: z.number().int(),
      guidance: z.number().int(),
    }),
  ),
  fields: z.array(z.object({ key: z.string(), label: z.string(), value: z.string().nullable() })),
  notes: z.array(
    z.object({
      section: z.string().nullable(),
      kind: z.enum(noteKinds),
      weight: z.enum(['left-out', 'changed', 'told']),
      says: z.string(),
      words: z.string().nullable(),
      near: z.string().nullable(),
    }),
  ),
})

export type ImportPreview = z.infer<typeof importPreview>

/** What is answered when the draft is made. */
export const importedDraft = z.object({
  id: id<'plan_version'>(),
  document: z.enum(writtenDocuments),
  title: z.string(),
  number: z.string(),
  notes: z.number().int(),
})
export type ImportedDraft = z.infer<typeof importedDraft>

export function previewOf(
  { kind, imported, counts }: Extract<ReadFiles, { imported: unknown }>,
  document: ImportPreview['document'],
): ImportPreview {
  const { title, sections, fields, notes } = imported
  return { kind, document, title, sections: withCounts(sections, counts), fields: fields.map(toField), notes }
}

export const previewOfFolder = ({ document, title, sections, settings }: FolderContent, counts: SectionCounts[]): ImportPreview => ({
  kind: 'plan-folder',
  document,
  title,
  sections: withCounts(sections, counts),
  fields: (settings?.fields ?? []).map(toField),
  notes: [],
})

const withCounts = (sections: { key: string; title: string; standard: boolean }[], counts: SectionCounts[]): ImportPreview['sections'] =>
  sections.map(({ key, title, standard }, at) => ({ key, title, standard, ...(counts[at] ?? { words: 0, examples: 0, guidance: 0 }) }))

const toField = ({ key, label, value }: ImportPreview['fields'][number]) => ({ key, label, value })
