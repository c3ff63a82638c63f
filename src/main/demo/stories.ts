import { currentStories } from './stories-now.ts'
import { lostLaptop } from './story-lost-laptop.ts'
import { pastStories } from './stories-past.ts'
import type { Story } from './stage.ts'

/** The year, oldest first: small things, one long incident that is closed with its report, and what goes on today. */
export const stories: Story[] = [...pastStories, lostLaptop, ...currentStories]
