// The rooms of src/, left to right. A room may import only from the rooms before it.
const rooms = [
  'base',
  'platform',
  'record',
  'clocks',
  'prepare/people',
  'prepare/plan',
  'prepare/papers',
  'prepare/writing',
  'prepare/approval',
  'prepare/training',
  'respond/calling',
  'respond/tasks',
  'respond/evidence',
  'respond/communications',
  'respond/incidents',
  'respond/reports',
  'respond/duties',
  'learn/reviews',
  'learn/exercises',
  'learn/insights',
  'exchange',
  'web',
  'main',
]
const rightOf = (room) => rooms.slice(rooms.indexOf(room) + 1).join('|')
const features = rooms.slice(2, -2).join('|')
const doesWork = '\\.(store|action|routes|workers)\\.ts$'
const itsWeb = (room) => `^src/${room}/web/`
const tests = '\\.(spec|test)\\.tsx?$'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const label = (room) => room.replace('/', '-')

module.exports = {
  forbidden: [
    ...rooms
      .slice(0, -1)
      .flatMap((room) => [
        rule(
          `${label(room)}-looks-left`,
          'A room imports only from the rooms before it.',
          { path: `^src/${room}/`, pathNot: [itsWeb(room), tests] },
          { path: `^src/(${rightOf(room)})/` },
        ),
        rule(
          `${label(room)}-screens-look-left`,
          'The screens of a room also use the design system, and nothing else to the right.',
          { path: itsWeb(room) },
          { path: `^src/(${rightOf(room)})/`, pathNot: '^src/web/' },
        ),
      ]),
    rule('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    rule(
      'no-suffix-no-io',
      'A file without suffix holds rules: no database, no network, no Node.',
      { path: `^src/(${features})/[a-z-]+\\.ts$` },
      { path: [doesWork, '\\.(api|jobs)\\.ts$', '^src/platform/(db|queue|live|migrate|files|postgres|mail)'] },
    ),
    rule(
      'declarations-do-no-work',
      'An endpoint or a job is declared apart from what does it.',
      { path: '\\.(api|jobs)\\.ts$', pathNot: '^src/platform/' },
      { path: doesWork },
    ),
    rule(
      'sql-lives-in-stores',
      'SQL stands in stores.',
      { path: '^src/', pathNot: ['\\.store\\.ts$', '^src/platform/', tests, '^src/main/doors\\.ts$'] },
      { path: '^node_modules/kysely/' },
    ),
    rule(
      'actions-do-not-know-http',
      'An action can be called by HTTP, a job and the command line alike.',
      { path: '\\.(action|store)\\.ts$' },
      { path: ['\\.routes\\.ts$', '^src/platform/http/(serve|bind|read-json)\\.ts$'] },
    ),
    rule(
      'browser-stays-in-the-browser',
      'What runs in the browser may know rules and declarations, never what does the work.',
      { path: ['^src/web/', '^src/(.+)/web/'] },
      { path: [doesWork, '^src/platform/(?!http/(route|problem)\\.ts|[a-z]+\\.api\\.ts)', '^node_modules/(pg|kysely|hono|nodemailer)/'] },
    ),
    rule(
      'pages-compose-rooms-do-not',
      'A screen of one room does not use the screens of another; pages put them together.',
      { path: '^src/(.+)/web/', pathNot: '^src/web/' },
      { path: '^src/.+/web/', pathNot: ['^src/$1/web/', '^src/web/'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
  },
}
