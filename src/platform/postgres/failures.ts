import { userInfo } from 'node:os'
import { StartRefusal } from './start-refusal.ts'

const full = (place: string) => `The disk that holds ${place} is full: free some space (a new database needs about 100 MB) and start again.`

const closed = (place: string) =>
  `${userName()} may not read and write ${place}: give the folder to that user (chown -R), or choose another one with MUSTER_DATA.`

/** What an error of the file system means for whoever starts Muster; any other error is handed back as it came. */
export function fileRefusal(error: unknown, place: string): unknown {
  const { code, path = place } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartRefusal(full(place))
  if (code === 'EROFS') return new StartRefusal(`${path} lies on a read-only disk: choose another folder with MUSTER_DATA.`)
  if (code === 'EACCES' || code === 'EPERM') return new StartRefusal(closed(path))
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartRefusal(`${path} is not a folder: move it away, or choose another one with MUSTER_DATA.`)
  return error
}

/** What PostgreSQL's own last words mean. What has no plain meaning is quoted, never swallowed. */
export function wordsRefusal(doing: string, words: string, place: string): StartRefusal {
  if (/No space left on device|disk quota exceeded|Check free disk space/i.test(words)) return new StartRefusal(full(place))
  if (/pre-existing shared memory block/.test(words))
    return new StartRefusal(`Another database server still works on ${place}: stop it (ps shows it as postgres) and start again.`)
  return new StartRefusal(`${doing} failed. The last lines it wrote (more may stand in ${place}/postgres.log):\n${lastLines(words)}`)
}

const lastLines = (words: string) => words.trim().split('\n').slice(-20).join('\n') || '(none)'

function userName(): string {
  try {
    return `The user ${userInfo().username}`
  } catch {
    return `The user with the number ${process.getuid?.()}` // A container may run under a number that has no name.
  }
}
