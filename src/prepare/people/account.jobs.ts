import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { linkPurposes } from './account.ts'

/**
 * Makes an invitation or reset link and mails it. The link is made by the job, not handed to it, so that no secret ever
 * waits in the database. Without an account it does nothing: asking for an unknown address queues just as much.
 */
export const mailLinkJob = {
  name: 'people.mail-link',
  payload: z.object({ accountId: id<'account'>().nullable(), purpose: z.enum(linkPurposes), askedAt: z.iso.datetime() }),
}
