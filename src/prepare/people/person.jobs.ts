import { z } from 'zod'

/** Once a day in each organisation; queues itself for the next. */
export const tidyUpJob = { name: 'people.tidy-up', payload: z.object({}) }
