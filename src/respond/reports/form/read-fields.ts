import type { FieldProblem } from '../../../base/errors.ts'
import { optionalLine, optionalText, text } from '../../../base/fields.ts'
import type { Telling } from '../telling.ts'
import type { Ticket } from './ticket.ts'

/** What was typed, field by field, as it goes back into the form when something needs mending. */
export type Typed = Record<string, string>

/** Browsers send every new line as two characters (RFC 7578, section 4.2), which nobody typed. */
export const typedOf = (fields: Map<string, string[]>): Typed =>
  Object.fromEntries([...fields].map(([name, values]) => [name, (values[0] ?? '').replaceAll('\r\n', '\n')]))

/** The trap: a field that people neither see nor reach, and that programs fill in. */
export const trap = 'website'

/** The last field before the files: when it has come, all words have. */
export const lastWord = 'said'

/** Nobody reads the form, writes a sentence and sends it faster. */
const leastSeconds = 3

export function probablyAutomatic(typed: Typed, ticket: Ticket | null, now: Date): boolean {
  return Boolean(typed[trap]) || !ticket || now.getTime() - ticket.openedAt.getTime() < leastSeconds * 1000
}

const shapes = {
  what: text('What happened'),
  noticed: optionalLine('The time', 500),
  place: optionalLine('The place or system', 500),
  done: optionalText('What was done so far', 10_000),
  name: optionalLine('Your name'),
  contact: optionalLine('How we can reach you'),
  about: optionalLine('The name', 300),
}

export type Told = Omit<Telling, 'fileIds' | 'automatic'>

/** What was told, or what needs mending and where. Only what happened must be said. */
export function readTelling(typed: Typed): { told: Told } | { problems: FieldProblem[] } {
  const found = new Map<string, string | null>()
  const problems: FieldProblem[] = []
  for (const [field, shape] of Object.entries(shapes)) {
    const { data, error } = shape.safeParse(typed[field] ?? (field === 'what' ? '' : null))
    if (error)
      problems.push({
        field,
        message: field === 'what' && !typed.what?.trim() ? whatIsMissing : (error.issues[0]?.message ?? 'This cannot be used.'),
      })
    else found.set(field, data)
  }
  return problems.length > 0 ? { problems } : { told: toldOf(typed, (field) => found.get(field) || null) }
}

const whatIsMissing = 'Please say what happened. A few words are enough.'

function toldOf(typed: Typed, said: (field: keyof typeof shapes) => string | null): Told {
  const about = said('about')
  return {
    channel: 'form',
    starter: typed.starter ?? '',
    what: said('what') ?? '',
    noticedText: said('noticed'),
    place: said('place'),
    stillGoingOn: typed.goingOn === 'yes' || typed.goingOn === 'no' ? typed.goingOn : 'unsure',
    doneSoFar: said('done'),
    mayCall: typed.mayCall === 'yes',
    anonymous: typed.anonymous === 'yes',
    reporterName: said('name'),
    reporterContact: said('contact'),
    confidential: typed.confidential === 'yes' || about !== null,
    about,
  }
}
