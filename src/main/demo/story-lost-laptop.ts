import {
  asset,
  classify,
  close,
  decide,
  doSteps,
  enter,
  fact,
  finish,
  give,
  happened,
  note,
  openFrom,
  people,
  review,
  skip,
  summarise,
  take,
  tell,
  triage,
  type IncidentShown,
} from './acts.ts'
import { after, type Stage, type Story } from './stage.ts'

/**
 * The incident that is closed with its report: a stolen laptop that turns out to hold more than anybody thought, so that
 * severity rises, a phase is gone back to, roles change hands and management closes it.
 */
export const lostLaptop: Story = {
  daysAgo: 34,
  at: '08:25',
  play: async function* (stage) {
    const incident = yield* firstMorning(stage)
    yield* moreThanADevice(stage, incident)
    yield* farther(stage, incident)
    yield* afterwards(stage, incident)
  },
}

type Part = AsyncGenerator<number, void>

/** What a phone call in the morning brings. */
async function* firstMorning(stage: Stage): AsyncGenerator<number, IncidentShown['id']> {
  const { theo, priya, ruth } = stage
  const report = await tell(ruth, {
    starter: 'lost-device',
    channel: 'phone',
    reporterName: 'Gloria Stone',
    reporterContact: '555-0124',
    mayCall: true,
    what: 'Gloria’s work laptop was taken from her car last night, with the bag. The window is broken. She says the laptop was locked and switched off. Her badge was in the bag too.',
    noticedText: 'today at 7:40am',
    place: 'Laptop JV-L-044, Northside',
    stillGoingOn: 'no',
    doneSoFar: 'She called the police, report 26-11873.',
  })
  yield after(9)
  await take(theo, report)
  const incident = await openFrom(theo, report, 'Laptop and badge stolen from a car at Northside', 'loss')
  await classify(theo, incident, 'loss', { functional: 'one', information: ['none'], recoverability: 'regular' })
  await asset(theo, incident, { name: 'Laptop JV-L-044', kind: 'computer', state: 'affected', note: 'Encrypted, says the device list.' })
  await asset(theo, incident, { name: 'Badge of Gloria Stone', kind: 'building', state: 'affected' })
  yield after(14)
  await doSteps(priya, incident, {
    'ask-what': 'Laptop, charger, badge, a notebook with meeting notes.',
    'key-missing': { choice: 'yes', outcome: 'Her badge was in the bag.' },
    'follow-lost-key': 'Luis does the badge.',
    'device-or-papers': { choice: 'device' },
    'lock-device': 'Lock is sent; the laptop has not been online since yesterday 6 PM.',
    'close-accounts': 'Password changed, all sessions ended.',
  })
  await doSteps(stage.luis, incident, {
    'which-kind': { choice: 'badge' },
    'block-badge': 'Blocked at 8:55.',
    'check-use': 'Not used since yesterday.',
    'was-used': { choice: 'no' },
  })
  await enter(theo, incident, 'containment')
  await happened(stage, theo, incident, 'contained')
  await note(theo, incident, 'Everything that could be closed is closed. Next: what was on it.')
  yield after(95)
  return incident
}

/** It turns out to be about children, and becomes another kind of incident. */
async function* moreThanADevice(stage: Stage, incident: IncidentShown['id']): Part {
  const { marian, theo, priya, ruth, dana } = stage
  await fact(
    priya,
    incident,
    'Encryption',
    'The device list says encrypted, but the last check-in shows encryption paused since an update in spring.',
  )
  await note(
    priya,
    incident,
    'Gloria remembers a copy of the summer reading sign-up on the desktop: children’s names, birth dates, parents’ phones.',
  )
  await classify(theo, incident, 'records-exposed', { functional: 'one', information: ['people-seen'], recoverability: 'supplemented' })
  await people(ruth, incident, 'children', {
    count: 214,
    certainty: 'about',
    data: ['Name', 'Birth date', 'Phone of a parent'],
    note: 'Summer reading sign-up, Northside.',
  })
  await give(
    theo,
    incident,
    'incident-lead',
    ruth.actor.id,
    'Devices are handled. What is left is about people: counting, counsel, letters.',
  )
  await give(ruth, incident, 'technical-lead', priya.actor.id)
  await give(ruth, incident, 'communications', dana.actor.id)
  await give(ruth, incident, 'executive-sponsor', marian.actor.id)
  yield after(70)

  await decide(marian, incident, {
    question: 'Do we treat the sign-up list as read by a stranger?',
    options: ['Yes, until shown otherwise', 'No, thieves want the device'],
    choice: 'Yes, until shown otherwise',
    why: 'Encryption was paused and nobody can show that the list was not opened. Families should hear it from us.',
    decidedById: marian.actor.id,
  })
  await doSteps(ruth, incident, {
    'ask-counsel': 'Grace Liu: letters to the families, and word to the state within the time the law gives.',
    'call-insurer': 'Harbor Mutual has it, claim opened, they offer a call center.',
    'write-facts': 'All in the facts and notes here.',
    mistake: { choice: 'mistake', outcome: 'An update had paused the encryption.' },
    'who-has-it': { choice: 'no', outcome: 'A thief nobody knows.' },
    'decide-notice': { choice: 'yes', outcome: 'The director: all families are told.' },
  })
  yield after(60 * 22)
}

/** A second copy turns up, so they go back to containing. */
async function* farther(stage: Stage, incident: IncidentShown['id']): Part {
  const { priya, ruth, dana } = stage
  await enter(priya, incident, 'eradication')
  await doSteps(priya, incident, {
    'find-cause': 'Four more laptops have encryption paused by the same update. Turned on again and checked.',
    'erase-device': 'Erase is set for when it comes online.',
  })
  await asset(priya, incident, { name: 'Four laptops with encryption paused', kind: 'computer', state: 'restored' })
  yield after(60 * 3)
  await enter(ruth, incident, 'containment', 'A second copy of the sign-up list turned up in a shared folder that all volunteers can open.')
  await note(
    ruth,
    incident,
    'The shared folder is closed. It was opened by two volunteers, both signed in with their own names; both asked.',
  )
  yield after(60 * 2)
  await enter(ruth, incident, 'eradication')
  await happened(stage, ruth, incident, 'eradicated')
  yield after(60 * 24)

  await enter(ruth, incident, 'recovery')
  await doSteps(dana, incident, {
    'send-notice': '211 letters and 3 calls where the address was old.',
    'tell-people': 'Short notice at the branches, for families who ask.',
  })
  await doSteps(priya, incident, {
    replace: 'Gloria has a new laptop, encryption checked by two people.',
    'confirm-gone': 'No copy of the list is left outside the catalog.',
  })
  await happened(stage, ruth, incident, 'recovered')
  yield after(60 * 24 * 3)
}

/** What was learned, the close, and a mother who calls. */
async function* afterwards(stage: Stage, incident: IncidentShown['id']): Part {
  const { marian, ruth, dana } = stage
  await enter(ruth, incident, 'lessons-learned')
  await skip(ruth, incident, 'watch-closely', 'The laptop was found by the police, switched off; the state lab says it was never started.')
  await skip(ruth, incident, 'change-locks', 'It was a badge. It is blocked, and she has a new one.')
  await finish(ruth, incident, ['identification', 'containment', 'eradication', 'recovery', 'lessons-learned'])
  await summarise(
    ruth,
    incident,
    'A laptop with an unencrypted list of 214 children was stolen from a car. Families were told within three days. The police found it after a week; it had not been started.',
  )
  yield after(60 * 24 * 4)
  await close(
    marian,
    incident,
    'An update paused encryption on five laptops and nobody was told. Lists of patrons were copied to desktops because sign-up had no screen of its own.',
    'Families were told within three days, and again when the laptop was found. Encryption is now checked every week, and sign-up lists live in the catalog only.',
  )
  yield after(60 * 24 * 4)
  await review(
    stage,
    ruth,
    incident,
    'Nobody had the encryption of laptops on a list to look at. It is on the Monday list now. Families thanked us for being told early.',
  )
  const later = await tell(stage.sam, {
    starter: 'lost-device',
    what: 'A parent asks whether her letter about the stolen laptop is real. It is the one from us.',
    noticedText: 'an hour ago',
    place: 'Northside',
    stillGoingOn: 'no',
  })
  yield after(12)
  await triage(dana, later, {
    outcome: 'dismissed',
    dismissal: 'belongs-elsewhere',
    reason: 'Called her: yes, the letter is ours. It belongs to the stolen laptop, which is closed.',
  })
}
