/** What the author should know of a playbook that came from elsewhere: what was left out, guessed or reworded, and where. */
export type Note = { where: string; says: string }

export type TakeNote = (where: string, says: string) => void

/** Each is said once for all the places where it holds. */
export function notebook(): { note: TakeNote; notes: () => Note[] } {
  const places = new Map<string, string[]>()
  return {
    note: (where, says) => {
      const known = places.get(says) ?? []
      if (!known.includes(where)) places.set(says, [...known, where])
    },
    notes: () => [...places].map(([says, where]) => ({ where: told(where), says })),
  }
}

const told = (places: string[]) =>
  places.length > 4 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', ')
