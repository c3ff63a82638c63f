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

const calm: Standing = {
  is: 'saved',
  savedAt: null,
  refusal: null,
  clashes: [],
  theirName: null,
  lostTitle: null,
  restoredAt: null,
}

type Signal<Value> = ReturnType<typeof signal<Value>>

/** Sent when nothing was typed for this long. */
export const pauseMs = 800
/** While somebody types on and on, this browser keeps it at least so often. */
const keepEveryMs = 1000
const tryAgainMs = 10_000

/**
 * Brings what is typed in one section to the server, and what others write to the screen. Whatever happens, words are
 * either on the server or kept in this browser; of two who changed the same block neither is overwritten.
 */
export class SectionKeeper {
  readonly state = signal<Standing>(calm)
  /** The text was changed by others: the screen must follow. */
  readonly text: Signal<Said>
  readonly #given: Given
  #base: Stored
  #mine: Said
  /** What ours clashes with. */
  #theirs: Stored | null = null
  #isSending = false
  #wasTouched = false
  #keptAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What is on screen and not told yet. */
  #pull: () => string | null = () => null

  constructor(given: Given) {
    const kept = given.keep.read()
    this.#given = given
    this.#base = kept?.base ?? given.server ?? { title: '', body: '', revision: 0 }
    this.#mine = kept?.mine ?? { title: this.#base.title, body: this.#base.body }
    this.text = signal(this.#mine)
    if (!kept) return
    this.#say({ is: 'typing', restoredAt: kept.at })
    this.#later(0)
  }

  read = (): Said => this.#mine

  /** A key was pressed: as little as possible happens now. */
  touch = (): void => {
    this.#wasTouched = true
    if (Date.now() - this.#keptAt > keepEveryMs) this.keepNow()
    if (this.state.read().is === 'clash') return
    if (this.state.read().is !== 'typing' && !this.#isSending) this.#say({ is: 'typing', refusal: null })
    this.#later(pauseMs)
  }

  change(said: Partial<Said>): void {
    if (said.title) this.#say({ lostTitle: null })
    this.#mine = { ...this.#mine, ...said }
    this.touch()
  }

  /** How to ask the screen for what it holds. Answers null when it holds nothing new. */
  ask(ask: () => string | null): () => void {
    this.#pull = ask
    // Whatever was typed before it could be asked.
    this.#wasTouched = true
    return () => {
      this.keepNow()
      if (this.#pull === ask) this.#pull = () => null
    }
  }

  /** Takes over what is on screen, and keeps it here until it is sent. */
  keepNow(): void {
    const body = this.#wasTouched ? this.#pull() : null
    this.#wasTouched = false
    if (body !== null && body !== this.#mine.body) this.#mine = { ...this.#mine, body }
    const { keep } = this.#given
    if (this.#isChanged()) keep.write({ base: this.#base, mine: this.#mine })
    else keep.forget()
    this.#keptAt = Date.now()
  }

  /** Sends at once: on leaving the field, the tab or the section. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.keepNow()
    if (this.#isSending || this.#theirs) return
    if (!this.#isChanged()) return this.#say({ is: 'saved', restoredAt: null })
    this.#isSending = true
    this.#say({ is: 'saving' })
    const [sent, { title, body, revision }] = [this.#mine, this.#base]
    try {
      this.#settle(sent, await this.#given.save({ ...sent, titleBefore: title, before: body, revision }))
    } catch (error) {
      this.#fail(error)
    } finally {
      this.#isSending = false
    }
    if (this.#isChanged() && this.state.read().is === 'typing') this.#later(pauseMs)
  }

  /** The section as the server has it now. */
  hear(section: Stored & { changedBy: string }): void {
    if (this.#isSending || section.revision <= (this.#theirs ?? this.#base).revision) return
    this.keepNow()
    this.#bringTogether(section, section.changedBy)
    if (this.#isChanged() && !this.#theirs) this.#later(pauseMs)
  }

  /** One choice for each clash, in their order. Undecided ones keep both. */
  choose(choices: Choice[]): void {
    this.keepNow()
    if (!this.#theirs) return
    const sides = { before: this.#base.body, mine: this.#mine.body, theirs: this.#theirs.body }
    const { text: body } = settleText(sides, (_, at) => choices[at] ?? 'both')
    this.#base = this.#theirs
    this.#theirs = null
    this.#show({ ...this.#mine, body: body ?? this.#mine.body })
    this.#say({ is: 'typing', clashes: [], theirName: null })
    void this.flush()
  }

  /** Gives up what waited here since before, and goes on with the server's. */
  startOver({ title, body, revision }: Stored): void {
    this.#wasTouched = false
    this.#base = { title, body, revision }
    this.#theirs = null
    this.#show({ title, body })
    this.#given.keep.forget()
    this.#say(calm)
  }

  #settle(sent: Said, { outcome, section, clashes }: Reply): void {
    this.keepNow()
    if (outcome === 'clash') return this.#clash(section, clashes[0]?.theirName ?? section.changedBy)
    // From here on the server has what was sent: what was typed since is told apart from that.
    this.#base = { ...sent, revision: section.revision }
    this.#bringTogether(section, section.changedBy)
    this.#say({ savedAt: new Date(), refusal: null })
  }

  #fail(error: unknown): void {
    this.keepNow()
    const title = this.#given.otherTitle(error)
    if (title !== null) return this.#giveWay(title)
    const isPassing = this.#given.isPassing(error)
    this.#say(isPassing ? { is: 'waiting' } : { is: 'refused', refusal: error })
    if (isPassing) this.#later(tryAgainMs)
  }

  /** A title is one line: of two, the first stands, and whoever was second is told. */
  #giveWay(title: string): void {
    this.#say({ is: 'typing', lostTitle: this.#mine.title })
    this.#base = { ...this.#base, title }
    this.#show({ ...this.#mine, title })
    this.keepNow()
    this.#later(0)
  }

  #bringTogether({ title: theirTitle, body: theirBody, revision }: Stored, by: string): void {
    const title = this.#mine.title === this.#base.title ? theirTitle : this.#mine.title
    const { text: body } = mergeText(this.#base.body, this.#mine.body, theirBody)
    if (body === null) return this.#clash({ title: theirTitle, body: theirBody, revision }, by)
    this.#base = { title: theirTitle, body: theirBody, revision }
    this.#theirs = null
    if (body !== this.#mine.body || title !== this.#mine.title) this.#show({ title, body })
    this.keepNow()
    this.#say({ is: this.#isChanged() ? 'typing' : 'saved', clashes: [], theirName: null, ...(!this.#isChanged() && { restoredAt: null }) })
  }

  #clash({ title, body, revision }: Stored, by: string): void {
    this.#theirs = { title, body, revision }
    const { clashes, text: together } = mergeText(this.#base.body, this.#mine.body, body)
    // What was typed meanwhile may have settled it.
    if (together !== null) return this.#bringTogether(this.#theirs, by)
    this.#say({ is: 'clash', clashes, theirName: by })
  }

  #say(changes: Partial<Standing>): void {
    this.state.write({ ...this.state.read(), ...changes })
  }

  #show(said: Said): void {
    this.#mine = said
    this.text.write(said)
  }

  #isChanged = (): boolean => this.#mine.title !== this.#base.title || this.#mine.body !== this.#base.body

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}
