import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import type { Precision } from '../../base/moment.ts'
import type { Context } from '../../platform/context.ts'
import { findPlanInForce, type PlanVersion } from '../../prepare/plan/plan.store.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { listCalls } from '../calling/call.store.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { findPlanOf } from '../tasks/known-incident.store.ts'
import { findIncidentFor } from '../tasks/reach-incident.action.ts'
import { namePlaybook, nameRole, showTask } from '../tasks/task.ts'
import { listTasks } from '../tasks/task.store.ts'
import type { Blocker } from './closing.ts'
import { findLine, toMoment, toShownClock } from './incident-line.store.ts'
import { excerptLength, findParts, type Parts } from './incident-page.store.ts'
import { milestoneKinds, orderWarnings } from './milestones.ts'
import { mayMovePlan } from './show-plan-move.action.ts'

/** The whole page in one answer and six queries, whatever has happened in the incident; one more when its plan is not in force any more. */
export async function showIncident(ctx: Context, id: IncidentId) {
  const incident = await findIncidentFor(ctx, id)
  const plan = await findPlanOf(ctx.db, incident)
  const line = await findLine(ctx.db, id, plan.settings)
  const parts = await findParts(ctx.db, id)
  const milestones = milestonesOf(incident, parts)
  return {
    ...line,
    summary: parts.summary,
    openedBy: parts.opened_by,
    revision: parts.revision,
    plan: await planOf(ctx, incident, plan),
    playbooks: parts.followed.map(({ playbook, added_at: addedAt, added_by: addedBy }) => ({
      ...namePlaybook(plan.settings, playbook),
      addedAt: new Date(addedAt),
      addedBy,
    })),
    calls: (await listCalls(ctx.db, id)).map((call) => ({ ...call, teamRole: nameRole(plan.settings, call.teamRole) })),
    clocks: parts.clocks.map(toShownClock),
    taskList: (await listTasks(ctx.db, id)).map((task) => showTask(task, plan.settings)),
    milestones,
    warnings: orderWarnings(milestones),
    ...whatIsKnown(parts),
    ...whoAndHow(parts, plan),
    ...papers(ctx.actor, parts),
    ...confidence(ctx.actor, incident, parts),
  }
}

/** An open incident keeps its version until somebody moves it; that there is a newer one is said. */
async function planOf(ctx: Context, incident: Incident, { id, number, status }: PlanVersion) {
  const inForce = status === 'in-force'
  const open = !incident.history && !incident.closedAt
  const newer = inForce || !open ? null : await findPlanInForce(ctx.db)
  return {
    id,
    number,
    inForce,
    newer: newer && { id: newer.id, number: newer.number },
    mayMove: newer !== null && mayMovePlan(ctx, incident),
  }
}

/** A reopened incident is not closed, so its closing is told by the closures alone. */
function milestonesOf({ closedAt }: Incident, parts: Parts) {
  const inOrder = milestoneKinds.flatMap((kind) => parts.milestones.filter((each) => each.kind === kind))
  return inOrder
    .filter(({ kind }) => closedAt !== null || kind !== 'closed')
    .map((row) => ({ kind: row.kind, moment: toMoment(row), setBy: row.set_by, setAt: new Date(row.set_at), reason: row.reason }))
}

function whatIsKnown({ classifications, facts, decisions, assets, affected_people: affectedPeople }: Parts) {
  return {
    classifications: classifications.map((row) => ({
      ...row,
      derived: row.derived as SeverityLevel,
      severity: row.severity as SeverityLevel,
      at: new Date(row.at),
    })),
    facts: facts.map(({ changed_at: changedAt, changed_by: changedBy, ...fact }) => ({
      ...fact,
      changedAt: new Date(changedAt),
      changedBy,
    })),
    decisions: decisions.map((row) => ({
      id: row.id,
      question: row.question,
      options: row.options as string[],
      choice: row.choice,
      why: row.why,
      decidedBy: row.decided_by_name,
      at: toMoment({ ...row, precision: row.precision as Precision }),
      departsFromPlan: row.departs_from_plan,
      recordedAt: new Date(row.recorded_at),
      recordedBy: row.recorded_by,
    })),
    assets,
    affectedPeople,
  }
}

function whoAndHow({ passes, roles, closures }: Parts, { settings }: PlanVersion) {
  const role = (key: string) => settings.teamRoles.find((each) => each.key === key) ?? { key, name: key, duty: '' }
  return {
    passes: passes.map(({ entered_at: enteredAt, ...pass }) => ({ ...pass, enteredAt: new Date(enteredAt) })),
    roles: roles.map((row) => ({
      number: row.number,
      handover: row.handover,
      givenBy: row.given_by,
      teamRole: role(row.team_role),
      person: { id: row.person_id, name: row.person_name },
      takenAt: new Date(row.taken_at),
      endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    })),
    closures: closures.map((row) => ({
      at: new Date(row.at),
      by: row.by,
      severity: row.severity as SeverityLevel,
      rootCause: row.root_cause,
      summary: row.summary,
      overridden: row.overridden as Blocker[] | null,
      overrideReason: row.override_reason,
      reopened:
        row.reopened_at === null ? null : { at: new Date(row.reopened_at), by: row.reopened_by ?? '', reason: row.reopen_reason ?? '' },
    })),
  }
}

function papers(actor: Actor, { files, reports }: Parts) {
  return {
    files: files.map((row) => ({
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      sizeBytes: row.size_bytes,
      sha256: row.sha256,
      note: row.note,
      addedAt: new Date(row.added_at),
      addedBy: row.added_by,
      fromReport: row.from_report,
    })),
    reports: reports.map((row) => ({ id: row.id, number: row.number, reportedAt: new Date(row.reported_at), ...wordsOf(actor, row) })),
  }
}

/** Knowing of an incident is not knowing who told of it: a confidential report keeps its words for those who may read it. */
function wordsOf({ id, role }: Actor, row: Parts['reports'][number]): { excerpt: string; reporter: string } {
  const mayRead = !row.confidential || role === 'management' || role === 'administrator' || row.shared_with.includes(id)
  if (!mayRead) return { excerpt: 'Confidential', reporter: 'Confidential' }
  const excerpt = row.what.length > excerptLength ? `${row.what.slice(0, excerptLength)}…` : row.what
  return { excerpt, reporter: row.anonymous ? 'Anonymous reporter' : (row.reporter_name ?? row.person_name ?? 'Somebody who gave no name') }
}

function confidence(actor: Actor, { restricted, concernedIds }: Incident, { members }: Parts) {
  const known = restricted ? members.filter(({ id }) => !concernedIds.includes(id)) : []
  return {
    youSeeThisBecause: known.find(({ id }) => id === actor.id)?.why ?? null,
    members: known.map(({ id, name, why }) => ({ person: { id, name }, why })),
  }
}
