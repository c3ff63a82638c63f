/** What is wrong with a file of a plan folder, and where in it. */
export type FolderProblem = { file: string; place: string | null; message: string }

/** Collects everything that is wrong, so that it can be mended in one go. */
export type Blame = (file: string, message: string, place?: string) => void

export const tellProblem = ({ file, place, message }: FolderProblem): string => `${placeInFile({ file, place })}: ${message}`

export const placeInFile = ({ file, place }: Pick<FolderProblem, 'file' | 'place'>): string => (place ? `${file}, at ${place}` : file)

/** Answers undefined, and blames the file, when it holds no JSON. A byte order mark that an editor left is no harm. */
export function readJson(file: string, text: string, blame: Blame): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    blame(file, `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
    return undefined
  }
}

/**
 * A path into a value in words that lead there: a member of a list by its key where it has one, else by its place, counted
 * from 1. `playbooks.2.steps.0.role` becomes `playbooks.ransomware.steps.isolate.role`.
 */
export function placeOf(path: PropertyKey[], value: unknown): string {
  const words: string[] = []
  let at: unknown = value
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
    words.push(typeof step === 'number' ? nameOf(at, step) : String(step))
  }
  return words.join('.')
}

function nameOf(member: unknown, place: number): string {
  const { key, level } = (typeof member === 'object' && member !== null ? member : {}) as { key?: unknown; level?: unknown }
  return typeof key === 'string' ? key : typeof level === 'number' ? String(level) : String(place + 1)
}
