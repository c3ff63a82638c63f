import type { PlanVersionId } from '../../base/ids.ts'
import { settingsApi } from '../../prepare/writing/settings.api.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { begin, fill, remark, settle, settled, sign, submit, write } from './acts-plan.ts'
import { after, type Player, type Story } from './stage.ts'

const hour = 60
const day = 24 * hour

/** The procedure has changed a little and waits for the director, who has not signed yet. */
export const procedureInReview: Story = {
  daysAgo: 16,
  at: '09:20',
  play: async function* (stage) {
    const { priya, theo, june } = stage
    const procedure = await begin(priya, 'procedure', 'in-force', {})
    await write(priya, procedure, 'reporting', (body) =>
      body.replace(
        '## What to do until somebody calls back',
        'Harmony and Millbrook have a phone that does not hang on the network: 555-0140 and 555-0141.\n\n## What to do until somebody calls back',
      ),
    )
    yield after(2 * day)
    await submit(stage, theo, procedure, { changeNote: 'Two branches can be reached when the network is down.' })
    yield after(day)
    await sign(june, procedure, 'Chair of the board of trustees')
  },
}

/** What the stolen laptop taught is being written into the next version of the plan; it is not finished. */
export const nextPlan: Story = {
  daysAgo: 12,
  at: '10:30',
  play: async function* (stage) {
    const { marian, theo, priya, ruth } = stage
    const plan = await begin(theo, 'plan', 'in-force', {})
    await settle(theo, plan, 'severities', (all) =>
      all.map((each) => (each.level === 2 ? { ...each, acknowledge: { amount: 20, unit: 'minutes' } } : each)),
    )
    await lockSooner(priya, plan)
    yield after(day)
    await sayWhatWasLearned(priya, plan)
    await fill(theo, plan, { 'backup-keeper': null })
    await settle(theo, plan, 'teamRoles', (roles) => roles.map((role) => (role.key === 'facilities' ? { ...role, alternates: [] } : role)))
    yield after(2 * day)
    const night = await remark(marian, plan, {
      sectionKey: 'classification',
      body: 'Twenty minutes for severity 2: can the two of you really keep that at night? I would rather promise what we can hold.',
    })
    yield after(3 * hour)
    await remark(priya, plan, {
      sectionKey: 'classification',
      body: 'With the duty phone, yes. I would like to try it in the next call test before you submit this.',
      answers: night,
    })
    await remark(ruth, plan, {
      sectionKey: 'childrens-data',
      body: 'Sign-up lists live in the catalog only now. The sentence about the branches’ own lists should go.',
    })
    const typo = await remark(ruth, plan, { sectionKey: 'procedures', body: '“Every monday” wants a capital letter.' })
    yield after(day)
    await write(priya, plan, 'procedures', (body) => body.replace('every monday', 'every Monday'))
    await settled(priya, plan, typo)
  },
}

/** A lost device is locked within half an hour instead of an hour. */
async function lockSooner(who: Player, planVersionId: PlanVersionId): Promise<void> {
  const playbookKey = 'lost-device'
  const { settings, hashes } = await who.call(settingsApi.showSettings, { params: { planVersionId } })
  const now = settings.playbooks.find(({ key }) => key === playbookKey)
  const steps = now?.steps.map((step) => (step.key === 'lock-device' ? { ...step, within: { amount: 30, unit: 'minutes' } } : step))
  const body = { value: { ...now, steps }, before: hashes[`playbooks/${playbookKey}`] ?? '' }
  await who.call(settingsApi.changePlanPlaybook, { params: { planVersionId, playbookKey }, body })
}

/** A line among the preparations, and a section of the library's own that still says what belongs there. */
async function sayWhatWasLearned(who: Player, planVersionId: PlanVersionId): Promise<void> {
  await write(who, planVersionId, 'procedures', (body) =>
    body.replace(
      '- The emergency kit is complete.',
      '- The encryption of every laptop is looked at every monday, and the list is signed.\n- The emergency kit is complete.',
    ),
  )
  const title = 'Devices that leave the building'
  const { sections } = await who.call(writingApi.addSection, { params: { planVersionId }, body: { title, after: 'documentation' } })
  const added = sections.find((section) => section.title === title)
  if (added) await write(who, planVersionId, added.key, () => devices)
}

const devices = `A laptop or a phone that goes home is encrypted, locks itself after five minutes, and is in the device list. No list with names of patrons is copied onto it.

Whoever takes one signs for it. What has not been seen by the device list for two weeks is called in.

:::guidance
Say here who calls it in, and what happens if nobody brings it. Priya asks the supplier of the device list what it can do by itself.
:::
`
