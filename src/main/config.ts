import { z } from 'zod'

const environment = z.object({
  MUSTER_PORT: z.coerce.number().int().min(0).max(65535).default(7400).describe('Where to listen'),
  MUSTER_HOST: z.string().min(1).default('127.0.0.1').describe('Which address to listen on; 0.0.0.0 for all'),
  MUSTER_DATA: z.string().min(1).optional().describe('The folder that holds everything; default: data beside package.json'),
  MUSTER_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where people reach Muster, for links, such as https://muster.example.org'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or newer instead of its own: postgres://user:password@host/database'),
  MUSTER_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Outgoing mail: smtp://user:password@host:587; without it links are shown to the administrator'),
  MUSTER_MAIL_FROM: z.email().optional().describe('The sender of outgoing mail'),
  MUSTER_UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(2000).default(100).describe('Largest file, in megabytes'),
})

export type Config = {
  port: number
  host: string
  dataFolder: string | null
  publicUrl: string | null
  databaseUrl: string | null
  smtpUrl: string | null
  mailFrom: string | null
  uploadLimitBytes: number
}

/** A setting that cannot be used. The message is for the person at the terminal. */
export class ConfigRefusal extends Error {}

/** The only place that reads the environment. Names every setting that is wrong, and what would be right. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in environment.shape && value !== ''))
  const { data, error } = environment.safeParse(given)
  if (error) throw new ConfigRefusal(error.issues.map((issue) => complaint(String(issue.path[0]), given)).join('\n'))
  return {
    port: data.MUSTER_PORT,
    host: data.MUSTER_HOST,
    dataFolder: data.MUSTER_DATA ?? null,
    publicUrl: data.MUSTER_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    databaseUrl: data.DATABASE_URL ?? null,
    smtpUrl: data.MUSTER_SMTP_URL ?? null,
    mailFrom: data.MUSTER_MAIL_FROM ?? null,
    uploadLimitBytes: data.MUSTER_UPLOAD_LIMIT_MB * 1024 * 1024,
  }
}

const right: Record<keyof typeof environment.shape, string> = {
  MUSTER_PORT: 'a port number from 1 to 65535',
  MUSTER_HOST: 'an address such as 127.0.0.1 or 0.0.0.0',
  MUSTER_DATA: 'the path of a folder',
  MUSTER_PUBLIC_URL: 'an address such as https://muster.example.org',
  DATABASE_URL: 'postgres://user:password@host/database',
  MUSTER_SMTP_URL: 'smtp://user:password@host:587',
  MUSTER_MAIL_FROM: 'a mail address such as muster@example.org',
  MUSTER_UPLOAD_LIMIT_MB: 'a whole number of megabytes from 1 to 2000',
}

/** Secrets stay out of the complaint: addresses may carry passwords. */
function complaint(name: string, given: Record<string, string | undefined>): string {
  const value = /URL/.test(name) ? 'its value' : `"${given[name]}"`
  return `${name}: ${value} cannot be used. It should be ${right[name as keyof typeof right]}.`
}
