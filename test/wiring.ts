import { openFileStore } from '../src/platform/files/file-store.ts'
import { readConfig } from '../src/main/config.ts'
import type { Wiring } from '../src/main/wiring.ts'

/** What the server hands to endpoints beyond the database, for a world. */
export function testWiring(world: { filesFolder: string; now: () => Date }): Wiring {
  const master = Buffer.alloc(32, 7)
  return {
    config: readConfig({ MUSTER_PUBLIC_URL: 'https://muster.example.org' }),
    keys: { master, local: 'the-key-of-this-machine' },
    setup: { secret: null, used: () => {} },
    files: openFileStore(world.filesFolder, master),
    now: () => world.now(),
    folder: world.filesFolder,
    checkMail: () => Promise.resolve(null),
  }
}
