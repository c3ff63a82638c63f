import { lines, paragraph, plain, quiet, row, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block, Row, Text } from '../../../platform/print/document.ts'
import type { TeamRole } from '../../plan/settings-parts.ts'
import { numbersOf } from '../contacts-of.ts'
import { nameOf, type PaperFacts } from '../paper-facts.ts'
import { roleName, severityName, tellTarget } from '../telling.ts'

export const team = (facts: PaperFacts): Block[] => [
  tableOr(
    'The plan names no team role yet.',
    null,
    [
      ['Role', 30],
      ['Held by', 35],
      ['Stands in', 35],
    ],
    facts.version.settings.teamRoles.map((role) => teamRow(facts, role)),
  ),
]

function teamRow(facts: PaperFacts, { name, duty, leads, primary, alternates }: TeamRole): Row {
  const label = leads ? [strong(name), quiet('\nleads')] : [strong(name)]
  const standIns = alternates.length > 0 ? lines(...alternates.map((id) => plain(nameOf(facts, id)))) : nobody
  return row([label, primary ? nameOf(facts, primary) : nobody, standIns], [quiet(duty)])
}

const nobody: Text = [quiet('Nobody yet')]

/** Names only: numbers are private. */
export const callingOrder = (facts: PaperFacts): Block[] => callingTables(facts, false)

/** One table a severity: whoever calls has no time to look for the right line. */
export function callingTables(facts: PaperFacts, withNumbers: boolean): Block[] {
  const { settings } = facts.version
  if (settings.callingOrder.length === 0)
    return [paragraph('The plan names no order. Call the incident lead first, then the alternates, then the rest of the team.')]
  return settings.callingOrder
    .toSorted((a, b) => a.level - b.level)
    .map(({ level, steps }) => {
      const answer = tellTarget(settings.severities.find((each) => each.level === level)?.acknowledge ?? null, '')
      return tableOr(
        `Severity ${severityName(settings, level)}: nobody is called.`,
        `Severity ${severityName(settings, level)}${answer ? `: somebody answers within ${answer}` : ''}`,
        [
          ['Order', 12],
          ['When', 26],
          ['Team role', 28],
          [withNumbers ? 'Whom to call' : 'Who', withNumbers ? 50 : 34],
        ],
        steps.map(({ role, afterMinutes }, at) =>
          row([String(at + 1), whenWords(afterMinutes), roleName(settings, role), whoFor(facts, role, withNumbers)]),
        ),
      )
    })
}

const whenWords = (minutes: number): string =>
  minutes === 0
    ? 'At once'
    : `After ${tellTarget(minutes % 60 === 0 ? { amount: minutes / 60, unit: 'hours' } : { amount: minutes, unit: 'minutes' }, '')}`

function whoFor(facts: PaperFacts, key: string, withNumbers: boolean): Text {
  const role = facts.version.settings.teamRoles.find((each) => each.key === key)
  const holders = role ? [...(role.primary ? [role.primary] : []), ...role.alternates] : []
  if (holders.length === 0) return nobody
  return lines(...holders.map((id) => plain(withNumbers ? `${nameOf(facts, id)} ${numbersOf(facts, id)}` : nameOf(facts, id))))
}
