import { IconDeviceLaptop, IconDoorEnter, IconKey, IconMail, IconMailForward, IconMessageDots, type TablerIcon } from '@tabler/icons-react'
import type { PlanSettings } from './report-queries.ts'
import classes from './StarterCards.module.css'

type Starter = PlanSettings['starters'][number]
type Props = { starters: Starter[]; value: string; onChange: (starter: string) => void }

const pictures: Record<Starter['picture'], TablerIcon> = {
  mail: IconMail,
  screen: IconDeviceLaptop,
  device: IconKey,
  person: IconDoorEnter,
  misdirected: IconMailForward,
  other: IconMessageDots,
}

/** Where to begin, for whoever does not know the words. None need be chosen. */
export const StarterCards = ({ starters, value, onChange }: Props) => (
  <fieldset className={classes.group}>
    <legend className={classes.label}>What is it most like?</legend>
    <div className={classes.cards}>
      {starters.map(({ key, label, picture }) => {
        const Picture = pictures[picture]
        return (
          <label key={key} className={classes.card}>
            <input type="radio" name="starter" value={key} checked={value === key} onChange={() => onChange(key)} />
            <Picture size={26} stroke={1.6} aria-hidden />
            <span>{label}</span>
          </label>
        )
      })}
    </div>
  </fieldset>
)
