import type { IncidentId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { bindRoute } from '../../platform/http/bind.ts'
import { addNote } from './add-note.action.ts'
import { attachFile } from './attach-file.action.ts'
import { classifyIncident } from './classify-incident.action.ts'
import { closeIncident } from './close-incident.action.ts'
import { addAsset, changeAsset, countPeople } from './count-affected.action.ts'
import { decide } from './decide.action.ts'
import { describeIncident } from './describe-incident.action.ts'
import { enterPhase } from './enter-phase.action.ts'
import { holdReview } from './hold-review.action.ts'
import { endRole, takeRole } from './hold-role.action.ts'
import { incidentApi } from './incident.api.ts'
import { listIncidentEntries } from './list-entries.action.ts'
import { listIncidents } from './list-incidents.store.ts'
import { listReaders } from './list-readers.action.ts'
import { moveToPlanVersion } from './move-to-plan-version.action.ts'
import { openIncident } from './open-incident.action.ts'
import { reopenIncident } from './reopen-incident.action.ts'
import { restrictIncident } from './restrict-incident.action.ts'
import { setMilestone } from './set-milestone.action.ts'
import { showBlockers } from './show-blockers.action.ts'
import { showHome } from './show-home.action.ts'
import { showIncident } from './show-incident.action.ts'
import { showPlanMove } from './show-plan-move.action.ts'
import { addFact, changeFact } from './tell-fact.action.ts'

/** Every change is answered with the page as it is then, so that the screen need not ask again. */
const thenShow = async (ctx: Work, id: IncidentId, change: Promise<void>) => {
  await change
  return showIncident(ctx, id)
}

const looks = [
  bindRoute(incidentApi.listIncidents, (ctx, { query }) => listIncidents(ctx.db, ctx.actor.id, query)),
  bindRoute(incidentApi.showIncident, (ctx, { params }) => showIncident(ctx, params.incidentId)),
  bindRoute(incidentApi.listEntries, (ctx, { params, query }) => listIncidentEntries(ctx, params.incidentId, query)),
  bindRoute(incidentApi.showBlockers, (ctx, { params }) => showBlockers(ctx, params.incidentId)),
  bindRoute(incidentApi.listReadings, (ctx, { params, query }) => listReaders(ctx, params.incidentId, query)),
  bindRoute(incidentApi.showPlanMove, (ctx, { params, query }) => showPlanMove(ctx, params.incidentId, query.category ?? null)),
  bindRoute(incidentApi.showHome, (ctx) => showHome(ctx)),
]

const words = [
  bindRoute(incidentApi.describeIncident, (ctx, { params: { incidentId: id }, body }) =>
    thenShow(ctx, id, describeIncident(ctx, id, body)),
  ),
  bindRoute(incidentApi.addNote, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, addNote(ctx, id, body))),
  bindRoute(incidentApi.decide, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, decide(ctx, id, body))),
  bindRoute(incidentApi.addFact, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, addFact(ctx, id, body))),
  bindRoute(incidentApi.changeFact, (ctx, { params: { incidentId: id, factId }, body }) =>
    thenShow(ctx, id, changeFact(ctx, id, factId, body)),
  ),
  bindRoute(incidentApi.addIncidentFile, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, attachFile(ctx, id, body))),
]

const work = [
  bindRoute(incidentApi.openIncident, async (ctx, { body }) => showIncident(ctx, (await openIncident(ctx, body)).id)),
  bindRoute(incidentApi.classifyIncident, (ctx, { params: { incidentId: id }, body }) =>
    thenShow(ctx, id, classifyIncident(ctx, id, body)),
  ),
  bindRoute(incidentApi.moveToPlanVersion, (ctx, { params: { incidentId: id }, body }) =>
    thenShow(ctx, id, moveToPlanVersion(ctx, id, body)),
  ),
  bindRoute(incidentApi.addAsset, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, addAsset(ctx, id, body))),
  bindRoute(incidentApi.changeAsset, (ctx, { params: { incidentId: id, assetId }, body }) =>
    thenShow(ctx, id, changeAsset(ctx, id, assetId, body)),
  ),
  bindRoute(incidentApi.countPeople, (ctx, { params: { incidentId: id, who }, body }) =>
    thenShow(ctx, id, countPeople(ctx, id, who, body)),
  ),
  bindRoute(incidentApi.setMilestone, (ctx, { params: { incidentId: id, kind }, body }) =>
    thenShow(ctx, id, setMilestone(ctx, id, { kind, ...body })),
  ),
  bindRoute(incidentApi.enterPhase, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, enterPhase(ctx, id, body))),
  bindRoute(incidentApi.takeRole, (ctx, { params: { incidentId: id, teamRole }, body }) =>
    thenShow(ctx, id, takeRole(ctx, id, teamRole, body)),
  ),
  bindRoute(incidentApi.endRole, (ctx, { params: { incidentId: id, teamRole }, body }) =>
    thenShow(ctx, id, endRole(ctx, id, teamRole, body)),
  ),
  bindRoute(incidentApi.restrictIncident, (ctx, { params: { incidentId: id }, body }) =>
    thenShow(ctx, id, restrictIncident(ctx, id, body)),
  ),
  bindRoute(incidentApi.closeIncident, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, closeIncident(ctx, id, body))),
  bindRoute(incidentApi.holdReview, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, holdReview(ctx, id, body))),
  bindRoute(incidentApi.reopenIncident, (ctx, { params: { incidentId: id }, body }) => thenShow(ctx, id, reopenIncident(ctx, id, body))),
]

export const incidentRoutes = [...looks, ...words, ...work]
