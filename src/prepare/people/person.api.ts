import { z } from 'zod'
import { administrators, everyRole, readers, workers } from '../../base/actor.ts'
import { instant, line, optionalLine, optionalText, revision, timeZone } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'

export const personKinds = ['staff', 'contractor', 'volunteer', 'outside', 'machine'] as const
export const contactKinds = ['mail', 'phone', 'text', 'other'] as const

/** How a person is named everywhere else. */
export const personName = z.object({ id: id<'person'>(), name: z.string() })

const contactMethod = z.object({
  kind: z.enum(contactKinds),
  value: line('The address or number'),
  /** Works even when the organisation's own mail and network are down. */
  independent: z.boolean().default(false),
  verifiedOn: z.iso.date().nullable().default(null),
})

const contactShape = z.object({
  kind: z.enum(contactKinds),
  value: z.string(),
  independent: z.boolean(),
  verifiedOn: z.string().nullable(),
})

export const personShape = z.object({
  id: id<'person'>(),
  name: z.string(),
  kind: z.enum(personKinds),
  position: z.string().nullable(),
  siteId: id<'site'>().nullable(),
  site: z.string().nullable(),
  contacts: z.array(contactShape),
  leftAt: instant.nullable(),
  revision,
})

const personBody = z.object({
  name: line('The name'),
  kind: z.enum(['staff', 'contractor', 'volunteer', 'outside']),
  position: optionalLine('The position'),
  siteId: id<'site'>().nullable().default(null),
  contacts: z.array(contactMethod).max(10).default([]),
})

const params = z.object({ personId: id<'person'>() })

export const organisationShape = z.object({
  id: id<'organisation'>(),
  slug: z.string(),
  name: z.string(),
  legalForm: z.enum(['library', 'town', 'school', 'clinic', 'charity', 'other']),
  jurisdiction: z.string().nullable(),
  zone: z.string(),
  hotline: z.string().nullable(),
  calendar: z.object({ workdays: z.array(z.number()), opensAt: z.string(), closesAt: z.string(), holidays: z.array(z.string()) }),
  demo: z.boolean(),
  sites: z.array(z.object({ id: id<'site'>(), name: z.string(), address: z.string().nullable() })),
  revision,
})

export const peopleApi = {
  showOrganisation: route({
    method: 'GET',
    path: '/organisation',
    access: everyRole,
    says: 'Your organisation, its sites and working hours.',
    reply: organisationShape,
  }),

  changeOrganisation: route({
    method: 'PUT',
    path: '/organisation',
    access: administrators,
    says: 'Changes name, time zone, hotline or working hours; refuses a stale change with the current one.',
    body: z.object({
      name: line('The name of the organisation'),
      legalForm: organisationShape.shape.legalForm,
      jurisdiction: optionalLine('The state'),
      zone: timeZone,
      hotline: optionalLine('The hotline'),
      calendar: z.object({
        workdays: z.array(z.number().int().min(1).max(7)).min(1),
        opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as 09:00.'),
        closesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as 17:00.'),
        holidays: z.array(z.iso.date()).max(200),
      }),
      revision,
    }),
    reply: organisationShape,
  }),

  addSite: route({
    method: 'POST',
    path: '/sites',
    access: administrators,
    says: 'Adds a branch or building.',
    body: z.object({ name: line('The name of the site'), address: optionalText('The address', 500) }),
    reply: organisationShape,
  }),

  listPeople: route({
    method: 'GET',
    path: '/people',
    access: readers,
    says: 'Everybody the organisation knows, by name, machines left out. Not paged: an organisation knows hundreds, not thousands.',
    reply: z.object({ items: z.array(personShape) }),
  }),

  addPerson: route({
    method: 'POST',
    path: '/people',
    access: workers,
    says: 'Adds somebody to know: staff, contractor or outside contact.',
    body: personBody,
    reply: personShape,
  }),

  changePerson: route({
    method: 'PUT',
    path: '/people/:personId',
    access: workers,
    says: 'Changes a person and their contact methods; refuses a stale change with the current one.',
    params,
    body: personBody.extend({ left: z.boolean().default(false), revision }),
    reply: personShape,
  }),
}
