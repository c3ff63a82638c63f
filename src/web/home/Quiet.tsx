import { IconAddressBook, IconBook2, IconCircleCheck, IconSpeakerphone, IconUrgent, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Card } from '../design/Section.tsx'
import { TextLink } from '../links.tsx'
import { useMayCall } from '../me.ts'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import classes from './home.module.css'

/** Nothing happens: say so, and use the quiet for what makes the next time easier. */
export function Quiet() {
  const mayOpen = useMayCall(incidentApi.openIncident)
  return (
    <>
      <Card>
        <p className={classes.quietWords}>
          <IconCircleCheck size={30} stroke={1.6} aria-hidden />
          No report waits, no incident is open, nothing runs out. This page changes by itself when somebody reports something.
        </p>
      </Card>
      <ul className={classes.ways}>
        {mayOpen && (
          <Way picture={IconSpeakerphone} link={<TextLink to="/reports/new">Report something</TextLink>}>
            You noticed something yourself, or somebody called you or came by.
          </Way>
        )}
        {mayOpen && (
          <Way picture={IconUrgent} link={<TextLink to="/incidents/new">Open an incident</TextLink>}>
            It is already clear that this is an emergency.
          </Way>
        )}
        <Way picture={IconAddressBook} link={<TextLink to="/people">Look through the people</TextLink>}>
          Would you reach everybody tonight, even with mail down?
        </Way>
        <Way picture={IconBook2} link={<TextLink to="/plan">Read the plan</TextLink>}>
          Ten quiet minutes now are worth an hour on the day.
        </Way>
      </ul>
    </>
  )
}

const Way = ({ picture: Picture, link, children }: { picture: TablerIcon; link: ReactNode; children: ReactNode }) => (
  <li className={classes.way}>
    <Picture size={24} stroke={1.7} aria-hidden />
    <div>
      <div className={classes.title}>{link}</div>
      <div className={classes.quiet}>{children}</div>
    </div>
  </li>
)
