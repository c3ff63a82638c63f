/** Durations are milliseconds everywhere; these name the unit at the place of use. */
export const seconds = (count: number) => count * 1000
export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)

export const plus = (moment: Date, durationMs: number) => new Date(moment.getTime() + durationMs)
export const between = (from: Date, to: Date) => to.getTime() - from.getTime()
