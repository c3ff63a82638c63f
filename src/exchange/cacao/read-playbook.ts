import type { Playbook, PlaybookStep } from '../../prepare/plan/playbook.ts'
import { phases, type Phase } from '../../prepare/plan/settings-words.ts'
import { keyFrom } from '../../prepare/writing/settings-keys.ts'
import { roleId } from './cacao-ids.ts'
import type { CacaoDocument, Step } from './cacao-shape.ts'
import type { Laid } from './laid.ts'
import { layOut } from './lay-out.ts'
import { lineUp } from './line-up.ts'
import { leadingRole, whoseSteps, type RoleChoice, type TeamRole, type Whose } from './match-roles.ts'
import { noteDocument } from './note-document.ts'
import { notebook, type Note, type TakeNote } from './notes.ts'
import { longestWords } from './our-limits.ts'
import { readDocument } from './read-document.ts'
import { ownKey, readOwn } from './read-own.ts'
import { fromExtension, ownStep } from './step-extension.ts'
import { tellForeign } from './tell-foreign.ts'

/** Into which plan it is read: whose steps there can be, and which playbooks it may lead to (by key, and by their CACAO ids). */
export type Into = { team: TeamRole[]; choice: RoleChoice; playbooks: ReadonlyMap<string, string>; keys: ReadonlySet<string> }

/** `unmatched` are the agents that nobody here is called like; their steps went to the role that was chosen, or the leading one. */
export type ReadPlaybook = { playbook: Playbook; notes: Note[]; unmatched: Whose[] }

/** A CACAO 2.0 document as a playbook. Refused with the place in the document, when it cannot be told as steps. */
export function readPlaybook(content: string, into: Into): ReadPlaybook {
  const document = readDocument(content)
  const { note, notes } = notebook()
  const unmatched = new Map<string, Whose>()
  const match = whoseSteps(document, into.team, into.choice)
  const whose = (agent: string, known?: string): string => {
    const found = match(agent, known)
    if (!found.matched) unmatched.set(agent, found)
    return found.role
  }
  const own = readOwn(document)
  const playbook = own ? withRoles(own, document, whose) : readForeign(document, { into, note, whose })
  noteUnknownPlaybooks(playbook, into, note)
  return { playbook, notes: notes(), unmatched: [...unmatched.values()] }
}

type FindRole = (agent: string, known?: string) => string

/** Written in another organisation, it may name roles that are called otherwise here. */
function withRoles(playbook: Playbook, { created_by: identity = '' }: CacaoDocument, whose: FindRole): Playbook {
  return { ...playbook, steps: playbook.steps.map((step) => ({ ...step, role: whose(roleId(identity, step.role), step.role) })) }
}

type Reading = { into: Into; note: TakeNote; whose: FindRole }

function readForeign(document: CacaoDocument, { into, note, whose }: Reading): Playbook {
  const { first, ...followed } = layOut(document)
  noteDocument(document, followed, note)
  const guess = phaseOfTypes(document.playbook_types)
  const name = document.name.trim().slice(0, longestWords) || 'Playbook'
  return lineUp(first, {
    key: ownKey(document) ?? keyFrom(name, new Set()),
    name,
    when: document.description?.trim().slice(0, longestWords) || null,
    special: (laid) => specialOf(laid, into),
    tell: (laid) => {
      const own = laid.as === 'work' ? ownStep(laid.step) : null
      const role =
        laid.step.type === 'action' ? whose(laid.step.agent, own?.role) : own ? whose(own.role, own.role) : leadingRole(into.team)
      const known = own ? fromExtension(own, '', null) : { key: '', ...unsaid, phase: phaseOf(laid.step) ?? guess }
      return { ...known, ...tellForeign(laid, document, note), role }
    },
  })
}

const unsaid = { why: null, evidence: null, mandatory: false, within: null, skipWhen: null }

function specialOf({ flow, step }: Laid, { playbooks, keys }: Into): PlaybookStep['flow'] {
  const own = ownStep(step)
  if (flow.is === 'wait') return { is: 'wait', for: own?.wait_for ?? null }
  if (step.type !== 'playbook-action') return null
  const other = playbooks.get(step.playbook_id) ?? (own?.playbook && keys.has(own.playbook) ? own.playbook : null)
  return other ? { is: 'playbook', playbook: other } : null
}

/** CACAO knows no phases; what a command is for, and what the playbook is for, come close (§3.1.1, §3.1.2). */
const activities: Record<Phase, string[]> = {
  identification: [
    'scan-system',
    'match-indicator',
    'analyze-collected-data',
    'identify-indicators',
    'scan-vulnerabilities',
    'map-network',
  ],
  containment: ['configure-systems', 'restrict-access', 'disconnect-system'],
  eradication: ['eliminate-risk'],
  recovery: ['revert-system', 'restore-data', 'restore-capabilities'],
  'lessons-learned': ['analyze-engagement-results'],
}

function phaseOf(step: Step): Phase | null {
  const activity = step.type === 'action' ? step.commands.find((each) => each.playbook_activity)?.playbook_activity : undefined
  return phases.find((phase) => activity && (phase === activity || activities[phase].includes(activity))) ?? null
}

function phaseOfTypes(types: string[] = []): Phase {
  if (types.some((type) => ['detection', 'investigation', 'notification'].includes(type))) return 'identification'
  return types.includes('remediation') && !types.includes('mitigation') ? 'eradication' : 'containment'
}

function noteUnknownPlaybooks({ steps }: Playbook, { keys }: Into, note: TakeNote): void {
  for (const { title, flow } of steps)
    if (flow?.is === 'playbook' && !keys.has(flow.playbook))
      note(
        `“${title.slice(0, 100)}”`,
        `It leads to the playbook “${flow.playbook.replaceAll('-', ' ')}”, which is not in this draft. Bring it in as well, or change the step.`,
      )
}
