import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { reportApi } from '../../respond/reports/report.api.ts'
import { asset, call, classify, decide, doSteps, enter, fact, give, happened, note, openFrom, people, take, tell } from './acts.ts'
import { after, type Story } from './stage.ts'

/** What a visitor finds going on: an incident in every phase, an exercise, and reports that wait. */
export const currentStories: Story[] = [
  {
    daysAgo: 17,
    at: '09:15',
    play: async function* (stage) {
      const { theo, priya, marian } = stage
      const report = await tell(priya, {
        starter: 'something-else',
        channel: 'phone',
        reporterName: 'CatalogCloud support',
        reporterContact: '555-0203',
        what: 'CatalogCloud calls: somebody got into one of their support accounts over the weekend. They cannot say yet whether our patron records were seen.',
        noticedText: 'today at 8:50am',
        place: 'Catalog',
        stillGoingOn: 'unsure',
      })
      yield after(12)
      const incident = await openFrom(theo, report, 'Catalog vendor reports an intruder in a support account', 'vendor')
      await classify(theo, incident, 'vendor', { functional: 'none', information: ['people-seen'], recoverability: 'extended' })
      await give(theo, incident, 'vendor-liaison', priya.actor.id)
      await give(theo, incident, 'executive-sponsor', marian.actor.id)
      await doSteps(priya, incident, {
        confirm: 'Called back on the number in our contract. It is true.',
        'list-connections': 'Catalog, self-check, the nightly export to the school district.',
      })
      yield after(45)
      await enter(theo, incident, 'containment')
      await decide(theo, incident, {
        question: 'Do we cut the connection to the catalog?',
        options: ['Cut it', 'Leave it, change all keys'],
        choice: 'Leave it, change all keys',
        why: 'The vendor shows that the account is closed. Cutting would stop borrowing at all six branches.',
        decidedById: theo.actor.id,
      })
      await doSteps(priya, incident, {
        'outage-or-attack': { choice: 'attack', outcome: 'They say so themselves.' },
        'cut-connections': 'Not cut: see the decision. All keys changed.',
        'look-at-our-side': 'No sign-ins from their support since Friday.',
        'trouble-here': { choice: 'no' },
        'ask-in-writing': 'Asked for the list of records opened, and by when.',
      })
      await happened(stage, theo, incident, 'contained')
      yield after(60 * 24 * 3)
      await note(
        priya,
        incident,
        'Written answer: 1,190 of our patron records were opened. Names, cards, mail addresses. No reading history.',
      )
      await people(priya, incident, 'patrons', { count: 1190, certainty: 'exact', data: ['Name', 'Card number', 'Mail address'] })
      await enter(theo, incident, 'eradication')
      await happened(stage, theo, incident, 'eradicated')
      await classify(theo, incident, 'vendor', {
        functional: 'none',
        information: ['people-seen'],
        recoverability: 'regular',
        severity: 4,
        reason: 'The intruder is out, what was seen is known, and the letters are on their way.',
      })
      yield after(60 * 24 * 5)
      await enter(theo, incident, 'recovery')
      await happened(stage, theo, incident, 'recovered')
      yield after(60 * 24 * 4)
      await enter(theo, incident, 'lessons-learned')
      await doSteps(priya, incident, {
        'demand-fix': 'Their support accounts now need a second factor; shown to us on screen.',
        'fix-shown': { choice: 'yes' },
        reconnect: 'Nothing was cut. All keys are new.',
      })
      yield after(60 * 24 * 3)
      await note(theo, incident, 'The review is on Thursday at ten. The vendor joins by phone.')
    },
  },
  {
    daysAgo: 9,
    at: '10:05',
    play: async function* (stage) {
      const { priya, theo, dana } = stage
      const report = await tell(stage.sam, {
        starter: 'something-else',
        what: 'Our website shows a page in a language I do not know, with a flag. The events calendar is gone.',
        noticedText: '10 minutes ago',
        place: 'Website',
        stillGoingOn: 'yes',
      })
      yield after(6)
      const incident = await openFrom(priya, report, 'Website shows somebody else’s page', 'website-defacement')
      await classify(priya, incident, 'website-defacement', { functional: 'all', information: ['changed'], recoverability: 'regular' })
      await doSteps(priya, incident, {
        'photograph-page': 'Photographed and saved, with the time.',
        'which-door': { choice: 'website' },
        'take-page-down': 'A plain page with hours and phone numbers is up.',
      })
      await give(priya, incident, 'communications', dana.actor.id)
      await enter(priya, incident, 'containment')
      await happened(stage, priya, incident, 'contained')
      await classify(priya, incident, 'website-defacement', {
        functional: 'slowed',
        information: ['changed'],
        recoverability: 'regular',
        severity: 4,
        reason: 'A plain page with hours and phone numbers stands in; borrowing never stopped.',
      })
      yield after(60 * 26)
      await enter(priya, incident, 'eradication')
      await doSteps(priya, incident, {
        'find-entry': 'An old calendar add-on with a known hole.',
        'went-further': { choice: 'no', outcome: 'The hosting company looked at its other sites: nothing.' },
        'more-pages': { choice: 'no' },
        rebuild: 'Rebuilt from the copy of last month without the add-on.',
      })
      await happened(stage, priya, incident, 'eradicated')
      yield after(60 * 24 * 2)
      await enter(theo, incident, 'recovery')
      await note(theo, incident, 'The site is back for staff. Open to all after some quiet days.')
      yield after(60 * 24 * 3)
      await note(theo, incident, 'Open to all since this morning. Two more weeks of a daily look at the logs.')
    },
  },
  {
    daysAgo: 4,
    at: '15:20',
    play: async function* (stage) {
      const { theo, priya } = stage
      const report = await tell(stage.dana, {
        starter: 'strange-mail',
        what: 'My mailbox sent 300 mails that I did not write, with a link to a document. Partners are calling me.',
        noticedText: '15 minutes ago',
        place: 'My mail account',
        stillGoingOn: 'yes',
        doneSoFar: 'Changed my password from my phone.',
      })
      yield after(5)
      const incident = await openFrom(theo, report, 'Mail account of communications misused to send mail', 'account-takeover')
      await classify(theo, incident, 'account-takeover', { functional: 'one', information: ['people-seen'], recoverability: 'regular' })
      await asset(theo, incident, { name: 'Mail account of Dana Whitcomb', kind: 'account', state: 'contained' })
      await doSteps(theo, incident, {
        confirm: { choice: 'not-them', outcome: 'Sign-ins from two countries within an hour.' },
        'close-account': 'Closed, sessions ended, a rule that hid the replies removed.',
        'what-it-can-do': { choice: 'ordinary' },
        'leave-mail': 'The team talks by phone until further notice.',
      })
      await enter(theo, incident, 'containment')
      await happened(stage, theo, incident, 'contained')
      yield after(60 * 19)
      await fact(priya, incident, 'How they got in', 'A page that looked like our sign-in, linked in a mail about a parcel.')
      await enter(theo, incident, 'eradication')
      await doSteps(priya, incident, {
        'went-further': { choice: 'no', outcome: 'The server and the shared folders show nothing.' },
        'find-entry': 'The parcel mail of last Tuesday. Three others got it, nobody else typed anything in.',
      })
      await classify(theo, incident, 'account-takeover', {
        functional: 'one',
        information: ['people-seen'],
        recoverability: 'regular',
        severity: 3,
        reason: 'One mailbox, closed within the hour; what is left is telling the partners.',
      })
      yield after(60 * 22)
      await note(theo, incident, 'All mailboxes are checked for rules that hide or forward. None found.')
      yield after(60 * 23)
      await note(stage.dana, incident, '212 of the 300 people who got the mail have answered us. Nobody opened the document.')
      yield after(60 * 20)
      await note(theo, incident, 'Dana has her mailbox back, with a new password and the sign-in app.')
    },
  },
  {
    minutesAgo: 310,
    play: async function* (stage) {
      const { theo, priya, luis, marian, gloria, owen } = stage
      const report = await tell(luis, {
        starter: 'locked-screen',
        channel: 'phone',
        reporterName: 'Owen Fitzgerald',
        reporterContact: '555-0122',
        mayCall: true,
        what: 'Two staff computers at Eastgate show a note that asks for money. EAST-03 and EAST-05. The others seem fine.',
        noticedText: '20 minutes ago',
        place: 'EAST-03, EAST-05',
        stillGoingOn: 'yes',
        doneSoFar: 'Owen unplugged both from the network.',
      })
      yield after(4)
      const incident = await openFrom(theo, report, 'Ransom note on two staff computers at Eastgate', 'ransomware')
      await classify(theo, incident, 'ransomware', { functional: 'some', information: ['people-seen'], recoverability: 'supplemented' })
      await asset(theo, incident, { name: 'EAST-03', kind: 'computer', state: 'contained' })
      await asset(theo, incident, { name: 'EAST-05', kind: 'computer', state: 'contained' })
      await asset(theo, incident, {
        name: 'File server at Central',
        kind: 'server',
        state: 'suspected',
        note: 'Shares were open from both computers.',
      })
      const byPhone = { way: 'phone', outcome: 'reached' } as const
      await call(theo, incident, { ...byPhone, teamRole: 'technical-lead', personId: priya.actor.id })
      await give(theo, incident, 'technical-lead', priya.actor.id)
      await call(theo, incident, { ...byPhone, teamRole: 'executive-sponsor', personId: marian.actor.id })
      await give(theo, incident, 'executive-sponsor', marian.actor.id)
      await call(theo, incident, {
        teamRole: 'site-lead',
        personId: gloria.actor.id,
        way: 'phone',
        outcome: 'no-answer',
        note: 'She is at a class with her phone off.',
      })
      await call(theo, incident, { ...byPhone, teamRole: 'site-lead', personId: owen.actor.id })
      await doSteps(luis, incident, { 'photograph-screen': 'Owen sent two photos.' })
      await doSteps(theo, incident, { 'list-affected': 'Two computers so far.', 'leave-mail': 'Phones and the paper list only.' })
      yield after(9)
      await enter(theo, incident, 'containment')
      await doSteps(theo, incident, {
        'unplug-computers': 'Both unplugged; all of Eastgate is off the network to be sure.',
        'protect-backups': 'The backup drive at Central is unplugged.',
        'call-insurer': 'Harbor Mutual calls back within the hour.',
      })
      await happened(stage, theo, incident, 'contained')
      await decide(theo, incident, {
        question: 'Does Eastgate open today?',
        options: ['Open with paper', 'Stay closed'],
        choice: 'Open with paper',
        why: 'Borrowing works on paper. The public computers stay off.',
        decidedById: marian.actor.id,
      })
      yield after(40)
      await note(priya, incident, 'The file server looks clean. Three shares are set to read-only until we are sure.')
      await fact(priya, incident, 'How it looks', 'Files on both computers end in .jv7. The note names no price, only an address.')
      yield after(130)
      await note(theo, incident, 'Harbor Mutual sends two specialists, here by tomorrow morning. Until then nothing is wiped.')
      await doSteps(theo, incident, {
        'close-remote-access': 'Off for everybody.',
        'save-proof': 'Both computers stay as they are, switched on, in the locked office.',
      })
    },
  },
  {
    minutesAgo: 95,
    play: async function* (stage) {
      const report = await tell(stage.ruth, {
        starter: 'wrong-place',
        channel: 'visit',
        reporterName: 'Mai Nguyen',
        what: 'A man with a visitor badge was in the staff corridor at Lakeside, took photos of the cable cabinet and left when asked.',
        noticedText: 'yesterday at 5pm',
        place: 'Staff corridor, Lakeside',
        stillGoingOn: 'no',
      })
      yield after(1)
      const incident = await openFrom(stage.luis, report, 'Stranger photographed the cable cabinet at Lakeside', 'physical')
      await doSteps(stage.luis, incident, { 'make-safe': 'Door code changed.', 'write-down': 'Mai wrote down what she saw.' })
    },
  },
  {
    daysAgo: 6,
    at: '14:00',
    play: async function* (stage) {
      const exercise = await stage.theo.call(incidentApi.openIncident, {
        body: {
          title: 'Spring exercise: the catalog is down for a week',
          summary: 'Table-top with all branch managers.',
          category: 'vendor',
          exercise: true,
        },
      })
      await give(stage.theo, exercise.id, 'incident-lead', stage.theo.actor.id)
      yield after(40)
      await note(stage.theo, exercise.id, 'Branches know where the paper slips are. Harmony has none left: to be restocked.')
    },
  },
  {
    minutesAgo: 220,
    play: async function* (stage) {
      const report = await tell(stage.sam, {
        starter: 'strange-mail',
        what: 'A mail says my parcel could not be delivered and wants me to sign in. The sender is parcel-desk@delivery-notice.example. I did not click.',
        noticedText: 'half an hour ago',
        place: 'My work mail',
        stillGoingOn: 'no',
        mayCall: true,
      })
      yield after(20)
      await take(stage.priya, report)
      await stage.priya.call(reportApi.askReporter, {
        params: { reportId: report.id },
        body: { text: 'Thank you, Sam. Is the mail still there? Please leave it, I would like to look at it.' },
      })
    },
  },
  ...waiting(),
]

/** The queue as a visitor finds it: minutes and hours old, one of them late, one confidential. */
function waiting(): Story[] {
  const ago = (minutesAgo: number, play: Story['play']): Story => ({ minutesAgo, play })
  return [
    ago(190, async function* (stage) {
      yield 0
      await tell(stage.sam, {
        starter: 'lost-device',
        what: 'I cannot find my badge since I changed jackets. It opens the staff door and the drop box room at Northside.',
        noticedText: '4 hours ago',
        place: 'Badge, Northside',
        stillGoingOn: 'unsure',
      })
    }),
    ago(265, async function* (stage) {
      yield 0
      await tell(stage.ruth, {
        starter: 'wrong-person',
        channel: 'phone',
        reporterName: 'Beatriz Coelho',
        reporterContact: '555-0121',
        mayCall: true,
        what: 'A patron got the receipt of another patron from the self-check at Millbrook, with name and the titles borrowed.',
        noticedText: '2 days ago',
        place: 'Self-check, Millbrook',
        stillGoingOn: 'unsure',
        lateReason: 'The branch was closed on the day after.',
      })
    }),
    ago(70, async function* (stage) {
      yield 0
      await tell(stage.dana, {
        starter: 'something-else',
        what: 'Somebody offers our newsletter list for sale in a forum, says a friend. I have a screenshot.',
        noticedText: 'last night',
        place: 'Newsletter',
        stillGoingOn: 'unsure',
        mayCall: true,
      })
    }),
    ago(25, async function* (stage) {
      yield 0
      await tell(stage.sam, {
        starter: 'something-else',
        confidential: true,
        anonymous: true,
        what: 'A colleague looks up the borrowing of people he knows and talks about it. I do not want to be named.',
        noticedText: 'yesterday',
        place: 'Circulation desk',
        stillGoingOn: 'yes',
      })
    }),
  ]
}
