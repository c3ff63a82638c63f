import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { StartRefusal } from '../platform/postgres/start-refusal.ts'

export type Listening = { port: number; stop: () => Promise<void> }

/** Limits that keep a slow or silent client from holding a place for ever. An upload on a slow phone may take ten minutes. */
const limits = { requestTimeout: 600_000, headersTimeout: 20_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 }

export function listen(app: Hono, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host, serverOptions: limits }, (address: AddressInfo) =>
      resolve({ port: address.port, stop }),
    )
    server.on('error', (error: NodeJS.ErrnoException) => reject(portRefusal(error, port, host)))
    const stop = () =>
      new Promise<void>((done) => {
        server.close(() => done())
        // Live streams never end by themselves; ordinary answers get a moment to finish.
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1_000).unref()
      })
  })
}

function portRefusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
    )
  if (error.code === 'EACCES')
    return new StartRefusal(`Port ${port} needs more rights than this user has. Choose one above 1023: npm start -- --port 7400`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartRefusal(`MUSTER_HOST: "${host}" is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`)
  return error
}
