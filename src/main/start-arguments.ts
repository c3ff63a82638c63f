import { parseArgs } from 'node:util'
import { ConfigRefusal } from './config.ts'

export type StartArguments = { demo: boolean; dev: boolean; help: boolean; port: string | undefined }

export const startHelp = `Muster: the incident response plan that runs.

  npm start                     start here, on http://localhost:7400
  npm start -- --demo           a fictional library system with a year of history, in a folder of its own
  npm start -- --port 8080      another port

Settings are environment variables:
  MUSTER_PORT           where to listen (7400)
  MUSTER_HOST           which address to listen on (127.0.0.1; 0.0.0.0 for all)
  MUSTER_DATA           the folder that holds everything (data, beside package.json)
  MUSTER_PUBLIC_URL     where people reach it, for links, such as https://muster.example.org
  DATABASE_URL          PostgreSQL 15 or newer instead of its own: postgres://user:password@host/database
  MUSTER_SMTP_URL       outgoing mail, such as smtp://user:password@host:587
  MUSTER_MAIL_FROM      the sender of outgoing mail
  MUSTER_UPLOAD_LIMIT_MB  the largest file, in megabytes (100)
`

export function readArguments(given: string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        demo: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        port: { type: 'string' },
      },
    })
    return { demo: values.demo, dev: values.dev, help: values.help, port: values.port }
  } catch (error) {
    throw new ConfigRefusal(
      `${error instanceof Error ? error.message.split('. ')[0] : error}. See npm start -- --help for what can be set.`,
    )
  }
}
