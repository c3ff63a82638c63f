import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readers, workers } from '../base/actor.ts'
import type { PlanReviewId, PlanVersionId } from '../base/ids.ts'
import { isPartName, type SettingsPartName } from '../prepare/writing/settings-part-names.ts'
import { only, page, withStyles } from './route-frame.tsx'

/** The addresses of the plan and the procedure: read, written, compared, approved, acknowledged, reviewed. */

const ofVersion = {
  params: {
    parse: ({ planVersionId }: { planVersionId: string }) => ({ planVersionId: planVersionId as PlanVersionId }),
    stringify: (params: { planVersionId: PlanVersionId }) => params,
  },
}
const ofDocument = {
  params: {
    parse: ({ document }: { document: string }) => ({ document: document === 'procedure' ? ('procedure' as const) : ('plan' as const) }),
    stringify: (params: { document: 'plan' | 'procedure' }) => params,
  },
}

const plan = createRoute({
  ...page('/plan'),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanPage.tsx')),
    'PlanPage',
  ),
})
const planDocuments = createRoute({
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
  ...ofDocument,
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanCopyPage.tsx')),
    'PlanCopyPage',
  ),
})
const planImport = createRoute({
  ...page('/plan/import/$document'),
  ...only(workers),
  ...ofDocument,
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanImportPage.tsx')),
    'PlanImportPage',
  ),
})
const planDraft = createRoute({
  ...page('/plan/drafts/$planVersionId'),
  ...only(readers),
  ...ofVersion,
  validateSearch: ({ section }: Record<string, unknown>): { section?: string } => (typeof section === 'string' ? { section } : {}),
  component: lazyRouteComponent(
    withStyles(() => import('./pages/PlanDraftPage.tsx')),
    'PlanDraftPage',
  ),
})
const planSettings = createRoute({
  ...page('/plan/drafts/$planVersionId/settings'),
  ...only(readers),
  ...ofVersion,
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

export const planRoutes = [
  plan,
  planDocuments,
  planCopy,
  planImport,
  planDraft,
  planSettings,
  planCompare,
  signPlan,
  readPlan,
  planApproval,
  planReviews,
] as const
