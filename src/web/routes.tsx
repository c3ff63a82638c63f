import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { administrators, readers } from '../base/actor.ts'
import type { IncidentId, ReportId } from '../base/ids.ts'
import { incidentTabs, type IncidentTab } from './incident-tabs.ts'
import { planRoutes } from './plan-routes.tsx'
import { inside, only, outside, page, root, withStyles } from './route-frame.tsx'

/** Every address of the app. A new page is a file in pages/, and its lines here. Pages are loaded when they are needed. */

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
  inside.addChildren([home, account, reports, report, newReport, incidents, newIncident, incident, ...planRoutes, people, settings]),
])

/** After signing in one goes on where one was, but never to another site. */
function isOwnPath(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next)
}
