import type { z } from 'zod'
import { showDuration } from '../../base/show-duration.ts'
import { hours, minutes, seconds } from '../../base/time.ts'
import type { finding } from '../../platform/doctor.api.ts'

export type Finding = z.output<typeof finding>

const good = (name: string, found: string): Finding => ({ name, state: 'good', found, mend: null })
const lookAt = (name: string, found: string, mend: string): Finding => ({ name, state: 'look-at', found, mend })
const broken = (name: string, found: string, mend: string): Finding => ({ name, state: 'broken', found, mend })

/** A day of evidence from a busy incident fits into the first, a long night into the second. */
const plentyBytes = 10e9
const scarceBytes = 1e9

export function diskFinding(freeBytes: number): Finding {
  const found = `${(freeBytes / 1e9).toFixed(1)} GB free in the data folder`
  if (freeBytes < scarceBytes)
    return broken('Disk', found, 'Free some space now, or move the data folder to a larger disk and set MUSTER_DATA.')
  if (freeBytes < plentyBytes) return lookAt('Disk', found, 'Plan for more space: one incident can bring several gigabytes of files.')
  return good('Disk', found)
}

/** The record's moments come from the server, those of jobs from the database: they must agree. */
export function clockFinding(server: Date, database: Date): Finding {
  const apartMs = Math.abs(server.getTime() - database.getTime())
  if (apartMs < seconds(2)) return good('Clock', 'Server and database agree')
  const found = `Server and database are ${showDuration(apartMs)} apart`
  const mend = 'Set both clocks by the network (NTP). Moments in the record come from the server.'
  return apartMs > minutes(1) ? broken('Clock', found, mend) : lookAt('Clock', found, mend)
}

export function jobsFinding(oldestDueMs: number | null, failed: number): Finding {
  if (failed > 0)
    return lookAt(
      'Jobs',
      `${failed} jobs gave up after many tries`,
      'Look into the log for what they said; mail that cannot be delivered is the usual one.',
    )
  if (oldestDueMs === null || oldestDueMs < minutes(1)) return good('Jobs', 'Nothing waits that should have run')
  const found = `A job has been due for ${showDuration(oldestDueMs)}`
  return oldestDueMs > hours(1)
    ? broken('Jobs', found, 'Restart Muster; if it stays, look into the log.')
    : lookAt('Jobs', found, 'Usually it catches up by itself within minutes.')
}

export function mailFinding(configured: boolean, problem: string | null): Finding {
  if (!configured)
    return lookAt(
      'Mail',
      'Not set up: invitations and links are shown to the administrator',
      'Set MUSTER_SMTP_URL and MUSTER_MAIL_FROM when you want them mailed.',
    )
  if (problem)
    return broken(
      'Mail',
      `The mail server does not take mail: ${problem}`,
      'Check MUSTER_SMTP_URL, and that this machine may reach the server.',
    )
  return good('Mail', 'The mail server answers')
}

export function addressFinding(publicUrl: string | null, host: string): Finding {
  const local = host === '127.0.0.1' || host === '::1' || host === 'localhost'
  if (!publicUrl && local)
    return lookAt(
      'Address',
      'Only this machine can reach it',
      'Put a proxy with https in front and set MUSTER_PUBLIC_URL, so that staff can report from their phones.',
    )
  if (!publicUrl)
    return broken('Address', 'Links do not know where people reach it', 'Set MUSTER_PUBLIC_URL, such as https://muster.example.org.')
  if (publicUrl.startsWith('http:'))
    return lookAt('Address', `${publicUrl} is not encrypted`, 'Serve it over https: passwords and reports travel in the clear.')
  return good('Address', publicUrl)
}
