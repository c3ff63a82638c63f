import { playbookOutline } from './settings-outline-playbook.ts'
import { by, group, inWords, levels, list, prose, quote, set, target, value, yesNo, type Outline } from './settings-outline.ts'

const severities: Outline = {
  ...(list('severities', '', {} as Outline) as Outline & { is: 'list' }),
  keyOf: ({ level }) => String(level),
  nameOf: ({ level }) => `Severity ${String(level)}`,
  item: group({
    level: value('level'),
    name: value('name', quote),
    meaning: prose('meaning'),
    acknowledge: target('acknowledge'),
    contain: target('contain'),
    updateEvery: target('update every'),
    review: value('review'),
    reviewWithin: target('review within'),
    managementCloses: value('closed by management', yesNo),
  }),
}

const question = (label: string): Outline =>
  group(
    {
      question: prose('question'),
      help: prose('help'),
      answers: list(
        'answers',
        'answer',
        group({ label: prose('words'), help: prose('help'), code: value('code of the standard') }),
        'label',
      ),
      unsureCountsAs: value('“not sure” counts as', inWords),
    },
    label,
  )

/** A role is a title of its own: it needs neither a noun nor quotation marks. */
const teamRoles: Outline = {
  ...(list('team roles', '', {} as Outline) as Outline & { is: 'list' }),
  nameOf: ({ name }) => String(name),
  item: group({
    name: value('name', quote),
    duty: prose('duty'),
    leads: value('leads', yesNo),
    primary: value('primary', by('person')),
    alternates: set('alternates', 'alternate', by('person')),
  }),
}

const callingOrder: Outline = {
  ...(list('calling orders', '', {} as Outline) as Outline & { is: 'list' }),
  keyOf: ({ level }) => String(level),
  nameOf: ({ level }) => `Calling order of severity ${String(level)}`,
  item: group({
    level: value('severity'),
    steps: {
      ...(list('calls', '', group({ role: value('team role', by('role')), afterMinutes: value('minutes after opening') })) as Outline & {
        is: 'list'
      }),
      keyOf: ({ role }) => String(role),
      nameOf: ({ role }, names) => names.role(String(role)),
    },
  }),
}

/** Two of these rules are the same when they ask the same people. */
const acknowledgement = group({
  within: target('to be confirmed within'),
  rules: {
    ...(list('rules', '', {} as Outline) as Outline & { is: 'list' }),
    keyOf: ({ accessRoles }) => (accessRoles as string[]).join(),
    nameOf: ({ accessRoles }) => `Rule for ${(accessRoles as string[]).map((each) => each.replace('-', ' ')).join(', ')}`,
    item: group({
      accessRoles: set('readers', 'reader', inWords),
      sections: set('sections', 'section', (key, names) => quote(names.section(String(key)))),
    }),
  },
})

/** Every member of the settings but the matrix, which is a table of its own. */
export const outlines: Record<string, Outline> = {
  title: value('Title', quote),
  tlp: value('Label'),
  fields: list(
    'fields',
    'Field',
    group({ label: prose('label'), help: prose('help'), value: prose('value'), required: value('required', yesNo) }),
    'label',
  ),
  teamRoles,
  callingOrder,
  categories: list(
    'kinds of incidents',
    'Category',
    group({
      name: value('name', quote),
      means: prose('meaning'),
      examples: prose('examples'),
      taxonomy: value('class of the standard'),
      playbook: value('playbook', by('playbook')),
    }),
  ),
  severities,
  functional: question('Question about what does not work'),
  information: question('Question about information'),
  recoverability: question('Question about recovery'),
  matrix: value('Matrix'),
  reporting: group(
    {
      limit: target('limit'),
      words: prose('words'),
      channels: set('ways to report', 'way to report'),
      stillGoingOnRaisesGravityBy: value('raised while still going on by'),
    },
    'Reporting',
  ),
  starters: list(
    'choices on the report form',
    'Report choice',
    group({
      label: value('label', quote),
      picture: value('picture'),
      gravity: value('first severity'),
      suggestedCategory: value('suggested category', by('category')),
      doNow: set('things to do now', 'to do now'),
      doNot: set('things not to do', 'not to do'),
    }),
    'label',
  ),
  dismissalReasons: list(
    'dismissal reasons',
    'Dismissal reason',
    group({ name: value('name', quote), means: prose('meaning'), askForText: value('asks for words', yesNo) }),
  ),
  playbooks: playbookOutline,
  communications: list(
    'rules on who is told what',
    'Telling',
    group({
      audience: value('audience', quote),
      says: prose('what is said'),
      when: prose('when'),
      channel: prose('way'),
      role: value('told by', by('role')),
      approver: value('agreed by', by('role')),
      severities: levels,
    }),
    'audience',
  ),
  closing: group(
    {
      rootCauseRequired: value('root cause required', yesNo),
      finalSeverityRequired: value('final severity required', yesNo),
      mandatoryTasksRequired: value('mandatory tasks required', yesNo),
      milestonesRequired: set('milestones', 'milestone', inWords),
    },
    'Closing',
  ),
  training: list(
    'trainings',
    'Training',
    group({
      name: value('name', quote),
      audience: prose('audience'),
      content: prose('content'),
      onJoining: value('on joining', yesNo),
      everyMonths: value('every so many months'),
    }),
  ),
  review: group(
    {
      everyMonths: value('every so many months'),
      afterSeverities: levels,
      afterExerciseFinding: value('after a finding of an exercise', yesNo),
      afterLawChange: value('after a change of law', yesNo),
      afterTeamChange: value('after a change in the team', yesNo),
      within: target('due within'),
      contactsVerifiedEveryMonths: value('contacts checked every so many months'),
    },
    'Review of the plan',
  ),
  approval: group(
    {
      signatories: {
        ...(list('signatories', '', {} as Outline) as Outline & { is: 'list' }),
        keyOf: ({ position }) => String(position),
        nameOf: ({ position }) => `Signatory ${quote(position)}`,
        item: group({ position: value('position', quote), personId: value('person', by('person')) }),
      },
      needed: value('signatures needed'),
    },
    'Approval',
  ),
  acknowledgement,
}
