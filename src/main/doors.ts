import { timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from '../base/actor.ts'
import type { IncidentId, OrganisationId } from '../base/ids.ts'
import { minutes, plus } from '../base/time.ts'
import type { Door } from '../platform/context.ts'
import { inOrganisation, type Tables } from '../platform/db.ts'
import type { Credentials, Doors } from '../platform/http/bind.ts'
import { hashOf, newId } from '../platform/new-id.ts'
import type { Queue } from '../platform/queue.ts'
import {
  findApiToken,
  findMachine,
  findSession,
  listOrganisations,
  updateSessionUsed,
  updateTokenUsed,
} from '../prepare/people/credentials.store.ts'
import { sessionIsOpen, sessionNeedsTouch, tokenIsOpen } from '../prepare/people/session.ts'
import { insertReadings } from '../respond/incidents/reading.store.ts'

export type DoorParts = {
  kysely: Kysely<Tables>
  queue: Queue
  now: () => Date
  /** The secret of the key file: whoever can read it is the server's own user on this machine. */
  localKey: string | null
}

/** One request or one job, one transaction, opened here and nowhere else. */
export function doorFor({ kysely, queue, now }: DoorParts, actor: Actor): Door {
  const open = async <Result>(access: 'read only' | 'read write', use: (ctx: never) => Promise<Result>): Promise<Result> => {
    const seen: IncidentId[] = []
    const result = await inOrganisation(kysely, actor.organisationId, access, (db) =>
      use({ actor, now, db, queue, noteReading: (incident: IncidentId) => void seen.push(incident) } as never),
    )
    if (seen.length) await inOrganisation(kysely, actor.organisationId, 'read write', (db) => insertReadings(db, actor, seen, now()))
    return result
  }
  return { actor, look: (use) => open('read only', use as never), work: (use) => open('read write', use as never) }
}

export function openDoors(parts: DoorParts): Doors {
  return {
    byRequest: async (request) => {
      const actor = await whoAsks(parts, request)
      return actor && doorFor(parts, actor)
    },
    asMuster: async (organisationId) => doorFor(parts, await musterItself(parts, organisationId)),
    founding: (use) => doorFor(parts, newMuster()).work(use),
    outside: (use) => parts.kysely.transaction().execute((db) => use({ now: parts.now, db })),
  }
}

function newMuster(): Actor {
  return { id: newId<'person'>(), name: 'Muster', role: 'administrator', organisationId: newId<'organisation'>(), via: 'system' }
}

async function whoAsks(parts: DoorParts, { authorization, session }: Credentials): Promise<Actor | null> {
  const bearer = authorization?.match(/^Bearer (\S+)$/i)?.[1]
  if (bearer) return (await byKey(parts, bearer)) ?? (await byToken(parts, bearer))
  return session ? bySession(parts, session) : null
}

async function bySession({ kysely, now }: DoorParts, secret: string): Promise<Actor | null> {
  const hash = hashOf(secret)
  const session = await findSession(kysely, hash)
  if (!session || !sessionIsOpen(session, now())) return null
  const { organisation_id: organisationId, person_id: id, name, role } = session
  if (sessionNeedsTouch(session, now()))
    await inOrganisation(kysely, organisationId, 'read write', (tx) => updateSessionUsed(tx, hash, now()))
  return { id, name, role, organisationId, via: 'session' }
}

async function byToken({ kysely, now }: DoorParts, secret: string): Promise<Actor | null> {
  const token = await findApiToken(kysely, hashOf(secret))
  if (!token || !tokenIsOpen(token, now())) return null
  const { organisation_id: organisationId, person_id: id, name, role, last_used_at: usedAt } = token
  const touch = !usedAt || now() > plus(usedAt, minutes(1))
  if (touch) await inOrganisation(kysely, organisationId, 'read write', (tx) => updateTokenUsed(tx, token.token_id, now()))
  return { id, name: `${name} (token)`, role, organisationId, via: 'token' }
}

/** The command line on this machine: an administrator of the oldest organisation here. */
async function byKey(parts: DoorParts, secret: string): Promise<Actor | null> {
  if (!parts.localKey || !timingSafeEqual(hashOf(secret), hashOf(parts.localKey))) return null
  const [organisation] = await listOrganisations(parts.kysely)
  if (!organisation) return null
  const muster = await musterItself(parts, organisation.organisation_id)
  return { ...muster, name: 'Command line', role: 'administrator', via: 'key' }
}

async function musterItself({ kysely }: DoorParts, organisationId: OrganisationId): Promise<Actor> {
  const id = await findMachine(kysely, organisationId)
  if (!id) throw new Error('This organisation has no row for Muster itself')
  return { id, name: 'Muster', role: 'administrator', organisationId, via: 'system' }
}
