import { z } from 'zod'
import { id } from '../base/ids.ts'

/** Runs at the moment a clock's target passes; if it is still running then, the record says that it was missed. */
export const clockRanOutJob = { name: 'clocks.ran-out', payload: z.object({ clockId: id<'clock'>() }) }
