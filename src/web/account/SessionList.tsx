import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import type { ReplyOf } from '../../platform/http/route.ts'
import type { accountApi } from '../../prepare/people/account.api.ts'
import { MomentText } from '../design/MomentText.tsx'
import classes from './SessionList.module.css'

type Session = ReplyOf<typeof accountApi.listMySessions>['items'][number]

export const SessionList = ({ sessions }: { sessions: Session[] }) => (
  <ul className={classes.list}>
    {sessions.map((session) => (
      <li key={`${session.createdAt.getTime()}${session.address}`} className={classes.session}>
        {isPhone(session.agent) ? (
          <IconDeviceMobile size={24} stroke={1.6} aria-hidden />
        ) : (
          <IconDeviceDesktop size={24} stroke={1.6} aria-hidden />
        )}
        <div>
          <div className={classes.name}>
            {browserOf(session.agent)}
            {session.current && <span className={classes.here}>this one</span>}
          </div>
          <div className={classes.quiet}>
            Last used <MomentText at={session.lastUsedAt} as="ago" />, signed in <MomentText at={session.createdAt} />
            {session.address && `, from ${session.address}`}
          </div>
        </div>
      </li>
    ))}
  </ul>
)

const isPhone = (agent: string | null) => /Mobile|Android|iPhone/.test(agent ?? '')

/** Good enough to recognise one's own: browsers all claim to be each other, so the order matters. */
function browserOf(agent: string | null): string {
  if (!agent) return 'An unknown program'
  const first = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]
  const browser =
    first([
      [/Edg/, 'Edge'],
      [/Firefox/, 'Firefox'],
      [/Chrom/, 'Chrome'],
      [/Safari/, 'Safari'],
    ]) ?? 'A browser'
  const system = first([
    [/iPhone|iPad/, 'iPhone or iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux'],
  ])
  return system ? `${browser} on ${system}` : browser
}
