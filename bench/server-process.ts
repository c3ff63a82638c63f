import { readConfig } from '../src/main/config.ts'
import { openInstallation } from '../src/main/installation.ts'
import { listen } from '../src/main/listen.ts'

/** The server as `npm start` puts it together, on the database of the benchmark; tells its parent where it answers. */
const [databaseUrl = '', folder = ''] = process.argv.slice(2)
const installation = await openInstallation({ ...readConfig({}), databaseUrl }, folder, () => {})
const { port } = await listen(installation.app, 0, '127.0.0.1')
await installation.run()
process.send?.({ port, setupSecret: installation.setupSecret })

process.on('message', (asked) => {
  if (asked === 'memory') process.send?.({ rss: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit(0))
