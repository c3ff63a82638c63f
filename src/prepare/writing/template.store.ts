import { join } from 'node:path'
import { z } from 'zod'
import type { PlanDocument } from '../plan/plan.store.ts'
import { tellProblem } from '../plan/plan-folder-problems.ts'
import { readPlanFolder } from '../plan/plan-folder-reading.ts'
import { readPlanFiles } from '../plan/plan-folder.store.ts'
import type { FolderContent, FolderSection } from '../plan/plan-folder.ts'
import { copyQuestion, type CopyQuestion } from './copying.ts'

const templates = join(import.meta.dirname, '../../../content/templates')
const folders: Record<PlanDocument, string> = {
  plan: join(templates, 'incident-response-plan'),
  procedure: join(templates, 'handling-procedure'),
}

/** A document to copy: a plan folder, and the questions that making a copy asks. */
export type Template = { title: string; sections: FolderSection[]; settings: FolderContent['settings']; questions: CopyQuestion[] }

/** A template that ships with Muster cannot be used. The message names the file and what is wrong in it. */
export class TemplateBroken extends Error {}

/** Templates do not change while the server runs, and reading one takes some 50 files. */
const known = new Map<string, Template>()

export function readTemplate(document: PlanDocument, folder = folders[document]): Template {
  const template = known.get(folder) ?? read(document, folder)
  known.set(folder, template)
  return template
}

function read(document: PlanDocument, folder: string): Template {
  const files = readPlanFiles(folder)
  const plan = readPlanFolder(files)
  if ('problems' in plan) throw new TemplateBroken(`The template in ${folder} is not usable. ${plan.problems.map(tellProblem).join(' ')}`)
  if (plan.content.document !== document)
    throw new TemplateBroken(`The template in ${folder} is a ${plan.content.document}, not a ${document}.`)
  const { title, sections, settings } = plan.content
  return { title, sections, settings, questions: readQuestions(folder, files.get('copying.json')) }
}

function readQuestions(folder: string, text: string | undefined): CopyQuestion[] {
  const { data, error } = z.array(copyQuestion).safeParse(parseJson(folder, text))
  if (data) return data
  throw new TemplateBroken(`copying.json in ${folder} is not usable:\n${z.prettifyError(error)}`)
}

function parseJson(folder: string, text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch (cause) {
    throw new TemplateBroken(`copying.json in ${folder} cannot be read. It must hold the questions as a JSON list.`, { cause })
  }
}
