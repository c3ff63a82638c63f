import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsSchema, type PlanSettings } from './settings.ts'

const shipped = join(import.meta.dirname, '../../../content/templates/incident-response-plan/settings')

/** Which file a part of the settings stands in; whatever is not listed stands in plan.json. */
const files: Record<string, string> = {
  severities: 'severities.json',
  functional: 'questions.json',
  information: 'questions.json',
  recoverability: 'questions.json',
  matrix: 'matrix.json',
  categories: 'categories.json',
  starters: 'starters.json',
}

/** The plan that ships with Muster cannot be used. The message names the file and what is wrong in it. */
export class StarterPlanBroken extends Error {}

/** The settings of the plan that ships with Muster: what an organisation works under until it has written its own. */
export function readStarterPlan(folder = shipped): PlanSettings {
  const { settings, playbookFiles } = composed(folder)
  const parsed = settingsSchema.safeParse(settings)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${fileOf(path, settings.playbooks, playbookFiles)}, at ${path.join('.')}: ${message}`,
  )
  throw new StarterPlanBroken(`The starter plan in ${folder} is not usable. ${problems.join(' ')}`)
}

function composed(folder: string) {
  const playbookFiles = readdirSync(join(folder, 'playbooks'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `playbooks/${name}`)
  const settings = {
    ...readObject(folder, 'plan.json'),
    ...readObject(folder, 'questions.json'),
    severities: readJson(folder, 'severities.json'),
    matrix: readJson(folder, 'matrix.json'),
    categories: readJson(folder, 'categories.json'),
    starters: readJson(folder, 'starters.json'),
    playbooks: playbookFiles.map((name) => readObject(folder, name)),
  }
  return { settings, playbookFiles }
}

function readObject(folder: string, name: string): Record<string, unknown> {
  const value = readJson(folder, name)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StarterPlanBroken(`${name} in ${folder} must hold one JSON object.`)
  }
  return { ...value }
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    throw new StarterPlanBroken(`${name} in ${folder} cannot be read: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** The schema names a playbook by its place in the list, or by its key where a step names a role that does not exist. */
function fileOf([part, which]: PropertyKey[], playbooks: Record<string, unknown>[], playbookFiles: string[]): string {
  if (part !== 'playbooks') return files[String(part)] ?? 'plan.json'
  const at = typeof which === 'number' ? which : playbooks.findIndex(({ key }) => key === which)
  return playbookFiles[at] ?? 'playbooks'
}
