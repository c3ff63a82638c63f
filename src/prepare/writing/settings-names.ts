import type { PlanSettings } from '../plan/settings.ts'
import { theEnd } from '../plan/playbook.ts'

/** How the things that settings name are called by people: nobody reads a key or an id. */
export type Names = {
  person: (id: string) => string
  role: (key: string) => string
  category: (key: string) => string
  playbook: (key: string) => string
  section: (key: string) => string
  step: (playbook: string, key: string) => string
  answer: (question: 'functional' | 'information' | 'recoverability', key: string) => string
}

/** What is behind the names: people by id, sections by key. */
export type Known = { people: ReadonlyMap<string, string>; sections: ReadonlyMap<string, string> }

/** Names out of one version, or out of two: the later one's names are used, the earlier one's where only it knows. */
export function namesOf(known: Known, ...versions: PlanSettings[]): Names {
  const called = (list: (settings: PlanSettings) => { key: string; name: string }[]) => {
    const names = new Map(versions.flatMap(list).map(({ key, name }) => [key, name]))
    return (key: string) => names.get(key) ?? fromKey(key)
  }
  const steps = called(({ playbooks }) =>
    playbooks.flatMap(({ key, steps: each }) => each.map((step) => ({ key: `${key}/${step.key}`, name: step.title }))),
  )
  const answers = called((settings) =>
    questions.flatMap((question) => settings[question].answers.map(({ key, label }) => ({ key: `${question}/${key}`, name: label }))),
  )
  return {
    person: (id) => known.people.get(id) ?? 'somebody who is not known any more',
    role: called(({ teamRoles }) => teamRoles),
    category: called(({ categories }) => categories),
    playbook: called(({ playbooks }) => playbooks),
    section: (key) => known.sections.get(key) ?? fromKey(key),
    step: (playbook, key) => (key === theEnd ? 'the end' : steps(`${playbook}/${key}`)),
    answer: (question, key) => answers(`${question}/${key}`),
  }
}

export const questions = ['functional', 'information', 'recoverability'] as const

/** Of what is gone only the key is left, and keys are made from names. */
const fromKey = (key: string) => key.split('/').at(-1)?.replaceAll('-', ' ') ?? key
