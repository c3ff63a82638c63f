import type { PlanVersionId } from '../../base/ids.ts'
import { acknowledge, begin, fill, ownWords, remark, settle, settled, sign, submit, verifyNumbers, whoIsWho } from './acts-plan.ts'
import { answers, fieldsOfTheCellar, fieldsOfTheOffice, holders } from './plan-answers.ts'
import { wordsOfThePlan, wordsOfTheProcedure } from './plan-words.ts'
import { after, type Stage, type Story } from './stage.ts'

const hour = 60
const day = 24 * hour

/** How the library came to a plan of its own: what was opened before it runs under the plan that ships with Muster. */
export const firstPlan: Story = {
  daysAgo: 131,
  at: '10:10',
  play: async function* (stage) {
    const plan = yield* draftOfThePlan(stage)
    yield* approvalOfThePlan(stage, plan)
    yield after(5 * day)
    yield* theProcedure(stage)
  },
}

type Part<Result = void> = AsyncGenerator<number, Result>

/** The director makes the copy; whoever knows a thing fills it in. */
async function* draftOfThePlan(stage: Stage): Part<PlanVersionId> {
  const { marian, theo, ruth, dana, carmen } = stage
  const person = await whoIsWho(marian)
  const plan = await begin(marian, 'plan', 'template', answers(person))
  yield after(2 * day)
  await fill(carmen, plan, fieldsOfTheOffice)
  yield after(3 * hour)
  await fill(theo, plan, fieldsOfTheCellar)
  await settle(theo, plan, 'teamRoles', (roles) =>
    roles.map((role) => {
      const [primary, ...alternates] = (holders[role.key] ?? []).map(person)
      return { ...role, primary: primary ?? null, alternates }
    }),
  )
  yield after(day)
  const question = await remark(ruth, plan, {
    sectionKey: 'childrens-data',
    body: 'Summer reading sign-up is run by the branches with lists of their own. Do we mean those too?',
  })
  await remark(theo, plan, { sectionKey: 'childrens-data', body: 'Yes. Every list with a child’s name on it.', answers: question })
  await settled(ruth, plan, question)
  yield after(6 * day)
  await ownWords(ruth, plan, wordsOfThePlan)
  await verifyNumbers(stage, dana, ['Sergeant Ellis Boone', 'State cyber center'])
  return plan
}

/** The director and the chair of the board sign; most of the staff read it. */
async function* approvalOfThePlan(stage: Stage, plan: PlanVersionId): Part {
  const { marian, theo, priya, dana, luis, ruth, joan, carmen, june, beatriz, owen, mai, gloria } = stage
  const signatories = [
    { personId: marian.actor.id, position: 'Director' },
    { personId: june.actor.id, position: 'Chair of the board of trustees' },
  ]
  await settle(marian, plan, 'approval', (rule) => ({ ...rule, needed: 2, signatories }))
  yield after(4 * day)
  await submit(stage, marian, plan, {
    changeNote: 'Our first plan of our own, made from the template and read by every manager.',
    inDays: 10,
  })
  yield after(hour)
  await sign(marian, plan, 'Director')
  yield after(5 * day)
  await sign(june, plan, 'Chair of the board of trustees')

  yield after(6 * day)
  for (const reader of [theo, ruth, dana, marian]) await acknowledge(reader, plan)
  yield after(2 * day)
  for (const reader of [priya, luis, joan, carmen, gloria, owen]) await acknowledge(reader, plan)
  yield after(5 * day)
  for (const reader of [june, beatriz, mai]) await acknowledge(reader, plan)
}

/** The handling procedure takes its names and numbers from the plan in force, so its copy asks nothing about them. */
async function* theProcedure(stage: Stage): Part {
  const { marian, theo, priya, dana, luis, ruth, joan, carmen, june, beatriz, owen, mai, gloria } = stage
  const procedure = await begin(priya, 'procedure', 'template', {})
  yield after(2 * day)
  await ownWords(priya, procedure, wordsOfTheProcedure)
  await submit(stage, theo, procedure, { changeNote: 'How the team works, phase by phase, beside the plan.' })
  yield after(day)
  await sign(marian, procedure, 'Director')
  yield after(3 * day)
  await sign(june, procedure, 'Chair of the board of trustees')
  yield after(9 * day)
  for (const reader of [marian, theo, priya, dana, luis, ruth, joan, carmen, june, beatriz, owen, mai, gloria])
    await acknowledge(reader, procedure)
}
