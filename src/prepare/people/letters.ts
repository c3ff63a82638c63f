import { showInstant } from '../../base/show-moment.ts'
import type { Account, LinkPurpose } from './account.ts'

type Addressed = { account: Pick<Account, 'name' | 'email'>; organisation: { name: string; zone: string } }

/** Plain text: a link that can be read before it is opened, and nothing that loads when the letter is. */
export function linkLetter({
  account,
  organisation,
  purpose,
  url,
  expiresAt,
}: Addressed & { purpose: LinkPurpose; url: string; expiresAt: Date }) {
  const until = showInstant(expiresAt, organisation.zone)
  const asked = {
    invitation: `${organisation.name} has made an account for you in Muster, where incidents are reported and worked on.\n\nChoose your password here:`,
    reset: `Somebody, probably you, asked for a new password for your account in Muster at ${organisation.name}.\n\nSet it here:`,
  }
  const unexpected = {
    invitation: 'If you do not know what this is about, ask your administrator and leave the link alone.',
    reset: 'If it was not you, leave the link alone: your password stays as it is.',
  }
  const subject = { invitation: `Your account at ${organisation.name}`, reset: `A new password for your account at ${organisation.name}` }
  const text = [
    `Hello ${account.name},`,
    asked[purpose],
    url,
    `The link works once, until ${until}. A newer one replaces it.`,
    unexpected[purpose],
  ]
  return { to: account.email, subject: subject[purpose], text: `${text.join('\n\n')}\n` }
}

export function passwordChangedLetter({ account, organisation, at }: Addressed & { at: Date }) {
  const text = [
    `Hello ${account.name},`,
    `the password of your account in Muster at ${organisation.name} was changed ${showInstant(at, organisation.zone)}. Everybody who was signed in to it was signed out.`,
    'If it was you, there is nothing to do. If not, call your administrator now.',
  ]
  return { to: account.email, subject: `Your password at ${organisation.name} was changed`, text: `${text.join('\n\n')}\n` }
}
