import type { Names } from './settings-names.ts'
import { by, group, inWords, list, plain, prose, quote, target, value, yesNo, type Outline, type Show } from './settings-outline.ts'

const step = (playbook: string): Outline => {
  const stepName: Show = (key, names) => (typeof key === 'string' ? quote(names.step(playbook, key)) : 'the next step')
  return group({
    phase: value('phase', inWords),
    title: prose('title'),
    detail: prose('detail'),
    why: prose('why'),
    evidence: prose('what to keep'),
    role: value('team role', by('role')),
    mandatory: value('must be done', yesNo),
    within: target('within'),
    skipWhen: prose('may be left out'),
    next: value('then', stepName),
    flow: group(
      {
        is: value('what it is', (kind) => stepKinds[kind as keyof typeof stepKinds] ?? plain(kind, {} as Names)),
        choices: list('choices', 'choice', group({ label: prose('words'), next: value('leads to', stepName) }), 'label'),
        back: value('goes back to', stepName),
        for: target('waits for'),
        playbook: value('follows the playbook', by('playbook')),
      },
      '',
    ),
  })
}

/** What a step is; without any of these it is something to do. */
export const stepKinds = { decision: 'a decision', loop: 'a loop back', wait: 'a wait', playbook: 'another playbook' } as const

export const playbookOutline = list('playbooks', 'Playbook', (playbook) =>
  group({
    name: value('name', quote),
    when: prose('when to follow it'),
    steps: list('steps', 'step', step(String(playbook.key)), 'title'),
  }),
)
