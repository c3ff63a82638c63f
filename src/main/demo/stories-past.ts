import {
  close,
  classify,
  decide,
  doSteps,
  enter,
  fact,
  finish,
  happened,
  note,
  openFrom,
  review,
  skip,
  summarise,
  take,
  tell,
  triage,
} from './acts.ts'
import { after, type Story } from './stage.ts'

const all = ['identification', 'containment', 'eradication', 'recovery', 'lessons-learned'] as const

/** Eleven months of ordinary troubles: most reports turn out small, and that is as it should be. */
export const pastStories: Story[] = [
  {
    daysAgo: 344,
    at: '10:20',
    play: async function* (stage) {
      const report = await tell(stage.sam, {
        starter: 'strange-mail',
        what: 'A mail says it is from our director and asks me to buy gift cards for a volunteer party. I have not answered.',
        noticedText: 'half an hour ago',
        place: 'Circulation desk, Northside',
        stillGoingOn: 'no',
      })
      yield after(35)
      await take(stage.priya, report)
      await triage(stage.priya, report, {
        outcome: 'dismissed',
        dismissal: 'ordinary-junk-mail',
        reason: 'Nobody answered. The sender is blocked and staff were reminded.',
      })
    },
  },
  {
    daysAgo: 301,
    at: '14:05',
    play: async function* (stage) {
      const report = await tell(stage.priya, {
        starter: 'something-else',
        channel: 'phone',
        reporterName: 'Wendell Parks',
        reporterContact: '555-0125',
        mayCall: true,
        what: 'The whole Harmony branch has no network and no phones. The sign on the router cabinet blinks red. Patrons can still borrow on paper.',
        noticedText: 'today at 1:30pm',
        place: 'Harmony Branch',
        stillGoingOn: 'yes',
      })
      yield after(10)
      const incident = await openFrom(stage.theo, report, 'Harmony branch without network and phones', 'hardware')
      await classify(stage.theo, incident, 'hardware', { functional: 'some', information: ['none'], recoverability: 'regular' })
      await note(stage.theo, incident, 'The provider confirms a cut fiber two streets away. A crew is on site.')
      yield after(50)
      await enter(stage.theo, incident, 'containment')
      await doSteps(stage.luis, incident, {
        'make-safe': 'Branch is open, lights and alarm work.',
        'keep-doors': 'Doors and badge readers run on battery.',
        'call-repair': 'Provider ticket is open, crew on site.',
      })
      await happened(stage, stage.theo, incident, 'contained')
      yield after(180)
      await enter(stage.theo, incident, 'recovery')
      await happened(stage, stage.theo, incident, 'recovered')
      await note(stage.theo, incident, 'Network and phones are back. The paper slips are typed in.')
      await finish(stage.theo, incident, all, { 'can-open': 'yes' })
      yield after(60 * 24)
      await close(
        stage.marian,
        incident,
        'A road crew cut the fiber cable of the provider.',
        'Harmony was offline for four hours. Borrowing went on with paper slips; nothing was lost.',
      )
      yield after(60 * 24 * 2)
      await review(
        stage,
        stage.theo,
        incident,
        'The paper slips worked. The branch needs a phone that does not hang on the network: bought.',
      )
    },
  },
  {
    daysAgo: 268,
    at: '09:40',
    play: async function* (stage) {
      const first = await tell(stage.sam, {
        starter: 'locked-screen',
        what: 'The screen of public PC LAKE-07 is full of red warnings and says to call a number. A patron called me over. I unplugged the network cable.',
        noticedText: '20 minutes ago',
        place: 'LAKE-07, Lakeside Branch',
        stillGoingOn: 'no',
        doneSoFar: 'Unplugged the network cable, put a note on it.',
      })
      yield after(20)
      const incident = await openFrom(stage.priya, first, 'Fake virus warning on a public computer at Lakeside', 'malware')
      await classify(stage.priya, incident, 'malware', { functional: 'one', information: ['none'], recoverability: 'regular' })
      await doSteps(stage.priya, incident, {
        'unplug-computer': 'Was unplugged by Sam before I came. Well done.',
        'look-for-more': 'The other eleven public computers are clean.',
      })
      await enter(stage.priya, incident, 'containment')
      await happened(stage, stage.priya, incident, 'contained')
      yield after(90)
      await note(
        stage.priya,
        incident,
        'It was a browser page that filled the screen, nothing was installed. The computer wipes itself at every sign-out.',
      )
      await enter(stage.priya, incident, 'recovery')
      await happened(stage, stage.priya, incident, 'recovered')
      await finish(stage.priya, incident, all, { 'decide-real': 'fake' })
      await close(
        stage.priya,
        incident,
        'An advertisement on a recipe page led to a fake warning.',
        'One public computer was out of use for two hours. No patron typed anything in.',
      )
      yield after(30)
      const second = await tell(stage.sam, {
        starter: 'locked-screen',
        channel: 'visit',
        reporterName: 'Mai Nguyen',
        what: 'LAKE-07 showed red warnings this morning, a number to call.',
        noticedText: 'this morning',
        place: 'LAKE-07',
        stillGoingOn: 'no',
      })
      yield after(15)
      await triage(stage.priya, second, { outcome: 'duplicate', duplicateOf: first.id })
    },
  },
  {
    daysAgo: 212,
    at: '16:45',
    play: async function* (stage) {
      const report = await tell(stage.ruth, {
        starter: 'wrong-person',
        what: 'The overdue notices of 38 patrons went to one patron. A mail merge was sorted wrong. She called us, was very kind and says she deleted it.',
        noticedText: 'yesterday 4pm',
        place: 'Circulation office',
        stillGoingOn: 'no',
        doneSoFar: 'Asked her to delete the mail.',
      })
      yield after(25)
      const incident = await openFrom(stage.ruth, report, 'Overdue notices of 38 patrons mailed to one patron', 'records-exposed')
      await classify(stage.ruth, incident, 'records-exposed', { functional: 'none', information: ['got-back'], recoverability: 'regular' })
      await fact(stage.ruth, incident, 'What was in it', 'Names, card numbers and titles of overdue books. No addresses, no birth dates.')
      yield after(40)
      await decide(stage.marian, incident, {
        question: 'Do we tell the 38 patrons, although no law asks us to?',
        options: ['Tell them', 'Do not tell them'],
        choice: 'Tell them',
        why: 'What people read is their own business. They would want to know, and so would we.',
        decidedById: stage.marian.actor.id,
      })
      await enter(stage.ruth, incident, 'containment')
      await doSteps(stage.ruth, incident, {
        mistake: { choice: 'mistake', outcome: 'The list was sorted in one column only.' },
        'who-has-it': { choice: 'yes', outcome: 'One patron, and she called us herself.' },
        'ask-recipient': 'She confirmed in writing that she deleted the mail and told nobody.',
        'count-people': '38 patrons, no children among them.',
        'save-proof': 'The mail and the sorted list are kept.',
      })
      await happened(stage, stage.ruth, incident, 'contained')
      yield after(60 * 20)
      await skip(stage.ruth, incident, 'call-insurer', 'Counsel says that it is far below what the policy asks us to report.')
      await doSteps(stage.marian, incident, { 'decide-notice': { choice: 'yes', outcome: 'See the decision.' } })
      await doSteps(stage.dana, incident, { 'send-notice': '38 letters, signed by the director.' })
      await enter(stage.ruth, incident, 'recovery')
      await happened(stage, stage.ruth, incident, 'recovered')
      await finish(stage.ruth, incident, all)
      await summarise(stage.ruth, incident, 'A mail merge went to one patron instead of 38. She deleted it; all 38 were told.')
      yield after(60 * 26)
      await close(
        stage.marian,
        incident,
        'The list was sorted in one column only, so names and addresses no longer belonged together.',
        'All 38 patrons were told. Notices are now sent by the catalog itself, one by one.',
      )
      yield after(60 * 24 * 4)
      await review(
        stage,
        stage.marian,
        incident,
        'Lists with patrons in them are no longer sorted by hand. Two people look before anything goes to many.',
      )
    },
  },
  {
    daysAgo: 149,
    at: '08:50',
    play: async function* (stage) {
      const report = await tell(stage.luis, {
        starter: 'wrong-place',
        what: 'The door of the server closet at Eastgate stood open this morning. Nothing seems to be missing. The cleaning crew says it was open last night as well.',
        noticedText: 'today at 8:15am',
        place: 'Server closet, Eastgate',
        stillGoingOn: 'no',
      })
      yield after(45)
      const incident = await openFrom(stage.theo, report, 'Server closet at Eastgate found open', 'physical')
      await classify(stage.theo, incident, 'physical', { functional: 'none', information: ['none'], recoverability: 'regular' })
      await enter(stage.theo, incident, 'containment')
      await doSteps(stage.luis, incident, {
        'close-area': 'Locked. The lock had been painted over and did not catch.',
        'save-video': 'Video of the two nights is saved.',
        'list-missing': 'Nothing is missing; compared with the list of equipment.',
        'what-is-gone': { choice: 'neither' },
      })
      await doSteps(stage.priya, incident, {
        'check-network': 'Nothing new is plugged in. Switch shows the same eleven devices as last month.',
      })
      await happened(stage, stage.theo, incident, 'contained')
      yield after(60 * 5)
      await enter(stage.theo, incident, 'recovery')
      await happened(stage, stage.theo, incident, 'recovered')
      await finish(stage.theo, incident, all)
      await close(
        stage.theo,
        incident,
        'Painters had blocked the latch the week before.',
        'Nobody but the cleaning crew was in the corridor. The latch is repaired, and closets are on the weekly walk.',
      )
    },
  },
  {
    daysAgo: 96,
    at: '11:30',
    play: async function* (stage) {
      const report = await tell(stage.sam, {
        starter: 'strange-mail',
        what: 'Our book vendor writes that their bank account has changed and asks us to update it. The mail looks right but the address ends in .co and not .com.',
        noticedText: '3 days ago',
        place: 'Mail',
        stillGoingOn: 'no',
        lateReason: 'I was off sick the two days in between and was not sure whether it mattered.',
      })
      yield after(18)
      const incident = await openFrom(stage.theo, report, 'Mail asks us to pay the book vendor to another account', 'payment-fraud')
      await classify(stage.theo, incident, 'payment-fraud', { functional: 'none', information: ['none'], recoverability: 'regular' })
      await doSteps(stage.theo, incident, {
        'keep-message': 'The original is kept with its headers.',
        'money-left': { choice: 'no', outcome: 'Finance has paid nothing to the new account.' },
        'call-partners': 'Called the vendor on the number in the contract: they changed nothing.',
        'mailbox-opened': { choice: 'no', outcome: 'The address ends in .co and not in .com.' },
      })
      await enter(stage.theo, incident, 'containment')
      await happened(stage, stage.theo, incident, 'contained')
      yield after(30)
      await enter(stage.theo, incident, 'recovery')
      await happened(stage, stage.theo, incident, 'recovered')
      await finish(stage.theo, incident, all)
      await close(
        stage.theo,
        incident,
        'Somebody registered an address that looks like the vendor’s.',
        'No money was sent. Changes of bank details are now always confirmed by phone.',
      )
    },
  },
  {
    daysAgo: 61,
    at: '13:10',
    play: async function* (stage) {
      const report = await tell(stage.priya, {
        starter: 'something-else',
        channel: 'phone',
        reporterName: 'Beatriz Coelho',
        what: 'The self-check at Millbrook prints receipts with strange letters since this morning.',
        noticedText: 'this morning',
        place: 'Self-check, Millbrook',
        stillGoingOn: 'yes',
      })
      yield after(25)
      await triage(stage.priya, report, {
        outcome: 'dismissed',
        dismissal: 'ordinary-it-problem',
        reason: 'The printer ribbon was worn out. Changed.',
      })
    },
  },
]
