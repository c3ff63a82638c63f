import { theEnd, type Playbook } from '../../prepare/plan/playbook.ts'
import { extensionId, type StepExtension } from './step-extension.ts'

/** For the tests: what is done, step by step, when questions are answered so. Afterwards loops are left and first choices taken. */
export type Answers = number[]

const mostSteps = 5000

/** As people follow a playbook. */
export function follow({ steps }: Playbook, answers: Answers): string[] {
  const asked = [...answers]
  const done: string[] = []
  for (let at = 0; at >= 0 && at < steps.length && done.length < mostSteps;) {
    const { key, flow, next } = steps[at]!
    done.push(key)
    const answer = flow?.is === 'decision' || flow?.is === 'loop' ? (asked.shift() ?? 0) : 0
    const chosen = flow?.is === 'decision' ? flow.choices[answer % flow.choices.length]!.next : next
    const to = flow?.is === 'loop' && answer % 2 === 1 ? flow.back : chosen
    at = to === null ? at + 1 : to === theEnd ? -1 : steps.findIndex((step) => step.key === to)
  }
  return done
}

type Step = Record<string, string> & { out_args?: string[]; cases?: Record<string, string>; step_extensions?: Record<string, unknown> }
type Document = { workflow_start: string; workflow: Record<string, unknown> }

/**
 * As a tool follows its CACAO document: `branches` runs a branch to its end and then goes on behind its condition (§4.8–4.10),
 * `arrows` goes wherever an arrow leads.
 */
export function run(document: Document, answers: Answers, how: 'branches' | 'arrows'): string[] {
  const workflow = document.workflow as Record<string, Step>
  const asked = [...answers]
  const variables = new Map<string, string>()
  const done: string[] = []
  const so = ({ condition = '' }: Step): boolean => {
    const [, name, value] = /^(\S+):value = '(.*)'$/.exec(condition) ?? []
    return variables.get(name ?? '') === value
  }
  const work = (step: Step): string => {
    const own = step.step_extensions?.[extensionId] as StepExtension | { part_of: string }
    const variable = step.out_args?.[0]
    if ('part_of' in own) {
      variables.set(variable!, 'no')
      return step.on_completion!
    }
    done.push(own.step_key)
    if (variable) {
      const answer = asked.shift() ?? 0
      const choices = own.choices?.map(({ key }) => key) ?? ['no', 'yes']
      variables.set(variable, choices[answer % choices.length]!)
    }
    return (step.on_completion ?? step.on_success)!
  }
  const branch = (from: string): void => {
    for (let id = from; done.length < mostSteps;) {
      const step = workflow[id]!
      if (step.type === 'end') return
      const isCondition = step.type?.endsWith('-condition')
      if (!isCondition) id = step.type === 'start' ? step.on_completion! : work(step)
      else if (how === 'arrows') id = arrow(step)
      else {
        if (step.type === 'while-condition') while (so(step) && done.length < mostSteps) branch(step.on_true!)
        else branch(arrow(step))
        id = step.on_completion!
      }
    }
  }
  const arrow = (step: Step): string => {
    if (step.cases) return step.cases[variables.get(step.switch!.replace(':value', '')) ?? '']!
    return (so(step) ? step.on_true : (step.on_false ?? step.on_completion))!
  }
  branch(document.workflow_start)
  return done
}
