import { createContext, type ReactNode } from 'react'

/** What else can be done with a playbook in force, for those rooms that this one does not know. The page brings it along. */
export const PlaybookTools = createContext<((key: string) => ReactNode) | null>(null)
