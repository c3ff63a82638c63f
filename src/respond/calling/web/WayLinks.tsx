import { Button } from '@mantine/core'
import { IconMail, IconMessage, IconPhone, IconShieldCheck, IconUserQuestion } from '@tabler/icons-react'
import { contactLink } from '../../../prepare/people/contact-link.ts'
import type { PersonToCall } from './calling-queries.ts'
import { tapWords } from './calling-words.ts'
import classes from './WayLinks.module.css'

type Way = PersonToCall['ways'][number]
const pictures = { phone: IconPhone, text: IconMessage, mail: IconMail, other: IconUserQuestion }

type Props = { name: string; ways: Way[]; /** Which one was tapped, so that the call can be noted. */ onTap: (kind: Way['kind']) => void }

/** The ways to reach somebody as large buttons, what works without the own network first. A tap calls, writes a text or a mail. */
export function WayLinks({ name, ways, onTap }: Props) {
  if (ways.length === 0) return <p className={classes.none}>No way to reach {name} is entered. Add one under People.</p>
  return (
    <ul className={classes.ways}>
      {ways.map((way, at) => (
        <li key={at}>
          <WayLink name={name} way={way} filled={at === 0} onTap={() => onTap(way.kind)} />
          {way.independent && (
            <span className={classes.independent}>
              <IconShieldCheck size={14} aria-hidden /> works without our network
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function WayLink({ name, way, filled, onTap }: { name: string; way: Way; filled: boolean; onTap: () => void }) {
  const Picture = pictures[way.kind]
  const link = contactLink(way)
  if (!link) {
    return (
      <span className={classes.plain}>
        <Picture size={18} aria-hidden /> {way.value}
      </span>
    )
  }
  return (
    <Button
      component="a"
      href={link}
      onClick={onTap}
      variant={filled ? 'filled' : 'default'}
      leftSection={<Picture size={18} aria-hidden />}
      aria-label={`${tapWords[way.kind]} ${name}: ${way.value}`}
    >
      {way.value}
    </Button>
  )
}
