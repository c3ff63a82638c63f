import { signal } from '../../../../web/signal.ts'
import { mergeText, settleText, type Clash } from '../../../plan/text/merge.ts'
import type { Keep, Said, Stored } from './kept-section.ts'

export type Choice = 'mine' | 'theirs' | 'both'

export type Standing = {
  /** `waiting`: the server cannot be reached, and it is tried again. `refused`: it will not have it as it is. */
  is: 'saved' | 'typing' | 'saving' | 'waiting' | 'refused' | 'clash'
  savedAt: Date | null
  refusal: unknown
  clashes: Clash[]
  /** Who wrote what ours clashes with. */
  theirName: string | null
  /** What we called the section, when somebody else had renamed it first. */
  lostTitle: string | null
  /** When what is shown was typed, if it waited here since before this page was opened. */
  restoredAt: Date | null
}

type Reply = {
  outcome: 'saved' | 'merged' | 'clash'
  section: Stored & { changedBy: string }
  clashes: { theirName: string }[]
}

type Given = {
  /** As the server has it now; null where only what was kept here is known. */
  server: Stored | null
  keep: Keep
  save: (ask: Said & { titleBefore: string; before: string; revision: number }) => Promise<Reply>
  /** No answer came: worth trying again. Otherwise the server understood and refused. */
  isPassing: (error: unknown) => boolean
  /** Somebody else renamed the section first: the title as it is now. Null for every other refusal. */
  otherTitle: (error: unknown) => string | null
}

export type SectionKeeper = ReturnType<typeof keepSection>

/** Sent when nothing was typed for this long. */
export const pauseMs = 800
/** While somebody types on and on, this browser keeps it at least so often. */
const keepEveryMs = 1000
const tryAgainMs = 10_000

/**
 * Brings what is typed in one section to the server, and what others write to the screen. Whatever happens, words are
 * either on the server or kept in this browser; of two who changed the same block neither is overwritten.
 */
export function keepSection({ server, keep, save, isPassing, otherTitle }: Given) {
  const kept = keep.read()
  let base: Stored = kept?.base ?? server ?? { title: '', body: '', revision: 0 }
  let mine: Said = kept?.mine ?? { title: base.title, body: base.body }
  let theirs: Stored | null = null
  let sending = false
  let wasTouched = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let keptAt = 0
  /** What is on screen and not told yet. */
  let pull: () => string | null = () => null

  const state = signal<Standing>({ ...calm, is: kept ? 'typing' : 'saved', restoredAt: kept?.at ?? null })
  /** The text was changed by others: the screen must follow. */
  const text = signal<Said>(mine)

  const say = (changes: Partial<Standing>) => state.write({ ...state.read(), ...changes })
  const isChanged = () => mine.title !== base.title || mine.body !== base.body
  const show = (said: Said) => text.write((mine = said))
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  /** Takes over what is on screen, and keeps it here until it is sent. */
  function take(): void {
    const body = wasTouched ? pull() : null
    wasTouched = false
    if (body !== null && body !== mine.body) mine = { ...mine, body }
    if (isChanged()) keep.write({ base, mine })
    else keep.forget()
    keptAt = Date.now()
  }

  /** A key was pressed: as little as possible happens now. */
  function touch(): void {
    wasTouched = true
    if (Date.now() - keptAt > keepEveryMs) take()
    if (state.read().is === 'clash') return
    if (state.read().is !== 'typing' && !sending) say({ is: 'typing', refusal: null })
    later(pauseMs)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    take()
    if (sending || theirs) return
    if (!isChanged()) return say({ is: 'saved', restoredAt: null })
    sending = true
    say({ is: 'saving' })
    const sent = mine
    try {
      settle(sent, await save({ ...sent, titleBefore: base.title, before: base.body, revision: base.revision }))
    } catch (error) {
      fail(error)
    } finally {
      sending = false
    }
    if (isChanged() && state.read().is === 'typing') later(pauseMs)
  }

  function settle(sent: Said, { outcome, section, clashes }: Reply): void {
    take()
    if (outcome === 'clash') return clash(section, clashes[0]?.theirName ?? section.changedBy)
    // From here on the server has what was sent: what was typed since is told apart from that.
    base = { ...sent, revision: section.revision }
    hearNow(section, section.changedBy)
    say({ savedAt: new Date(), refusal: null })
  }

  function fail(error: unknown): void {
    take()
    const title = otherTitle(error)
    if (title !== null) return giveWay(title)
    say(isPassing(error) ? { is: 'waiting' } : { is: 'refused', refusal: error })
    if (isPassing(error)) later(tryAgainMs)
  }

  /** A title is one line: of two, the first stands, and whoever was second is told. */
  function giveWay(title: string): void {
    say({ is: 'typing', lostTitle: mine.title })
    base = { ...base, title }
    show({ ...mine, title })
    take()
    later(0)
  }

  /** The section as the server has it now. */
  function hearNow(section: Stored, by: string): void {
    const title = mine.title === base.title ? section.title : mine.title
    const merged = mergeText(base.body, mine.body, section.body)
    if (merged.text === null) return clash(section, by)
    base = { title: section.title, body: section.body, revision: section.revision }
    theirs = null
    if (merged.text !== mine.body || title !== mine.title) show({ title, body: merged.text })
    take()
    say({ is: isChanged() ? 'typing' : 'saved', clashes: [], theirName: null, ...(!isChanged() && { restoredAt: null }) })
  }

  function clash(section: Stored, by: string): void {
    theirs = { title: section.title, body: section.body, revision: section.revision }
    const { clashes, text: together } = mergeText(base.body, mine.body, section.body)
    if (together !== null) return hearNow(section, by)
    say({ is: 'clash', clashes, theirName: by })
  }

  function hear(section: Stored & { changedBy: string }): void {
    if (sending || section.revision <= (theirs ?? base).revision) return
    take()
    hearNow(section, section.changedBy)
    if (isChanged() && !theirs) later(pauseMs)
  }

  /** One choice for each clash, in their order. Undecided ones keep both. */
  function choose(choices: Choice[]): void {
    take()
    if (!theirs) return
    const { text: body } = settleText({ before: base.body, mine: mine.body, theirs: theirs.body }, (_, at) => choices[at] ?? 'both')
    base = theirs
    theirs = null
    show({ ...mine, body: body ?? mine.body })
    say({ is: 'typing', clashes: [], theirName: null })
    void send()
  }

  function change(said: Partial<Said>): void {
    if (said.title) say({ lostTitle: null })
    mine = { ...mine, ...said }
    touch()
  }

  /** Gives up what waited here since before, and goes on with the server's. */
  function startOver(section: Stored): void {
    wasTouched = false
    base = { title: section.title, body: section.body, revision: section.revision }
    theirs = null
    show({ title: section.title, body: section.body })
    keep.forget()
    say({ ...calm, is: 'saved' })
  }

  if (kept) later(0)
  return {
    state,
    text,
    read: () => mine,
    touch,
    change,
    hear,
    choose,
    startOver,
    /** At once: on leaving the field, the tab or the section. */
    flush: () => send(),
    keepNow: take,
    /** How to ask the screen for what it holds. Answers null when it holds nothing new. */
    ask: (ask: () => string | null) => {
      pull = ask
      // Whatever was typed before it could be asked.
      wasTouched = true
      return () => {
        take()
        if (pull === ask) pull = () => null
      }
    },
    end: () => {
      take()
      clearTimeout(timer)
    },
  }
}

const calm: Standing = { is: 'saved', savedAt: null, refusal: null, clashes: [], theirName: null, lostTitle: null, restoredAt: null }
