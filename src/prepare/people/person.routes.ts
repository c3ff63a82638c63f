import { bindRoute } from '../../platform/http/bind.ts'
import { addPerson } from './add-person.action.ts'
import { addSite, changeOrganisation } from './change-organisation.action.ts'
import { changePerson } from './change-person.action.ts'
import { findOrganisation, listSites } from './organisation.store.ts'
import { peopleApi } from './person.api.ts'
import { listPeople } from './person.store.ts'

export const personRoutes = [
  bindRoute(peopleApi.showOrganisation, async (ctx) => ({ ...(await findOrganisation(ctx.db)), sites: await listSites(ctx.db) })),
  bindRoute(peopleApi.changeOrganisation, (ctx, { body }) => changeOrganisation(ctx, body)),
  bindRoute(peopleApi.addSite, (ctx, { body }) => addSite(ctx, body)),
  bindRoute(peopleApi.listPeople, async (ctx) => ({ items: await listPeople(ctx.db) })),
  bindRoute(peopleApi.addPerson, (ctx, { body }) => addPerson(ctx, body)),
  bindRoute(peopleApi.changePerson, (ctx, { params, body }) => changePerson(ctx, params.personId, body)),
]
