import type { PersonId } from '../../base/ids.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import { markingId, personId, playbookId, roleId } from './cacao-ids.ts'
import { extensionDefinition, extensionId } from './step-extension.ts'
import { writeWorkflow, type CacaoStep } from './write-workflow.ts'

/** A team role, and who holds it: the primary first, then the alternates in their order. */
export type CacaoRole = { key: string; name: string; duty: string; holders: { id: PersonId; name: string }[] }

export type CacaoFacts = {
  /** Of the organisation, as cacao-ids names it. */
  identity: string
  tlp: PlanSettings['tlp']
  /** When the playbook was first in force, and since when it has been as it is now. */
  created: Date
  modified: Date
  roles: CacaoRole[]
}

/** A playbook as a CACAO 2.0 document (OASIS, Committee Specification 01). The same playbook and facts give the same text. */
export function writePlaybook(playbook: Playbook, facts: CacaoFacts): string {
  return `${JSON.stringify(documentOf(playbook, facts), null, 2)}\n`
}

function documentOf(playbook: Playbook, { identity, tlp, created, modified, roles }: CacaoFacts) {
  const id = playbookId(identity, playbook.key)
  const { start, steps, variables } = writeWorkflow(playbook, { id, identity })
  const marking = markingId(id, tlp)
  const used = [...new Set(playbook.steps.map(({ role }) => role))]
  return {
    type: 'playbook',
    spec_version: 'cacao-2.0',
    id,
    name: playbook.name,
    ...(playbook.when !== null && { description: playbook.when }),
    ...kindsOf(playbook, Object.values(steps)),
    playbook_processing_summary: summaryOf(Object.values(steps)),
    created_by: identity,
    created: created.toISOString(),
    modified: modified.toISOString(),
    markings: [marking],
    ...(Object.keys(variables).length > 0 && { playbook_variables: variables }),
    workflow_start: start,
    workflow: steps,
    playbook_extensions: { [extensionId]: { playbook_key: playbook.key } },
    agent_definitions: agentsOf(
      used.map((key) => roles.find((each) => each.key === key) ?? unknownRole(key)),
      identity,
    ),
    extension_definitions: { [extensionId]: extensionDefinition },
    data_marking_definitions: {
      [marking]: { type: 'marking-tlp', id: marking, created_by: identity, created: created.toISOString(), tlpv2_level: tlp },
    },
  }
}

/** What our phases are in the vocabulary of playbook types (§3.1.1). */
const typeOfPhase: Record<Phase, string> = {
  identification: 'investigation',
  containment: 'mitigation',
  eradication: 'remediation',
  recovery: 'remediation',
  'lessons-learned': 'prevention',
}

/** Each activity of a playbook must be that of a command in it, and with types there must be one (§3.1). Ours are the phases. */
function kindsOf(playbook: Playbook, steps: CacaoStep[]) {
  const commands = steps.flatMap(({ commands: each }) => (each ?? []) as { playbook_activity: string }[])
  const activities = phases.filter((phase) => commands.some(({ playbook_activity }) => playbook_activity === phase))
  if (activities.length === 0) return {}
  const present = phases.filter((phase) => playbook.steps.some((step) => step.phase === phase))
  return { playbook_types: [...new Set(present.map((phase) => typeOfPhase[phase]))], playbook_activities: activities }
}

function summaryOf(steps: CacaoStep[]) {
  const has = (type: string) => steps.some((step) => step.type === type)
  return {
    manual_playbook: true,
    external_playbooks: has('playbook-action'),
    parallel_processing: false,
    if_logic: has('if-condition'),
    while_logic: has('while-condition'),
    switch_logic: has('switch-condition'),
    temporal_logic: steps.some(({ timeout }) => timeout !== undefined),
    data_markings: true,
    digital_signatures: false,
    countersigned_signatures: false,
    extensions: true,
  }
}

/** A team role is a group of those who hold it. They go by their names only: how they are reached stays here. */
function agentsOf(roles: CacaoRole[], identity: string): Record<string, unknown> {
  const people = new Map(roles.flatMap(({ holders }) => holders.map((each) => [each.id, each.name] as const)))
  const duties = (person: PersonId) =>
    roles.flatMap(({ name, holders }) => {
      const at = holders.findIndex(({ id }) => id === person)
      return at < 0 ? [] : [`${name} (${at === 0 ? 'primary' : `alternate ${at}`})`]
    })
  const groups = roles.map(({ key, name, duty, holders }) => {
    const called =
      holders.length > 0 ? ` Held by, in the order in which they are called: ${holders.map((each) => each.name).join(', ')}.` : ''
    return [
      roleId(identity, key),
      { type: 'group', name, description: `${duty}${called}`, agent_target_extensions: { [extensionId]: { role_key: key } } },
    ]
  })
  const individuals = [...people].map(([id, name]) => [
    personId(identity, id),
    { type: 'individual', name, description: duties(id).join('; ') },
  ])
  return Object.fromEntries([...groups, ...individuals])
}

const unknownRole = (key: string): CacaoRole => ({ key, name: key.replaceAll('-', ' '), duty: 'A duty in the response.', holders: [] })
