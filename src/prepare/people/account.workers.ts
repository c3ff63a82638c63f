import { bindJob, type Worker } from '../../platform/jobs.ts'
import { mailLinkJob } from './account.jobs.ts'
import { mailLink, type Post } from './mail-link.action.ts'

export const accountWorkers = (post: Post): Worker[] => [bindJob(mailLinkJob, (ctx, asked) => mailLink(ctx, asked, post))]
