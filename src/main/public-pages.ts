import { Hono } from 'hono'

/** Replaced by the reports room. */
export const publicPages = (_parts: unknown) => new Hono()
