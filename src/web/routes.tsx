import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { administrators, readers, type AccessRole } from '../base/actor.ts'
import type { IncidentId, ReportId } from '../base/ids.ts'
import { meQuery } from './me.ts'
import { forbiddenPage, ProblemError } from './problem-error.ts'
import { incidentTabs, type IncidentTab } from './incident-tabs.ts'
import { OutsideLoading } from './pages/OutsideLoading.tsx'
import { OutsideFailed } from './pages/PageFailed.tsx'
import { Shell } from './shell/Shell.tsx'

/** Every address of the app. A new page is a file in pages/, and its lines here. Pages are loaded when they are needed. */

const root = createRootRouteWithContext<{ cache: QueryClient }>()()

/** The styles of the larger components come along with the first page that may need them; home and signing in do not. */
const withStyles =
  <File,>(load: () => Promise<File>) =>
  async () =>
    (await Promise.all([load(), import('./design/mantine-more.css')]))[0]

const outside = <Path extends string>(path: Path) => ({
  getParentRoute: () => root,
  path,
  errorComponent: OutsideFailed,
  pendingComponent: OutsideLoading,
})

const signIn = createRoute({
  ...outside('/sign-in'),
  validateSearch: (search: Record<string, unknown>): { next?: string } => (isOwnPath(search.next) ? { next: search.next } : {}),
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
})
const forgotPassword = createRoute({
  ...outside('/forgot-password'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/ForgotPasswordPage.tsx')),
    'ForgotPasswordPage',
  ),
})
const setup = createRoute({
  ...outside('/setup'),
  validateSearch: (search: Record<string, unknown>): { secret?: string } =>
    typeof search.secret === 'string' ? { secret: search.secret } : {},
  component: lazyRouteComponent(
    withStyles(() => import('./pages/SetupPage.tsx')),
    'SetupPage',
  ),
})
const accountLink = createRoute({
  ...outside('/welcome/$secret'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/AccountLinkPage.tsx')),
    'AccountLinkPage',
  ),
})
const kitchenSink = createRoute({
  ...outside('/kitchen-sink'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/KitchenSinkPage.tsx')),
    'KitchenSinkPage',
  ),
})

/** Everything below asks who is signed in first. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: OutsideFailed,
  beforeLoad: async ({ context, location }) => {
    const me = await context.cache.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true })
    })
    return { me }
  },
})

type Inside = { context: { me: { role: AccessRole } } }
/** An address typed by hand, or followed from a colleague's mail, that this role may not see. */
const only = (roles: readonly AccessRole[]) => ({
  beforeLoad: ({ context }: Inside) => {
    if (!roles.includes(context.me.role)) throw forbiddenPage()
  },
})
const page = <Path extends string>(path: Path) => ({ getParentRoute: () => inside, path })

const home = createRoute({ ...page('/'), component: lazyRouteComponent(() => import('./pages/HomePage.tsx'), 'HomePage') })
const account = createRoute({
  ...page('/account'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/AccountPage.tsx')),
    'AccountPage',
  ),
})
const reports = createRoute({
  ...page('/reports'),
  validateSearch: (search: Record<string, unknown>): { show?: 'all' | 'mine' } =>
    search.show === 'all' || search.show === 'mine' ? { show: search.show } : {},
  component: lazyRouteComponent(
    withStyles(() => import('./pages/ReportsPage.tsx')),
    'ReportsPage',
  ),
})
const report = createRoute({
  ...page('/reports/$reportId'),
  ...only(readers),
  params: { parse: ({ reportId }: { reportId: string }) => ({ reportId: reportId as ReportId }), stringify: (params) => params },
  component: lazyRouteComponent(
    withStyles(() => import('./pages/ReportPage.tsx')),
    'ReportPage',
  ),
})
const newReport = createRoute({
  ...page('/reports/new'),
  /** How it came: typing in a call begins with who called. */
  validateSearch: (search: Record<string, unknown>): { told?: 'phone' | 'visit' } =>
    search.told === 'phone' || search.told === 'visit' ? { told: search.told } : {},
  component: lazyRouteComponent(
    withStyles(() => import('./pages/NewReportPage.tsx')),
    'NewReportPage',
  ),
})
const incidents = createRoute({
  ...page('/incidents'),
  ...only(readers),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/IncidentsPage.tsx')),
    'IncidentsPage',
  ),
})
const newIncident = createRoute({
  ...page('/incidents/new'),
  ...only(readers),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/NewIncidentPage.tsx')),
    'NewIncidentPage',
  ),
})
const incident = createRoute({
  ...page('/incidents/$incidentId'),
  ...only(readers),
  params: { parse: ({ incidentId }: { incidentId: string }) => ({ incidentId: incidentId as IncidentId }), stringify: (params) => params },
  validateSearch: (search: Record<string, unknown>): { tab?: IncidentTab | undefined } => {
    const tab = incidentTabs.find((each) => each === search.tab)
    return tab ? { tab } : {}
  },
  component: lazyRouteComponent(
    withStyles(() => import('./pages/IncidentPage.tsx')),
    'IncidentPage',
  ),
})
const plan = createRoute({
  ...page('/plan'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanPage.tsx')),
    'PlanPage',
  ),
})
const people = createRoute({
  ...page('/people'),
  ...only(readers),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PeoplePage.tsx')),
    'PeoplePage',
  ),
})
const settings = createRoute({
  ...page('/settings'),
  ...only(administrators),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/SettingsPage.tsx')),
    'SettingsPage',
  ),
})

export const routeTree = root.addChildren([
  signIn,
  forgotPassword,
  setup,
  accountLink,
  kitchenSink,
  inside.addChildren([home, account, reports, report, newReport, incidents, newIncident, incident, plan, people, settings]),
])

/** After signing in one goes on where one was, but never to another site. */
function isOwnPath(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next)
}
