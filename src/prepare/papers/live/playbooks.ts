import { item, list, paragraph, plain, quiet, strong, subheading } from '../../../platform/print/blocks.ts'
import type { Block, Item, Run } from '../../../platform/print/document.ts'
import type { Playbook, PlaybookStep } from '../../plan/playbook.ts'
import { exitsOf, exitWords, tellFlow, type Exit } from '../../plan/playbook-words.ts'
import type { Phase } from '../../plan/settings-words.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { roleName, tellTarget } from '../telling.ts'
import type { Part } from '../text/part.ts'

/** All of them, each under a heading of its own, so that the contents lead there. */
export const playbooksParts = (facts: PaperFacts): Part[] =>
  facts.version.settings.playbooks.flatMap((playbook, at) => [heading(playbook, at > 0), ...playbookBlocks(facts, playbook)])

export function playbookParts(facts: PaperFacts, key: string | null): Part[] {
  const playbook = facts.version.settings.playbooks.find((each) => each.key === key)
  return playbook
    ? [heading(playbook, false), ...playbookBlocks(facts, playbook)]
    : [paragraph([quiet(`[There is no playbook “${key ?? ''}” in the plan]`)])]
}

/** One level below the heading under which the live block stands, on a page of its own that can be handed out. */
const heading = ({ name }: Playbook, newPage: boolean): Part => ({ is: 'heading', depth: 1, text: name, ...(newPage && { newPage }) })

const phaseWords: Record<Phase, string> = {
  identification: 'Identification: find out what happened and how far it reaches',
  containment: 'Containment: stop it from getting worse',
  eradication: 'Eradication: remove the cause',
  recovery: 'Recovery: bring services back',
  'lessons-learned': 'Lessons learned: write down what to do better',
}

/** Steps are numbered through, because decisions and loops name them by their numbers. */
export function playbookBlocks(facts: PaperFacts, playbook: Playbook): Block[] {
  const intro = playbook.when ? [paragraph([{ as: 'plain', italic: true, text: playbook.when }])] : []
  const runs = inPhases(playbook.steps)
  return [
    ...intro,
    ...runs.flatMap(({ phase, from, steps }): Block[] => [
      subheading(phaseWords[phase]),
      { is: 'items', from, items: steps.map((step) => stepItem(facts, playbook, step)) },
    ]),
  ]
}

/** In the order of the steps: a playbook may go back to a phase. */
function inPhases(steps: PlaybookStep[]): { phase: Phase; from: number; steps: PlaybookStep[] }[] {
  const runs: { phase: Phase; from: number; steps: PlaybookStep[] }[] = []
  steps.forEach((step, at) => {
    const last = runs.at(-1)
    if (last?.phase === step.phase) last.steps.push(step)
    else runs.push({ phase: step.phase, from: at + 1, steps: [step] })
  })
  return runs
}

function stepItem({ version: { settings } }: PaperFacts, playbook: Playbook, step: PlaybookStep): Item {
  const who = [
    roleName(settings, step.role),
    step.within && `within ${tellTarget(step.within, '')} of opening`,
    step.mandatory && 'must be done',
  ]
  const title: Run[] = [strong(step.title), quiet(`\n${who.filter(Boolean).join(', ')}`)]
  const notes: [label: string, text: string | null][] = [
    ['Why: ', step.why],
    ['Keep: ', step.evidence],
    ['May be left out: ', step.skipWhen],
  ]
  return item([
    paragraph(title),
    ...(step.detail ? [paragraph(step.detail)] : []),
    ...notes.flatMap(([label, text]) => (text ? [paragraph([quiet(label), quiet(text)])] : [])),
    ...flowBlocks(settings.playbooks, playbook, step),
  ])
}

/** Where it goes on, in words: a drawing of arrows does not fit on a page, and cannot be read aloud. */
function flowBlocks(playbooks: Playbook[], playbook: Playbook, step: PlaybookStep): Block[] {
  const special = tellFlow(step, playbooks)
  const exits = exitsOf(playbook, step).map((exit) => exitRuns(playbook, exit))
  const [only] = exits
  return [...(special ? [paragraph([strong(special)])] : []), ...(exits.length > 1 ? [list(exits)] : only ? [paragraph(only)] : [])]
}

/** On paper nobody can click, so a step is named by its number and its title. */
function exitRuns({ steps }: Playbook, exit: Exit): Run[] {
  const { before, after } = exitWords(exit)
  const named = exit.number === null ? '' : ` step ${exit.number}, “${steps[exit.number - 1]?.title ?? ''}”`
  const [lead, ...rest] = exit.when === null ? ['', before] : [`${exit.when}:`, before.slice(exit.when.length + 1)]
  return [...(lead ? [strong(lead)] : []), plain(`${rest.join('')}${named}${after}`)]
}
