import { expect, test } from 'vitest'
import { loopbackEndpoint } from './endpoint.ts'
import { query, running, temporaryFolder } from './spec-world.ts'

test('where there are no sockets, the database is reached on the loopback with its password', async () => {
  const { settings, url } = await loopbackEndpoint()
  const { listen_addresses = '', port = '' } = settings
  const server = await running(temporaryFolder(), { listen_addresses, port })
  const password = new URL(server.url.replace('postgres:', 'http:').replace(/@.*/, '@host')).password
  expect(await query(url(password), 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(query(url('guess'), 'select 1')).rejects.toThrow('password authentication failed')
})
