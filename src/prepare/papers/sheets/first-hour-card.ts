import { blank, blanks, boxes, list, notice, plain, row, section, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block, Text } from '../../../platform/print/document.ts'
import { numbersOf } from '../contacts-of.ts'
import { nameOf, type PaperFacts } from '../paper-facts.ts'
import { tellTarget } from '../telling.ts'
import type { Sheet } from './sheet.ts'

/**
 * One page for the staff desk, for whoever notices first and knows nothing else. Everybody may print it; the numbers of the
 * team stand on it only when somebody prints it who may see them, else there is room to write them down.
 */
export const firstHourCard = (facts: PaperFacts): Sheet => ({
  title: 'First-hour card',
  about: 'For the staff desk: what to do before the team is there',
  holds: facts.withContacts ? 'private numbers' : 'parts of the plan',
  sections: [
    section('Do this now', [
      notice('danger', [strong('Is somebody in danger? '), plain('Get to safety and call 911. People come before computers.')]),
      boxes([
        'Stop. Take your hands off, and take a photo of what you see with a phone.',
        'Computers: unplug the network cable or turn off Wi-Fi. Leave the power on.',
        'Call the numbers below, from a phone. You do not need to be sure.',
        'Write down the time, the place, what you saw, and what you did.',
        'Keep others away, and put a note on it: Do not touch.',
      ]),
    ]),
    section('Leave alone', [
      list([
        'Do not switch it off, restart it or try to clean it.',
        'Do not pay, answer, or call a number that stands on the screen or in the message.',
        'Do not delete anything, and do not use our mail or chat to talk about it.',
        'Do not post about it or answer reporters. Say: “Somebody will call you back.”',
      ]),
    ]),
    section('Call, in this order', [callList(facts)]),
    section('For the incident lead: the first hour', [boxes(leadSteps(facts))]),
  ],
})

function callList(facts: PaperFacts): Block {
  const { organisation, version } = facts
  const roles = version.settings.teamRoles.toSorted((a, b) => Number(b.leads) - Number(a.leads)).slice(0, 2)
  const lines = roles.flatMap(({ name, primary, alternates }) =>
    [primary, ...alternates.slice(0, 1)].flatMap((id) => (id ? [{ name, id }] : [])),
  )
  if (!facts.withContacts || lines.length === 0)
    return blanks(
      [blank('Help line', { hint: organisation.hotline ?? null }), blank('Incident lead')],
      [blank('If nobody answers'), blank('Then')],
    )
  return tableOr(
    '',
    null,
    [
      ['Who', 34],
      ['Name', 33],
      ['Number', 33],
    ],
    [
      ...(organisation.hotline ? [row([[strong('Help line')], '', [strong(organisation.hotline)]])] : []),
      ...lines.map(({ name, id }) => row([name, nameOf(facts, id), [strong(numbersOf(facts, id) || 'See the contact sheet')]])),
    ],
  )
}

/** The card is one page whatever somebody wrote into a field. */
const longestField = 160

function leadSteps({ version: { settings } }: PaperFacts): Text[] {
  const [worst] = settings.severities.toSorted((a, b) => a.level - b.level)
  const answer = worst ? `, at severity ${worst.level} within ${tellTarget(worst.acknowledge, '')}` : ''
  const field = (key: string) =>
    settings.fields
      .find((each) => each.key === key)
      ?.value?.trim()
      .slice(0, longestField)
  const [channel, place] = [field('out-of-band-channel'), field('meeting-place')]
  return [
    `Say aloud: “I have the lead.” Write down the time${answer}.`,
    'Answer the three severity questions. If you are not sure, take the worse answer.',
    'Call the team in the order of the plan. Name somebody who writes everything down.',
    `Talk ${channel ? `here: ${channel}` : 'by phone'}, not by our mail or chat.${place ? ` Meet here: ${place}.` : ''}`,
    'Open the playbook for this kind of incident, and give each step to somebody by name.',
    'Before anything is wiped: save the proof. Before anybody is hired or paid: call the insurer.',
    'Ask counsel which deadlines have begun. Say when the next meeting is.',
  ]
}
