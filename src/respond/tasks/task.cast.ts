import type { IncidentId, TaskId } from '../../base/ids.ts'
import type { Task } from './task.ts'

/** A task for tests of rules: open, as nobody has touched it, and added by hand. */
export const aTask = (given: Partial<Task> = {}): Task => ({
  id: 't' as TaskId,
  incidentId: 'i' as IncidentId,
  playbook: null,
  step: null,
  phase: 'containment',
  position: 1001,
  title: 'Unplug the machine',
  detail: null,
  why: null,
  evidence: null,
  skipWhen: null,
  teamRole: null,
  mandatory: false,
  dueAt: null,
  flow: null,
  choice: null,
  pass: 1,
  startedAt: null,
  waitUntil: null,
  state: 'open',
  setAside: null,
  assignee: null,
  ended: null,
  replaced: false,
  revision: 1,
  ...given,
})
