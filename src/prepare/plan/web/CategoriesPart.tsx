import { PlanSection } from './PlanSection.tsx'
import { playbookAnchor } from './plan-parts.ts'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

export const CategoriesPart = ({ settings: { categories, playbooks } }: { settings: Settings }) => (
  <PlanSection part="categories" count={categories.length} about="The kind of an incident decides which playbook is laid out.">
    <CategoryEntries categories={categories} playbooks={playbooks} />
  </PlanSection>
)

export const CategoryEntries = ({ categories, playbooks }: Pick<Settings, 'categories' | 'playbooks'>) => (
  <ul className={classes.entries}>
    {categories.map(({ key, name, means, examples, playbook }) => (
      <li key={key}>
        <h3>{name}</h3>
        <p className={classes.long}>{means}</p>
        <p className={classes.quiet}>Examples: {examples}</p>
        <p className={classes.way}>
          Playbook: <a href={`#${playbookAnchor(playbook)}`}>{playbooks.find((each) => each.key === playbook)?.name}</a>
        </p>
      </li>
    ))}
  </ul>
)
