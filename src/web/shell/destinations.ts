import { IconAlertTriangle, IconBook2, IconHome, IconInbox, IconSettings, IconUsers, type TablerIcon } from '@tabler/icons-react'
import { administrators, everyRole, readers, type AccessRole } from '../../base/actor.ts'

type Destination = {
  to: '/' | '/reports' | '/incidents' | '/plan' | '/people' | '/settings'
  name: string
  picture: TablerIcon
  roles: readonly AccessRole[]
}

const destinations: Destination[] = [
  { to: '/', name: 'Home', picture: IconHome, roles: everyRole },
  { to: '/reports', name: 'Reports', picture: IconInbox, roles: everyRole },
  { to: '/incidents', name: 'Incidents', picture: IconAlertTriangle, roles: readers },
  { to: '/plan', name: 'Plan', picture: IconBook2, roles: everyRole },
  { to: '/people', name: 'People', picture: IconUsers, roles: readers },
  { to: '/settings', name: 'Settings', picture: IconSettings, roles: administrators },
]

/** Only what the role may see: a door that refuses is worse than none. */
export const destinationsFor = (role: AccessRole): Destination[] => destinations.filter(({ roles }) => roles.includes(role))

export const roleNames: Record<AccessRole, string> = {
  employee: 'Staff',
  'it-staff': 'IT staff',
  responder: 'Responder',
  management: 'Management',
  administrator: 'Administrator',
  auditor: 'Auditor, reads only',
}
