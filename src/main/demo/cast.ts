import type { AccessRole } from '../../base/actor.ts'
import type { Cast } from './stage.ts'

export const demoName = 'Juniper Valley Library System'
export const demoZone = 'America/New_York'
export const demoPassword = 'juniper valley demo'

export const sites = [
  ['Central Library', '100 Court Street'],
  ['Northside Branch', '2210 Orchard Avenue'],
  ['Millbrook Branch', '18 Mill Lane'],
  ['Eastgate Branch', '905 Eastgate Drive'],
  ['Lakeside Branch', '41 Shore Road'],
  ['Harmony Branch', '7 Chapel Street'],
] as const

type Member = { name: string; position: string; site: string; role: AccessRole; phone: string }

/** Everybody with an account: first one person for each access role to sign in as, then their colleagues. All of it is invented. */
export const cast: Record<Cast, Member> = {
  marian: { name: 'Marian Okafor', position: 'Library director', site: 'Central Library', role: 'management', phone: '555-0110' },
  theo: { name: 'Theo Lindqvist', position: 'IT manager', site: 'Central Library', role: 'administrator', phone: '555-0111' },
  priya: { name: 'Priya Raman', position: 'Systems librarian', site: 'Central Library', role: 'it-staff', phone: '555-0112' },
  dana: { name: 'Dana Whitcomb', position: 'Communications coordinator', site: 'Central Library', role: 'responder', phone: '555-0113' },
  luis: { name: 'Luis Ortega', position: 'Facilities supervisor', site: 'Central Library', role: 'responder', phone: '555-0114' },
  ruth: {
    name: 'Ruth Abernathy',
    position: 'Circulation manager and privacy officer',
    site: 'Central Library',
    role: 'responder',
    phone: '555-0115',
  },
  sam: { name: 'Sam Keane', position: 'Circulation assistant', site: 'Northside Branch', role: 'employee', phone: '555-0116' },
  joan: { name: 'Joan Ellery', position: 'Deputy director', site: 'Central Library', role: 'management', phone: '555-0118' },
  carmen: { name: 'Carmen Diaz', position: 'Business manager', site: 'Central Library', role: 'responder', phone: '555-0119' },
  june: {
    name: 'June Castellano',
    position: 'Chair of the board of trustees',
    site: 'Central Library',
    role: 'employee',
    phone: '555-0120',
  },
  beatriz: { name: 'Beatriz Coelho', position: 'Branch manager', site: 'Millbrook Branch', role: 'employee', phone: '555-0121' },
  owen: { name: 'Owen Fitzgerald', position: 'Branch manager', site: 'Eastgate Branch', role: 'employee', phone: '555-0122' },
  mai: { name: 'Mai Nguyen', position: 'Branch manager', site: 'Lakeside Branch', role: 'employee', phone: '555-0123' },
  gloria: { name: 'Gloria Stone', position: 'Branch manager', site: 'Northside Branch', role: 'employee', phone: '555-0124' },
  wendell: { name: 'Wendell Parks', position: 'Branch manager', site: 'Harmony Branch', role: 'employee', phone: '555-0125' },
}

export const auditor: Member = {
  name: 'Helen Moss',
  position: 'Board treasurer',
  site: 'Central Library',
  role: 'auditor',
  phone: '555-0117',
}

export const outsiders = [
  ['Grace Liu', 'Counsel, Liu & Hartmann', '555-0201'],
  ['Paul Hartmann', 'Counsel, Liu & Hartmann', '555-0206'],
  ['Corwin Networks on-call desk', 'Looks after the network at night and on weekends', '555-0207'],
  ['Harbor Mutual claims line', 'Cyber insurer, open day and night', '555-0202'],
  ['CatalogCloud support', 'Vendor of the catalog', '555-0203'],
  ['Sergeant Ellis Boone', 'County sheriff', '555-0204'],
  ['State cyber center', 'Helps public bodies, open day and night', '555-0205'],
] as const

/** What people sign in with: the role in front, so that a visitor can choose by it. */
export const addressOf = (role: AccessRole) => `${role}@juniper.example`
export const mailOf = (name: string) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@juniper.example`
