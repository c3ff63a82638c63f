/** A change of a text at one place. Changes never overlap; those at one place are made in the order in which they were added. */
export type Edit = { from: number; to: number; text: string }

export class Edits {
  private readonly all: Edit[] = []

  add(from: number, to: number, text: string): void {
    this.all.push({ from, to, text })
  }

  /** A part of the text with what was changed in it. Changes within a part that another one replaces are not made. */
  rewrite(source: string, from: number, to: number): string {
    const inside = this.all.filter((edit) => edit.from >= from && edit.to <= to)
    const ordered = inside
      .map((edit, at) => ({ ...edit, at }))
      .toSorted((a, b) => a.from - b.from || emptyFirst(a) - emptyFirst(b) || a.at - b.at)
    let [text, end] = ['', from]
    for (const edit of ordered) {
      if (edit.from < end) continue
      text += source.slice(end, edit.from) + edit.text
      end = edit.to
    }
    return text + source.slice(end, to)
  }
}

/** What is put in before a word comes before what the word becomes. */
const emptyFirst = ({ from, to }: Edit) => (from === to ? 0 : 1)
