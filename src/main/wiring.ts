import type { FileStore } from '../platform/files/file-store.ts'
import type { Config } from './config.ts'
import type { Keys } from './keys.ts'

/** The one-time secret of the first start. */
export type Setup = { secret: string | null; used: () => void }

/** What some endpoints and jobs need beyond the database: made once at start, handed in here. */
export type Wiring = {
  config: Config
  keys: Keys
  setup: Setup
  files: FileStore
  now: () => Date
  /** The data folder, for looking at its disk. */
  folder: string
  /** What the mail server says when it does not take mail, or null. */
  checkMail: () => Promise<string | null>
}
