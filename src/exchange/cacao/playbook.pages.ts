import { Hono } from 'hono'
import { readers } from '../../base/actor.ts'
import { NotFound } from '../../base/errors.ts'
import { downloadHeaders } from '../../platform/http/download-headers.ts'
import { openDoor, refuseAccess, sendProblem, type HttpOptions } from '../../platform/http/serve.ts'
import { zipFolder } from '../../prepare/papers/folder-zip.ts'
import { gatherPlaybooks } from './gather-playbooks.action.ts'

/** The playbooks in force for other tools: one as a file, or all of them in a zip. */
export function playbookPages(http: HttpOptions): Hono {
  const app = new Hono()
  app.get('/plan/playbooks/cacao.zip', async (c) => {
    const door = await openDoor(c, http)
    refuseAccess(door, { access: readers })
    const { number, inForceAt, playbooks } = await door.look(gatherPlaybooks)
    const folder = `playbooks-cacao-${number}`
    const files = new Map(playbooks.map(({ file, content }) => [file, content]))
    return download(`${folder}.zip`, 'application/zip', await zipFolder(folder, files, inForceAt))
  })
  app.get('/plan/playbooks/:file{[a-z0-9-]+\\.cacao\\.json}', async (c) => {
    const door = await openDoor(c, http)
    refuseAccess(door, { access: readers })
    const { playbooks } = await door.look(gatherPlaybooks)
    const found = playbooks.find(({ file }) => file === c.req.param('file'))
    if (!found) throw new NotFound('playbook in the plan in force')
    return download(found.file, 'application/json', Buffer.from(found.content))
  })
  app.onError((error, c) => sendProblem(c, error, http))
  return app
}

const download = (name: string, mediaType: string, content: Uint8Array): Response =>
  new Response(content as Uint8Array<ArrayBuffer>, { headers: downloadHeaders({ name, mediaType, sizeBytes: content.byteLength }) })
