import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { alone } from './locks.ts'
import { sendWaiting } from './deliver.ts'
import { signal } from './signal.ts'

/**
 * Live updates: the server says what changed, and what is on screen is read anew. One tab holds the stream for all,
 * because over HTTP/1.1 a browser opens six connections and a seventh tab would hang.
 */

export type LiveState = 'connecting' | 'live' | 'broken'
type Change = { kind: 'incident' | 'report' | 'organisation'; id: string; number: number }
type Heard = { is: 'change'; change: Change } | { is: 'resume' } | { is: 'state'; state: LiveState } | { is: 'newcomer' }

const state = signal<LiveState>('connecting')
export const useLiveState = (): LiveState => useSyncExternalStore(state.watch, state.read)

/** While the stream is broken, what is on screen is read anew this often. */
const pollMs = 15_000

export function followLive(cache: QueryClient): () => void {
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('muster-live')
  const ending = new AbortController()
  const hear = (heard: Heard) => onHeard(cache, heard)
  if (tabs) tabs.onmessage = ({ data }: MessageEvent<Heard>) => hear(data)
  tabs?.postMessage({ is: 'newcomer' })
  const say = (heard: Heard) => {
    hear(heard)
    tabs?.postMessage(heard)
  }
  alone('muster-live', () => lead(say, tabs, ending.signal), ending.signal).catch(() => {})
  const polling = setInterval(() => state.read() === 'broken' && void cache.invalidateQueries(), pollMs)
  return () => {
    clearInterval(polling)
    ending.abort()
    tabs?.close()
    state.write('connecting')
  }
}

/** Holds the stream until this tab ends. A browser gives up on a stream that was answered with an error; we do not. */
function lead(say: (heard: Heard) => void, tabs: BroadcastChannel | null, ending: AbortSignal): Promise<void> {
  return new Promise((ended) => {
    let stream: EventSource
    let waiting: ReturnType<typeof setTimeout> | undefined
    let wasBroken = false
    const open = () => {
      stream = new EventSource('/api/v1/live')
      stream.onopen = () => {
        say({ is: 'state', state: 'live' })
        if (wasBroken) say({ is: 'resume' })
        wasBroken = false
      }
      stream.onerror = () => {
        wasBroken = true
        say({ is: 'state', state: 'broken' })
        if (stream.readyState === EventSource.CLOSED) waiting = setTimeout(open, 5000)
      }
      stream.addEventListener('change', ({ data }: MessageEvent<string>) => say({ is: 'change', change: JSON.parse(data) as Change }))
      stream.addEventListener('resume', () => say({ is: 'resume' }))
    }
    open()
    tabs?.addEventListener(
      'message',
      ({ data }: MessageEvent<Heard>) => data.is === 'newcomer' && tabs.postMessage({ is: 'state', state: state.read() }),
    )
    ending.addEventListener('abort', () => {
      clearTimeout(waiting)
      stream.close()
      ended()
    })
  })
}

function onHeard(cache: QueryClient, heard: Heard): void {
  if (heard.is === 'state') state.write(heard.state)
  if (heard.is === 'change') for (const queryKey of touched(heard.change)) void cache.invalidateQueries({ queryKey })
  if (heard.is === 'resume') {
    void cache.invalidateQueries()
    void sendWaiting()
  }
}

/** The query keys that a change makes stale. Name yours accordingly. */
function touched({ kind, id }: Change): string[][] {
  if (kind === 'incident') return [['incident', id], ['incidents'], ['home']]
  if (kind === 'report') return [['report', id], ['reports'], ['queue'], ['home']]
  // An open incident names people to call, and says when another version of its plan is in force.
  return [['organisation'], ['people'], ['accounts'], ['plan'], ['me'], ['incident']]
}
