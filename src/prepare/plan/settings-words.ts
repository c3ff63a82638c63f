import { z } from 'zod'

/** The small shapes that every part of the settings is made of. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A key has small letters, digits and single hyphens.')
export const words = z.string().min(1).max(2000)
export const target = z.strictObject({ amount: z.number().positive(), unit: z.enum(['minutes', 'hours', 'days', 'working-days']) })

export const phases = ['identification', 'containment', 'eradication', 'recovery', 'lessons-learned'] as const
export type Phase = (typeof phases)[number]

export const severityLevels = [1, 2, 3, 4, 5] as const
export type SeverityLevel = (typeof severityLevels)[number]

/** Says what is wrong, and where in the settings. */
export type Refuse = (message: string, ...path: (string | number)[]) => void

export const twins = (keys: string[]) => keys.filter((each, at) => keys.indexOf(each) !== at)
