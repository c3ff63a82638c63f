import { Conflict, Invalid } from '../../base/errors.ts'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'

const names: Record<Phase | 'closed', string> = {
  identification: 'Identification',
  containment: 'Containment',
  eradication: 'Eradication',
  recovery: 'Recovery',
  'lessons-learned': 'Lessons learned',
  closed: 'Closed',
}

export const phaseName = (phase: Phase | 'closed'): string => names[phase]

export const goesBack = (from: Phase, to: Phase): boolean => phases.indexOf(to) < phases.indexOf(from)

/** Skipping ahead is allowed, and so is going back, which is normal (eradication often finds more) and keeps its reason. */
export function refusePhase(from: Phase, to: Phase, reason: string | null): void {
  if (from === to) throw new Conflict('incident.same-phase', `The incident is in the phase “${phaseName(to)}” already.`)
  if (goesBack(from, to) && !reason) {
    throw new Invalid([
      {
        field: 'reason',
        message: `Going back to “${phaseName(to)}” is normal. Please say in a few words why, so that others understand it later.`,
      },
    ])
  }
}
