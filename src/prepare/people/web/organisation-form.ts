import { peopleApi } from '../person.api.ts'
import { showDate, showHour, showWorkdays } from './calendar-words.ts'
import type { Organisation } from './people-queries.ts'
import { legalFormWords } from './people-words.ts'
import type { Version } from './use-overtaken.ts'

/** The organisation as its form has it: every field by itself, so that two people changing different ones do not clash. */
export type OrganisationFields = {
  name: string
  legalForm: Organisation['legalForm']
  jurisdiction: string
  zone: string
  hotline: string
  workdays: number[]
  opensAt: string
  closesAt: string
  holidays: string[]
}

export const organisationNames: Record<keyof OrganisationFields, string> = {
  name: 'Name',
  legalForm: 'What it is',
  jurisdiction: 'State',
  zone: 'Time zone',
  hotline: 'Help line',
  workdays: 'Working days',
  opensAt: 'Opens',
  closesAt: 'Closes',
  holidays: 'Holidays',
}

export const versionOf = ({ revision, calendar, name, legalForm, zone, ...rest }: Organisation): Version<OrganisationFields> => ({
  fields: {
    name,
    legalForm,
    jurisdiction: rest.jurisdiction ?? '',
    zone,
    hotline: rest.hotline ?? '',
    // In one order, so that the same days in another order are no change.
    workdays: [...calendar.workdays].sort((a, b) => a - b),
    opensAt: calendar.opensAt,
    closesAt: calendar.closesAt,
    holidays: [...calendar.holidays].sort(),
  },
  revision,
})

export const readOrganisation = (current: unknown): Version<OrganisationFields> =>
  versionOf(peopleApi.showOrganisation.reply.parse(current))

export const bodyOf = ({ fields, revision }: Version<OrganisationFields>) => ({
  name: fields.name,
  legalForm: fields.legalForm,
  jurisdiction: fields.jurisdiction || null,
  zone: fields.zone,
  hotline: fields.hotline || null,
  calendar: { workdays: fields.workdays, opensAt: fields.opensAt, closesAt: fields.closesAt, holidays: fields.holidays },
  revision,
})

/** A value in words, for comparing two versions. */
export function tellOrganisation(name: keyof OrganisationFields, fields: OrganisationFields): string {
  if (name === 'legalForm') return legalFormWords[fields.legalForm]
  if (name === 'workdays') return showWorkdays(fields.workdays)
  if (name === 'opensAt' || name === 'closesAt') return showHour(fields[name])
  return name === 'holidays' ? fields.holidays.map(showDate).join('\n') : fields[name]
}
