import { createContext, useContext } from 'react'
import type { LiveFacts } from '../live/live-facts.ts'
import type { Notes } from './notes.ts'

export type Telling = { facts: LiveFacts; as: 'draft' | 'approved'; notes: Notes }

export const TextContext = createContext<Telling | null>(null)

export function useTelling(): Telling {
  const telling = useContext(TextContext)
  if (!telling) throw new Error('Blocks of a text are drawn within PlanText.')
  return telling
}
