import { z } from 'zod'
import { accessRoles, administrators, everyRole } from '../../base/actor.ts'
import { instant, line, revision, timeZone } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { done, route } from '../../platform/http/route.ts'

/** RFC 5321 §4.5.3.1.3: at most 254 characters. A space before or after it comes from a phone's keyboard. */
const email = z.string().trim().toLowerCase().pipe(z.email('This is not a mail address.').max(254, 'This mail address is too long.'))
/** As typed by somebody who signs in: anything may stand there, and what no account can have finds none. */
const typedEmail = z
  .string()
  .max(254)
  .transform((typed) => typed.replaceAll('\u0000', '').toWellFormed().trim().toLowerCase())
const role = z.enum(accessRoles)

/** NIST SP 800-63B-4 §3.1.1: length decides, no composition rules. */
const password = z
  .string()
  .min(12, 'Please use at least 12 characters: three or four words make a good password.')
  .max(256, 'Please use at most 256 characters.')

export const meShape = z.object({
  personId: id<'person'>(),
  name: z.string(),
  role,
  email: z.string().nullable(),
  organisation: z.object({ id: id<'organisation'>(), slug: z.string(), name: z.string(), zone: z.string(), demo: z.boolean() }),
})

export const accountShape = z.object({
  id: id<'account'>(),
  personId: id<'person'>(),
  name: z.string(),
  email: z.string(),
  role,
  state: z.enum(['invited', 'active', 'disabled']),
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  revision,
})

/** `url` is null when the link went out by mail; otherwise the administrator hands it over. */
const linkShape = z.object({ account: accountShape, url: z.string().nullable(), expiresAt: instant, mailedTo: z.string().nullable() })

export const tokenShape = z.object({
  id: id<'api_token'>(),
  name: z.string(),
  role,
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

const accountParams = z.object({ accountId: id<'account'>() })
const linkParams = z.object({ secret: z.string().min(20).max(100) })

export const accountApi = {
  showSetup: route({
    method: 'GET',
    path: '/setup',
    access: 'anybody',
    says: 'Whether this installation still waits for its first organisation.',
    reply: z.object({ needed: z.boolean() }),
  }),

  setUp: route({
    method: 'POST',
    path: '/setup',
    access: 'anybody',
    says: 'Makes the organisation, its first administrator and the starter plan. Needs the one-time setup secret printed at the first start, or the key file.',
    body: z.object({
      secret: z.string().max(100),
      organisation: line('The name of the organisation'),
      zone: timeZone,
      name: line('Your name'),
      email,
      password,
    }),
    reply: z.object({ organisationId: id<'organisation'>(), slug: z.string() }),
  }),

  signIn: route({
    method: 'POST',
    path: '/session',
    access: 'anybody',
    says: 'Signs in with mail and password and sets the session cookie. The same answer for a wrong password and an unknown address; too many attempts are slowed down.',
    body: z.object({ email: typedEmail, password: z.string().max(256) }),
    reply: meShape,
  }),

  signOut: route({ method: 'DELETE', path: '/session', access: everyRole, says: 'Ends this session.', reply: done }),

  showMe: route({ method: 'GET', path: '/me', access: everyRole, says: 'Who you are signed in as.', reply: meShape }),

  changePassword: route({
    method: 'PUT',
    path: '/me/password',
    access: everyRole,
    says: 'Changes your password and ends your other sessions.',
    body: z.object({ current: z.string().max(256), password }),
    reply: done,
  }),

  listMySessions: route({
    method: 'GET',
    path: '/me/sessions',
    access: everyRole,
    says: 'Where you are signed in.',
    reply: z.object({
      items: z.array(
        z.object({
          current: z.boolean(),
          createdAt: instant,
          lastUsedAt: instant,
          address: z.string().nullable(),
          agent: z.string().nullable(),
        }),
      ),
    }),
  }),

  endMyOtherSessions: route({
    method: 'DELETE',
    path: '/me/sessions',
    access: everyRole,
    says: 'Signs you out everywhere else.',
    reply: done,
  }),

  askForReset: route({
    method: 'POST',
    path: '/password-resets',
    access: 'anybody',
    says: 'Sends a reset link when the address has an account. The answer is always the same.',
    body: z.object({ email: typedEmail }),
    reply: z.object({ done: z.literal(true), mailWorks: z.boolean() }),
  }),

  showLink: route({
    method: 'GET',
    path: '/account-links/:secret',
    access: 'anybody',
    says: 'Whom an invitation or reset link is for; refuses one that was used or has run out.',
    params: linkParams,
    reply: z.object({
      name: z.string(),
      email: z.string(),
      organisation: z.string(),
      purpose: z.enum(['invitation', 'reset']),
      expiresAt: instant,
    }),
  }),

  useLink: route({
    method: 'POST',
    path: '/account-links/:secret',
    access: 'anybody',
    says: 'Sets the password, uses the link up and signs in.',
    params: linkParams,
    body: z.object({ password }),
    reply: meShape,
  }),

  listAccounts: route({
    method: 'GET',
    path: '/accounts',
    access: administrators,
    says: 'Everybody who can sign in.',
    reply: z.object({ items: z.array(accountShape) }),
  }),

  inviteAccount: route({
    method: 'POST',
    path: '/accounts',
    access: administrators,
    says: 'Gives a person (a new one, or one already known) an account and makes an invitation link.',
    body: z.object({ name: line('The name'), personId: id<'person'>().nullable().default(null), email, role }),
    reply: linkShape,
  }),

  changeAccount: route({
    method: 'PUT',
    path: '/accounts/:accountId',
    access: administrators,
    says: 'Changes the access role or disables the account, ending its sessions. The last administrator stays.',
    params: accountParams,
    body: z.object({ role, disabled: z.boolean(), revision }),
    reply: accountShape,
  }),

  makeAccountLink: route({
    method: 'POST',
    path: '/accounts/:accountId/links',
    access: administrators,
    says: 'Makes a new invitation or reset link; earlier ones stop working. It is mailed, unless `handOver` asks for it to be shown.',
    params: accountParams,
    // For the day on which mail is down: the administrator hands the link over in another way.
    body: z.object({ handOver: z.boolean().default(false) }),
    reply: linkShape,
  }),

  listTokens: route({
    method: 'GET',
    path: '/tokens',
    access: administrators,
    says: 'API tokens, newest first.',
    reply: z.object({ items: z.array(tokenShape) }),
  }),

  createToken: route({
    method: 'POST',
    path: '/tokens',
    access: administrators,
    says: 'Makes an API token. The secret is in this answer and nowhere else.',
    body: z.object({
      name: line('The name of the token'),
      role,
      days: z.number().int().min(1, 'At least one day.').max(366, 'At most a year.'),
    }),
    reply: z.object({ token: tokenShape, secret: z.string() }),
  }),

  revokeToken: route({
    method: 'DELETE',
    path: '/tokens/:tokenId',
    access: administrators,
    says: 'Ends a token at once.',
    params: z.object({ tokenId: id<'api_token'>() }),
    reply: tokenShape,
  }),
}
