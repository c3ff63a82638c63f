import { statfs } from 'node:fs/promises'
import { bindRoute } from '../../platform/http/bind.ts'
import { version } from '../version.ts'
import type { Wiring } from '../wiring.ts'
import { doctorApi } from '../../platform/doctor.api.ts'
import { addressFinding, clockFinding, diskFinding, jobsFinding, mailFinding, type Finding } from './doctor.ts'
import { findVitals, type Vitals } from './doctor.store.ts'

export const doctorRoutes = ({ config, folder, checkMail }: Wiring) => [
  bindRoute(doctorApi.examine, async (ctx) => {
    const vitals = await findVitals(ctx.db)
    const { bavail, bsize } = await statfs(folder)
    const problem = config.smtpUrl ? await checkMail() : null
    const findings = [
      versions(vitals),
      database(vitals),
      diskFinding(bavail * bsize),
      clockFinding(new Date(), vitals.databaseNow),
      jobsFinding(vitals.oldestDueMs, vitals.failedJobs),
      mailFinding(config.smtpUrl !== null, problem),
      addressFinding(config.publicUrl, config.host),
    ]
    return { findings }
  }),
]

const versions = ({ databaseVersion }: Vitals): Finding => ({
  name: 'Versions',
  state: 'good',
  found: `Muster ${version}, Node ${process.versions.node}, PostgreSQL ${databaseVersion.split(' ')[0]}`,
  mend: null,
})

const database = ({ sizeBytes }: Vitals): Finding => ({
  name: 'Database',
  state: 'good',
  found: `Answers; ${(sizeBytes / 1e6).toFixed(0)} MB`,
  mend: null,
})
