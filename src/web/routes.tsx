import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { administrators, readers, workers, type AccessRole } from '../base/actor.ts'
import type { IncidentId, PlanReviewId, PlanVersionId, ReportId } from '../base/ids.ts'
import { isPartName, type SettingsPartName } from '../prepare/writing/settings-part-names.ts'
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
const planDocumentsRoute = createRoute({
  ...page('/plan/documents'),
  ...only(readers),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanDocumentsPage.tsx')),
    'PlanDocumentsPage',
  ),
})
const planCopy = createRoute({
  ...page('/plan/copy/$document'),
  ...only(workers),
  params: {
    parse: ({ document }: { document: string }) => ({ document: document === 'procedure' ? ('procedure' as const) : ('plan' as const) }),
    stringify: (params) => params,
  },
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanCopyPage.tsx')),
    'PlanCopyPage',
  ),
})
const planImport = createRoute({
  ...page('/plan/import/$document'),
  ...only(workers),
  params: {
    parse: ({ document }: { document: string }) => ({ document: document === 'procedure' ? ('procedure' as const) : ('plan' as const) }),
    stringify: (params) => params,
  },
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanImportPage.tsx')),
    'PlanImportPage',
  ),
})
const planDraft = createRoute({
  ...page('/plan/drafts/$planVersionId'),
  ...only(readers),
  params: {
    parse: ({ planVersionId }: { planVersionId: string }) => ({ planVersionId: planVersionId as PlanVersionId }),
    stringify: (params) => params,
  },
  validateSearch: ({ section }: Record<string, unknown>): { section?: string } => (typeof section === 'string' ? { section } : {}),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanDraftPage.tsx')),
    'PlanDraftPage',
  ),
})
const planSettings = createRoute({
  ...page('/plan/draft/$planVersionId/settings'),
  ...only(readers),
  params: {
    parse: ({ planVersionId }: { planVersionId: string }) => ({ planVersionId: planVersionId as PlanVersionId }),
    stringify: (params) => params,
  },
  /** Which part is open, and where that is the playbooks, which of them. */
  validateSearch: ({ part, playbook }: Record<string, unknown>): { part?: SettingsPartName; playbook?: string } => ({
    ...(typeof part === 'string' && isPartName(part) && { part }),
    ...(typeof playbook === 'string' && { playbook }),
  }),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanSettingsPage.tsx')),
    'PlanSettingsPage',
  ),
})
const planCompare = createRoute({
  ...page('/plan/compare'),
  ...only(readers),
  validateSearch: ({ from, to }: Record<string, unknown>): { from?: PlanVersionId; to?: PlanVersionId } => ({
    ...(typeof from === 'string' && { from: from as PlanVersionId }),
    ...(typeof to === 'string' && { to: to as PlanVersionId }),
  }),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanComparePage.tsx')),
    'PlanComparePage',
  ),
})
const ofVersion = {
  params: {
    parse: ({ planVersionId }: { planVersionId: string }) => ({ planVersionId: planVersionId as PlanVersionId }),
    stringify: (params: { planVersionId: PlanVersionId }) => params,
  },
}
/** For whoever is named to sign, whatever their access role. `review`: a review of what is in force, instead of its approval. */
const signPlan = createRoute({
  ...page('/plan/sign/$planVersionId'),
  ...ofVersion,
  validateSearch: ({ review }: Record<string, unknown>): { review?: PlanReviewId } =>
    typeof review === 'string' ? { review: review as PlanReviewId } : {},
  component: lazyRouteComponent(
    withStyles(() => import('./pages/SignPage.tsx')),
    'SignPage',
  ),
})
const readPlan = createRoute({
  ...page('/plan/read/$planVersionId'),
  ...ofVersion,
  component: lazyRouteComponent(
    withStyles(() => import('./pages/AcknowledgePage.tsx')),
    'AcknowledgePage',
  ),
})
const planApproval = createRoute({
  ...page('/plan/approval/$planVersionId'),
  ...ofVersion,
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanApprovalPage.tsx')),
    'PlanApprovalPage',
  ),
})
const planReviews = createRoute({
  ...page('/plan/reviews'),
  ...only(readers),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/ReviewsPage.tsx')),
    'ReviewsPage',
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
  inside.addChildren([
    home,
    account,
    reports,
    report,
    newReport,
    incidents,
    newIncident,
    incident,
    plan,
    planDocumentsRoute,
    planCopy,
    planImport,
    planDraft,
    planSettings,
    planCompare,
    signPlan,
    readPlan,
    planApproval,
    planReviews,
    people,
    settings,
  ]),
])

/** After signing in one goes on where one was, but never to another site. */
function isOwnPath(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next)
}
