import { z } from 'zod'

/**
 * One letter to one address. The text waits in the queue, so it holds nothing secret:
 * a link that lets somebody in is made at the moment of sending (prepare/people/mail-link.action.ts).
 */
export const sendMailJob = {
  name: 'mail.send',
  payload: z.object({ key: z.string().min(1), to: z.email(), subject: z.string(), text: z.string() }),
}
