import type { Calendar } from '../../base/business-time.ts'

export const legalForms = ['library', 'town', 'school', 'clinic', 'charity', 'other'] as const

/** Until somebody says otherwise: Monday to Friday, nine to five. */
export const officeHours = (zone: string): Calendar => ({
  zone,
  workdays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  holidays: [],
})

/** What an organisation is called in addresses: small letters, digits and hyphens, at most 40 characters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return slug || 'organisation'
}
