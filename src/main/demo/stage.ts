import type { z } from 'zod'
import type { Actor } from '../../base/actor.ts'
import { minutes, plus } from '../../base/time.ts'
import type { Door } from '../../platform/context.ts'
import type { ReplyOf, Route } from '../../platform/http/route.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import type { Bound, BoundOpen, Visit } from '../../platform/http/bind.ts'
import type { Ask } from '../../web/call.ts'

/** Somebody of the cast, who can do what their screens can do. */
export type Player = { actor: Actor; call: <R extends Route>(route: R, ask: Ask<R>) => Promise<ReplyOf<R>> }

/** There is no browser here; the address belongs to nobody (RFC 5737). Who confirms a signature with the password is asked for the cookie of a session, so there is one. */
const visitOf = ({ id }: Actor): Visit => ({
  address: '198.51.100.7',
  agent: null,
  cookie: (name) => (name === sessionCookie ? `demo:${id}` : null),
  setCookie: () => {},
})

/** Plays through the same bound endpoints as the screens: access, shapes, action, record. */
export function playerOf(door: Door, routes: (Bound | BoundOpen)[]): Player {
  const visit = visitOf(door.actor)
  return {
    actor: door.actor,
    call: async (route, ask) => {
      const bound = routes.find((each) => each.route === route)
      if (!bound || 'open' in bound) throw new Error(`Nothing is bound to ${route.path}`)
      const { params = {}, query = {}, body = {} } = ask as { params?: unknown; query?: unknown; body?: unknown }
      const parse = (shape: z.ZodType, value: unknown) => shape.parse(value) as never
      const input = { params: parse(route.params, params), query: parse(route.query, query), body: parse(route.body, body), visit }
      return route.reply.parse(await bound.answer(door, input, null)) as ReplyOf<typeof route>
    },
  }
}

/** A story waits by yielding how long, so that stories that overlap are played in the order of their moments. */
export type Story = ({ daysAgo: number; at: string } | { minutesAgo: number }) & { play: (stage: Stage) => AsyncGenerator<number, void> }

export type Cast =
  | ('marian' | 'theo' | 'priya' | 'dana' | 'luis' | 'ruth' | 'sam')
  | ('joan' | 'carmen' | 'june' | 'beatriz' | 'owen' | 'mai' | 'gloria' | 'wendell')
export type Stage = Record<Cast, Player> & { now: () => Date; zone: string }

type Running = { at: Date; next: AsyncGenerator<number, void> }

/** Plays all stories, always the one whose moment comes next. `moveTo` sets the clock and lets due jobs run on the way. */
export async function playStories(stories: Running[], moveTo: (at: Date) => Promise<void>, until: Date): Promise<void> {
  let running = stories
  while (running.length) {
    const [first, ...others] = running.toSorted((a, b) => a.at.getTime() - b.at.getTime())
    if (!first || first.at > until) return
    await moveTo(first.at)
    const { done, value } = await first.next.next()
    running = done ? others : [...others, { ...first, at: plus(first.at, value) }]
  }
}

/** Minutes, as stories count them. */
export const after = minutes
