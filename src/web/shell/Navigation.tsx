import { Link } from '@tanstack/react-router'
import type { AccessRole } from '../../base/actor.ts'
import { destinationsFor } from './destinations.ts'
import classes from './Shell.module.css'

/** At the side of a desktop, at the bottom of a phone. */
export const Navigation = ({ role }: { role: AccessRole }) => (
  <nav aria-label="Main" className={classes.navigation}>
    <ul>
      {destinationsFor(role).map(({ to, name, picture: Picture }) => (
        <li key={to}>
          <Link to={to} preload="intent" activeOptions={{ exact: to === '/', includeSearch: false }} className={classes.destination}>
            <Picture size={21} stroke={1.8} aria-hidden />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
