import { Conflict } from '../../base/errors.ts'
import type { Context } from '../../platform/context.ts'
import { findLifeInForce, listLives } from '../plan/version-life.store.ts'
import { gatherPaper } from './gather-papers.action.ts'
import { planFiles } from './version-folder.ts'

type Asked = { document: 'plan' | 'procedure'; version: 'in-force' | 'draft' }

/** A document as the files of its folder. */
export async function showPlanFolder(ctx: Context, { document, version }: Asked) {
  const life = version === 'in-force' ? await findLifeInForce(ctx.db, document) : await findOpen(ctx, document)
  if (!life) throw new NoSuchVersion({ document, version })
  const facts = await gatherPaper(ctx, life.id)
  const files = [...planFiles(facts)].map(([path, text]) => ({ path, text }))
  return { title: life.title, number: life.number, files }
}

/** There is at most one that is being written or looked over. */
const findOpen = async (ctx: Context, document: Asked['document']) =>
  (await listLives(ctx.db, 'draft', 'in-review')).find((each) => each.document === document) ?? null

class NoSuchVersion extends Conflict {
  constructor({ document, version }: Asked) {
    const what = document === 'plan' ? 'plan' : 'handling procedure'
    super('papers.no-version', version === 'draft' ? `There is no draft of the ${what}.` : `No ${what} is in force yet.`)
  }
}
