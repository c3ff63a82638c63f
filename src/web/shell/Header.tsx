import { Link } from '@tanstack/react-router'
import { IconSpeakerphone } from '@tabler/icons-react'
import { ButtonLink } from '../links.tsx'
import type { Me } from '../me.ts'
import { OutboxButton } from './OutboxButton.tsx'
import { UserMenu } from './UserMenu.tsx'
import classes from './Shell.module.css'

export const Header = ({ me }: { me: Me }) => (
  <header className={classes.header}>
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" alt="" className={classes.mark} />
      <span className={classes.organisation}>{me.organisation.name}</span>
      {me.organisation.demo && <span className={classes.demo}>Demo</span>}
    </Link>
    <OutboxButton />
    {me.role !== 'auditor' && (
      <ButtonLink to="/reports/new" aria-label="Report something" leftSection={<IconSpeakerphone size={18} aria-hidden />}>
        Report<span className={classes.wideOnly}>&nbsp;something</span>
      </ButtonLink>
    )}
    <UserMenu me={me} />
  </header>
)
