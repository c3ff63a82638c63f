import type { PlanVersionId } from '../../../base/ids.ts'
import type { PaperFormat } from '../paper-name.ts'

/** What can be had, what it is for, and where. */
export type Paper = { name: string; about: string; files: { format: PaperFormat; label: string; path: string }[] }

export const documentPaper = (id: PlanVersionId): Paper => ({
  name: 'The whole document',
  about: 'To read, to print or to hand on. The folder holds text, settings and playbooks as files that can be compared and read in again.',
  files: (
    [
      ['pdf', 'PDF'],
      ['docx', 'Word'],
      ['html', 'Web page'],
      ['zip', 'Folder'],
    ] as const
  ).map(([format, label]) => ({ format, label, path: `/plan/versions/${id}/document.${format}` })),
})

const pdf = (name: string, about: string, file: string): Paper => ({
  name,
  about,
  files: [{ format: 'pdf', label: 'PDF', path: `/plan/papers/${file}.pdf` }],
})

/** They hold private numbers. */
export const privatePapers: Paper[] = [
  {
    name: 'Go-bag',
    about:
      'One file for a USB stick: first-hour card, contact sheet, calling order, playbooks, the plan and blank forms. It opens without a network and says how old it is. Make a new one every month.',
    files: [{ format: 'html', label: 'Web page', path: '/plan/papers/go-bag.html' }],
  },
  pdf('Contact sheet', 'Everybody you may have to reach, with their numbers of today. Keep it on paper, also at home.', 'contact-sheet'),
  pdf('Calling order', 'Who is called for which severity, first to last, with numbers.', 'calling-order'),
]

/** All at once; each has its own download where it is read. */
export const playbookFiles: Paper = {
  name: 'Playbooks for other tools',
  about: 'Every playbook as CACAO 2.0, the standard in which security tools exchange them. They hold names, and no numbers.',
  files: [{ format: 'zip', label: 'Folder', path: '/plan/playbooks/cacao.zip' }],
}

export const formPapers: Paper[] = [
  pdf('First-hour card', 'One page for every staff desk: what to do before the team is there.', 'first-hour-card'),
  pdf('Report form', 'To write down what somebody noticed while the form on the screen does not work.', 'report-form'),
  pdf('Evidence and custody form', 'One for each thing that is kept as evidence, with room for everyone who had it.', 'custody-form'),
  pdf('Incident log', 'What happened, minute by minute, to be typed in later.', 'incident-log'),
  pdf('Decision log', 'What was decided, by whom and why.', 'decision-log'),
  pdf('Call log', 'Who was called, and who answered.', 'call-log'),
]
