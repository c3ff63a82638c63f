import { showInstant } from '../../base/show-moment.ts'

type Reminder = {
  reader: { name: string; email: string }
  organisation: { name: string; zone: string }
  version: { title: string; number: string }
  whole: boolean
  sections: string[]
  dueAt: Date
  url: string
}

/** Plain text, and nothing of what the document says: mail is read by others. */
export function reminderLetter({ reader, organisation, version, whole, sections, dueAt, url }: Reminder) {
  const what = whole ? 'all of it' : sections.length === 1 ? 'one section of it' : `${sections.length} sections of it`
  const text = [
    `Hello ${reader.name},`,
    `“${version.title}” of ${organisation.name} is in force in version ${version.number}, and you have not confirmed yet that you have read ${what}. Please do so until ${showInstant(dueAt, organisation.zone)}, or now if that has passed.`,
    url,
    'At the end of the page there is one button that says that you have read it.',
  ]
  return { to: reader.email, subject: `Please read: ${version.title}`, text: `${text.join('\n\n')}\n` }
}
