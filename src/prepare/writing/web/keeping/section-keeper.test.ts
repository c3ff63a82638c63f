import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeText } from '../../../plan/text/merge.ts'
import type { Keep, Kept, Stored } from './kept-section.ts'
import { pauseMs, SectionKeeper } from './section-keeper.ts'

const first: Stored = { title: 'Team', body: 'One.\n\nTwo.\n', revision: 1 }

/** A browser that keeps, and a server that merges as ours does and may be cut off. */
function installation(kept: Kept | null = null) {
  let place: Kept | null = kept
  let stored = first
  const net = { broken: false }
  const keep: Keep = {
    read: () => place && { ...place, at: new Date(0) },
    write: (value) => void (place = value),
    forget: () => void (place = null),
  }
  const save = vi.fn(async ({ title, body, before }: { title: string; body: string; before: string; revision: number }) => {
    if (net.broken) throw new Error('No connection')
    const { text, clashes } = mergeText(before, body, stored.body)
    const theirs = clashes.map((clash) => ({ ...clash, theirName: 'Ben' }))
    if (text === null) return { outcome: 'clash' as const, section: { ...stored, changedBy: 'Ben' }, clashes: theirs }
    stored = { title, body: text, revision: stored.revision + 1 }
    return { outcome: text === body ? ('saved' as const) : ('merged' as const), section: { ...stored, changedBy: 'Ana' }, clashes: [] }
  })
  const keeper = new SectionKeeper({
    server: first,
    keep,
    save,
    isPassing: (error) => (error as Error).message === 'No connection',
    otherTitle: (error) => /^Renamed to (.*)/.exec((error as Error).message)?.[1] ?? null,
  })
  const others = (body: string) => (stored = { ...stored, body, revision: stored.revision + 1 })
  return { keeper, save, net, others, kept: () => place, stored: () => stored }
}

/** Typing as the editor does it: it says that something was typed, and is asked later what. */
function screen({ keeper }: ReturnType<typeof installation>) {
  let shown = keeper.read().body
  keeper.ask(() => shown)
  keeper.text.watch(() => void (shown = keeper.read().body))
  return {
    shown: () => shown,
    type: (body: string) => {
      shown = body
      keeper.touch()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pause = (ms = pauseMs) => vi.advanceTimersByTimeAsync(ms)

describe('what is typed', () => {
  test('is sent once, when nothing was typed for 800 ms', async () => {
    const here = installation()
    const { type } = screen(here)
    type('One, m\n\nTwo.\n')
    await pause(500)
    type('One, more.\n\nTwo.\n')
    await pause(500)
    expect(here.save).not.toHaveBeenCalled()
    await pause(300)
    expect(here.stored().body).toBe('One, more.\n\nTwo.\n')
    expect(here.save).toHaveBeenCalledTimes(1)
    expect(here.keeper.state.read().is).toBe('saved')
    expect(here.kept()).toBeNull()
  })

  test('is kept here while the server cannot be reached, and sent by itself afterwards', async () => {
    const here = installation()
    const { type } = screen(here)
    here.net.broken = true
    type('One, offline.\n\nTwo.\n')
    await pause()
    expect(here.keeper.state.read().is).toBe('waiting')
    expect(here.kept()?.mine.body).toBe('One, offline.\n\nTwo.\n')
    here.net.broken = false
    await pause(10_000)
    expect(here.stored().body).toBe('One, offline.\n\nTwo.\n')
    expect(here.kept()).toBeNull()
  })

  test('is there again after the laptop was closed, and is sent without another key pressed', async () => {
    const here = installation({ base: first, mine: { title: 'Team', body: 'One, from yesterday.\n\nTwo.\n' } })
    expect(here.keeper.read().body).toBe('One, from yesterday.\n\nTwo.\n')
    expect(here.keeper.state.read().restoredAt).not.toBeNull()
    await pause()
    expect(here.stored().body).toBe('One, from yesterday.\n\nTwo.\n')
  })

  test('stays kept when the server refuses it, with the reason', async () => {
    const here = installation()
    const { type } = screen(here)
    here.save.mockRejectedValueOnce(new Error('It is in review.'))
    type('One, too late.\n\nTwo.\n')
    await pause()
    expect(here.keeper.state.read()).toMatchObject({ is: 'refused', refusal: new Error('It is in review.') })
    expect(here.kept()?.mine.body).toBe('One, too late.\n\nTwo.\n')
  })
})

describe('what somebody else wrote', () => {
  test('in another block stands beside what is typed here', async () => {
    const here = installation()
    const { type, shown } = screen(here)
    here.others('One.\n\nTwo, by Ben.\n')
    type('One, by Ana.\n\nTwo.\n')
    await pause()
    expect(here.stored().body).toBe('One, by Ana.\n\nTwo, by Ben.\n')
    expect(shown()).toBe('One, by Ana.\n\nTwo, by Ben.\n')
  })

  test('takes nothing from what was typed while the answer was on its way', async () => {
    const here = installation()
    const { type, shown } = screen(here)
    here.others('One.\n\nTwo, by Ben.\n')
    type('One, by A\n\nTwo.\n')
    const sending = here.keeper.flush()
    type('One, by Ana.\n\nTwo.\n')
    await sending
    expect(shown()).toBe('One, by Ana.\n\nTwo, by Ben.\n')
    await pause()
    expect(here.stored().body).toBe('One, by Ana.\n\nTwo, by Ben.\n')
  })

  test('is shown when it is heard of, without anything to send', async () => {
    const here = installation()
    const { shown } = screen(here)
    here.keeper.hear({ ...here.others('One.\n\nTwo.\n\nThree.\n'), changedBy: 'Ben' })
    await pause()
    expect(shown()).toBe('One.\n\nTwo.\n\nThree.\n')
    expect(here.save).not.toHaveBeenCalled()
  })

  test('as a title stands, and ours is told to have lost; the text is saved all the same', async () => {
    const here = installation()
    screen(here)
    here.save.mockRejectedValueOnce(new Error('Renamed to The team'))
    here.keeper.change({ title: 'Our team' })
    await pause()
    await pause()
    expect(here.keeper.read().title).toBe('The team')
    expect(here.keeper.state.read()).toMatchObject({ is: 'saved', lostTitle: 'Our team' })
  })

  test.each([
    ['mine', 'One, by Ana.\n\nTwo.\n'],
    ['theirs', 'One, by Ben.\n\nTwo.\n'],
    ['both', 'One, by Ben.\n\nOne, by Ana.\n\nTwo.\n'],
  ] as const)('in the same block is a choice: %s', async (choice, text) => {
    const here = installation()
    const { type } = screen(here)
    here.others('One, by Ben.\n\nTwo.\n')
    type('One, by Ana.\n\nTwo.\n')
    await pause()
    expect(here.keeper.state.read()).toMatchObject({
      is: 'clash',
      theirName: 'Ben',
      clashes: [{ mine: 'One, by Ana.', theirs: 'One, by Ben.' }],
    })
    expect(here.stored().body).toBe('One, by Ben.\n\nTwo.\n')
    expect(here.kept()?.mine.body).toBe('One, by Ana.\n\nTwo.\n')
    here.keeper.choose([choice])
    await pause()
    expect(here.stored().body).toBe(text)
    expect(here.keeper.state.read().is).toBe('saved')
  })
})
