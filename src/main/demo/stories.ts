import { currentStories } from './stories-now.ts'
import { firstPlan } from './story-first-plan.ts'
import { lostLaptop } from './story-lost-laptop.ts'
import { nextPlan, procedureInReview } from './story-next-plan.ts'
import { pastStories } from './stories-past.ts'
import type { Story } from './stage.ts'

/**
 * The year: small things, the library's own plan, one long incident that is closed with its report and shows what the plan
 * lacks, the next plan, and what goes on today.
 */
export const stories: Story[] = [...pastStories, firstPlan, lostLaptop, procedureInReview, nextPlan, ...currentStories]
