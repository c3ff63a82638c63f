import type { PlanVersion } from './incident-queries.ts'
import type { Choice } from '../../../web/design/ChoiceCards.tsx'

/** The categories in the plan's own words, with its examples. */
export const categoryChoices = ({ categories }: Pick<PlanVersion['settings'], 'categories'>): Choice[] =>
  categories.map(({ key, name, means, examples }) => ({ value: key, label: name, help: `${means} ${examples}` }))
