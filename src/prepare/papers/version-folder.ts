import { writePlanFolder, type FolderContent, type PlanFiles } from '../plan/plan-folder.ts'
import type { PaperFacts } from './paper-facts.ts'

/** A version as a plan folder: what `muster plan export` writes and what is downloaded as a zip. */
export const planFiles = ({ version, people }: PaperFacts): PlanFiles => writePlanFolder(folderContent(version), people)

const folderContent = ({ document, title, sections, settings }: PaperFacts['version']): FolderContent => ({
  document,
  title,
  sections: sections.map((each) => ({ ...each, part: null })),
  settings: document === 'plan' ? settings : null,
})
