import { openMail, type Mail } from '../platform/mail/mail.ts'
import type { Config } from './config.ts'

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom'>

/** The mail server of the settings, or null where none is set up. */
export const mailOf = ({ smtpUrl, mailFrom }: MailConfig): Mail | null => (smtpUrl ? openMail({ smtpUrl, from: mailFrom }) : null)

/** Where links in letters lead. Never taken from a request: whoever asks could name a host of their own. */
export const publicUrlOf = ({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string => publicUrl ?? `http://localhost:${port}`

/** What the mail server says when it does not take mail, or null. */
export async function mailProblem(config: MailConfig): Promise<string | null> {
  try {
    await mailOf(config)?.check()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
