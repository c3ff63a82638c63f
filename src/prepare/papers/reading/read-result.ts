import type { ReadFolder } from '../../plan/plan-folder-reading.ts'
import type { FolderProblem } from '../../plan/plan-folder-problems.ts'
import type { Imported, SectionCounts } from './imported.ts'

export type GivenFile = { name: string; bytes: Uint8Array }

/** `plan-folder`: files as `muster plan export` writes them, which bring their own settings along. Counts are those of the sections, in order. */
export type ReadFiles =
  | { kind: 'word' | 'markdown'; imported: Imported; counts: SectionCounts[] }
  | {
      kind: 'plan-folder'
      files: { path: string; text: string }[]
      folder: ReadFolder | { problems: FolderProblem[] }
      counts: SectionCounts[]
    }
