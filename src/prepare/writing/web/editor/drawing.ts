import { createContext, useContext, type ComponentType } from 'react'
import type { LiveBlock as Name } from '../../../plan/text/directives.ts'

type Attributes = Record<string, string | null | undefined>

/** How live blocks and texts are drawn: the plan knows, and the page that puts the rooms together hands it in. */
export type Drawing = {
  Live: ComponentType<{ name: Name; attributes: Attributes }>
  /** A text as it is printed. */
  Text: ComponentType<{ body: string }>
  names: Record<Name, string>
  /** Opens the settings form of what a block shows. Null where nothing may be changed. */
  change: ((name: Name, attributes: Attributes) => void) | null
}

export const DrawingContext = createContext<Drawing | null>(null)

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext)
  if (!drawing) throw new Error('A text is drawn within DrawingContext.')
  return drawing
}
