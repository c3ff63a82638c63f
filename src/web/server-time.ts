/**
 * What time it is on the server. A phone may be minutes off, and a deadline shown by a wrong clock is worse than none,
 * so the `Date` of each answer corrects it. It counts whole seconds and has travelled; differences below are noise.
 */
const noiseMs = 20_000

let aheadMs = 0

export const serverNow = (): Date => new Date(Date.now() + aheadMs)

export function hearServerTime(reply: Response): void {
  const said = Date.parse(reply.headers.get('date') ?? '')
  if (Number.isNaN(said)) return
  const difference = said - Date.now()
  aheadMs = Math.abs(difference) > noiseMs ? difference : 0
}
