import type { Actor } from '../../base/actor.ts'
import { wallTime } from '../../base/wall-time.ts'
import type { OrganisationId, PersonId, SiteId } from '../../base/ids.ts'
import type { Bound, BoundOpen, Doors } from '../../platform/http/bind.ts'
import { newId } from '../../platform/new-id.ts'
import { hashPassword } from '../../platform/password-hash.ts'
import { insertAccount } from '../../prepare/people/account.store.ts'
import { isoDay } from '../../prepare/approval/dates.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { foundOrganisation } from '../../prepare/plan/found-organisation.action.ts'
import { readStarterPlan } from '../../prepare/plan/starter-plan.store.ts'
import { addressOf, auditor, cast, demoName, demoPassword, demoZone, mailOf, outsiders, sites } from './cast.ts'
import { playerOf, type Cast, type Player } from './stage.ts'

/** The library system with its branches, people and accounts, and the starter plan in force. */
export async function foundDemo(doors: Doors, routes: (Bound | BoundOpen)[], now: Date): Promise<Record<Cast, Actor>> {
  const organisationId = await doors.founding(async (ctx) => {
    await foundOrganisation(ctx, { name: demoName, zone: demoZone, plan: readStarterPlan(), demo: true })
    return ctx.actor.organisationId
  })
  const door = await doors.asMuster(organisationId)
  const muster = playerOf(door, routes)
  await describe(muster)
  const siteIds = await addSites(muster)
  for (const [name, position, phone] of outsiders)
    await addPerson(muster, now, { name, position, kind: 'outside', siteId: null, phone, mail: null })

  const passwordHash = await hashPassword(demoPassword)
  const withAccount = async (member: typeof auditor, email: string): Promise<Actor> => {
    const id = await addPerson(muster, now, { ...member, kind: 'staff', siteId: siteIds.get(member.site) ?? null, mail: email })
    await door.work((ctx) =>
      insertAccount(ctx.db, {
        id: newId<'account'>(),
        organisationId,
        personId: id,
        email,
        role: member.role,
        passwordHash,
        at: ctx.now(),
      }),
    )
    return actorOf(id, member, organisationId)
  }
  await withAccount(auditor, addressOf('auditor'))
  const roles = new Set<string>()
  const actors: [string, Actor][] = []
  for (const [key, member] of Object.entries(cast)) {
    // The first of each role signs in by the role's name; a second one by their own.
    actors.push([key, await withAccount(member, roles.has(member.role) ? mailOf(member.name) : addressOf(member.role))])
    roles.add(member.role)
  }
  return Object.fromEntries(actors) as Record<Cast, Actor>
}

const actorOf = (id: PersonId, { name, role }: Pick<typeof auditor, 'name' | 'role'>, organisationId: OrganisationId): Actor => ({
  id,
  name,
  role,
  organisationId,
  via: 'session',
})

async function describe(muster: Player): Promise<void> {
  const { name, zone, calendar, revision } = await muster.call(peopleApi.showOrganisation, {})
  await muster.call(peopleApi.changeOrganisation, {
    body: { name, legalForm: 'library', jurisdiction: 'Ohio', zone, hotline: '555-0100', calendar, revision },
  })
}

async function addSites(muster: Player): Promise<Map<string, SiteId>> {
  let all: { id: SiteId; name: string }[] = []
  for (const [name, address] of sites) all = (await muster.call(peopleApi.addSite, { body: { name, address } })).sites
  return new Map(all.map(({ id, name }) => [name, id]))
}

type NewPerson = { name: string; position: string; kind: 'staff' | 'outside'; siteId: SiteId | null; phone: string; mail: string | null }

/** Everybody was called once on the day the library began: numbers are private cell phones, which work when the network does not. */
async function addPerson(muster: Player, now: Date, { name, position, kind, siteId, phone, mail }: NewPerson): Promise<PersonId> {
  const verifiedOn = isoDay(wallTime(now, demoZone))
  const contacts = [
    { kind: 'phone' as const, value: phone, independent: true, verifiedOn },
    ...(mail ? [{ kind: 'mail' as const, value: mail, verifiedOn }] : []),
  ]
  return (await muster.call(peopleApi.addPerson, { body: { name, position, kind, siteId, contacts } })).id
}
