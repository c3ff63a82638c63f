import type { Report } from './report-queries.ts'

export const channelWords: Record<Report['channel'], string> = {
  form: 'by the form',
  phone: 'by phone',
  visit: 'in person',
  mail: 'by mail',
  api: 'by a program',
}

export const goingOnWords: Record<Report['stillGoingOn'], string> = {
  yes: 'Still going on',
  no: 'Over',
  unsure: 'Not sure whether it is over',
}

export const outcomeWords: Record<NonNullable<Report['outcome']>, string> = {
  opened: 'An incident was opened',
  joined: 'Joined an incident',
  duplicate: 'The same as an earlier report',
  dismissed: 'Dismissed',
}

export const carryWords = {
  what: 'What was told',
  place: 'The place or system',
  'done-so-far': 'What was done already',
  files: 'The files',
  moments: 'When it was noticed and reported',
  reporter: 'Who reported it',
} as const

/** "555-0124" becomes something to tap; a mail address too; anything else stays words. */
export function contactLink(contact: string): string | null {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return `mailto:${contact}`
  const digits = contact.replace(/[^\d+]/g, '')
  return digits.length >= 5 && /^[\d\s()+.-]+$/.test(contact) ? `tel:${digits}` : null
}
