import { join } from 'node:path'
import { readPlanFiles } from './plan-folder.store.ts'
import { tellProblem, type FolderProblem } from './plan-folder-problems.ts'
import { readFolderSettings } from './plan-folder-settings-reading.ts'
import type { PlanSettings } from './settings.ts'

const shipped = join(import.meta.dirname, '../../../content/templates/incident-response-plan/settings')

/** The plan that ships with Muster cannot be used. The message names the file and what is wrong in it. */
export class StarterPlanBroken extends Error {}

/** The settings of the plan that ships with Muster: what an organisation works under until it has written its own. */
export function readStarterPlan(folder = shipped): PlanSettings {
  const files = new Map([...readPlanFiles(folder)].map(([path, text]) => [`settings/${path}`, text]))
  const problems: FolderProblem[] = []
  const settings = readFolderSettings(files, (file, message, place) => void problems.push({ file, place: place ?? null, message }))
  if (settings) return settings
  throw new StarterPlanBroken(`The starter plan in ${folder} is not usable. ${problems.map(tellProblem).join(' ')}`)
}
