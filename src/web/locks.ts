/**
 * Only one tab at a time does `work`. Over plain http (other than localhost) browsers have no locks;
 * then every tab works for itself, which the idempotency keys make harmless.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (!('locks' in navigator)) return work()
  return (await navigator.locks.request(name, signal ? { signal } : {}, work)) as Result
}
