import { createContext, useContext } from 'react'

/** Who looks at the page, as far as words and times depend on it. `zone` is the organisation's: times are told on its clock. */
export type Reader = { personId: string | null; zone: string }

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

export const ReaderContext = createContext<Reader>({ personId: null, zone: here() })
export const useReader = (): Reader => useContext(ReaderContext)

/** The zone on the reader's own clock, which may be another than the organisation's. */
export const browserZone = here()
