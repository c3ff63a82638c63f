import { createContext, type ReactNode } from 'react'
import type { LiveBlock as Name } from '../../../plan/text/directives.ts'

/** How live blocks are drawn and named: the plan knows, and the page that puts the rooms together hands it in. */
export type Drawing = {
  draw: (name: Name, attributes: Record<string, string | null | undefined>) => ReactNode
  names: Record<Name, string>
  /** Opens the settings form of what a block shows. Null where nothing may be changed. */
  change: ((name: Name, attributes: Record<string, string | null | undefined>) => void) | null
}

export const DrawingContext = createContext<Drawing | null>(null)
