import type { ReactNode } from 'react'
import type { PlanVersionId } from '../../../base/ids.ts'
import { TextLink } from '../../../web/links.tsx'
import { partWords, type SettingsPartName } from '../../writing/settings-part-names.ts'
import type { Obstacle } from './approval-queries.ts'
import classes from './approval.module.css'

type Props = { label: string; planVersionId: PlanVersionId; items: Obstacle[] }

/** What is missing, section by section, and how to mend it. Each leads to its place. */
export const ObstacleList = ({ label, planVersionId, items }: Props) => (
  <ul className={classes.obstacles} aria-label={label}>
    {placesOf(items).map(({ place, here }) => (
      <li key={place}>
        <div className={classes.place}>{place}</div>
        <ul className={classes.list}>
          {here.map((item, at) => (
            <li key={at} className={classes.obstacle}>
              <ToItsPlace planVersionId={planVersionId} item={item}>
                {item.says}
              </ToItsPlace>
              {item.mend && item.mend !== here[at + 1]?.mend && <div className={classes.quiet}>{item.mend}</div>}
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)

type ToPlace = { planVersionId: PlanVersionId; item: Obstacle; children: ReactNode }

/** Into the settings, to the people, or to the section itself. */
function ToItsPlace({ planVersionId, item: { sectionKey, about }, children }: ToPlace) {
  if (about === 'people') return <TextLink to="/people">{children}</TextLink>
  if (about && about !== 'fields' && about in partWords)
    return (
      <TextLink to="/plan/drafts/$planVersionId/settings" params={{ planVersionId }} search={{ part: about as SettingsPartName }}>
        {children}
      </TextLink>
    )
  return (
    <TextLink to="/plan/drafts/$planVersionId" params={{ planVersionId }} search={sectionKey ? { section: sectionKey } : {}}>
      {children}
    </TextLink>
  )
}

function placesOf(items: Obstacle[]): { place: string; here: Obstacle[] }[] {
  const places = new Map<string, Obstacle[]>()
  for (const item of items) {
    const place = item.sectionTitle ?? 'The settings of the plan'
    places.set(place, [...(places.get(place) ?? []), item])
  }
  return [...places].map(([place, here]) => ({ place, here }))
}
