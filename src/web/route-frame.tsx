import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import type { AccessRole } from '../base/actor.ts'
import { meQuery } from './me.ts'
import { OutsideLoading } from './pages/OutsideLoading.tsx'
import { OutsideFailed } from './pages/PageFailed.tsx'
import { forbiddenPage, ProblemError } from './problem-error.ts'
import { Shell } from './shell/Shell.tsx'

/** What every address stands in: outside for who is not signed in, inside for everybody else. */

export const root = createRootRouteWithContext<{ cache: QueryClient }>()()

/** The styles of the larger components come along with the first page that may need them; home and signing in do not. */
export const withStyles =
  <File,>(load: () => Promise<File>) =>
  async () =>
    (await Promise.all([load(), import('./design/mantine-more.css')]))[0]

export const outside = <Path extends string>(path: Path) => ({
  getParentRoute: () => root,
  path,
  errorComponent: OutsideFailed,
  pendingComponent: OutsideLoading,
})

/** Everything below asks who is signed in first. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: OutsideFailed,
  beforeLoad: async ({ context, location }) => {
    const me = await context.cache.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true })
    })
    return { me }
  },
})

type Inside = { context: { me: { role: AccessRole } } }
/** An address typed by hand, or followed from a colleague's mail, that this role may not see. */
export const only = (roles: readonly AccessRole[]) => ({
  beforeLoad: ({ context }: Inside) => {
    if (!roles.includes(context.me.role)) throw forbiddenPage()
  },
})
export const page = <Path extends string>(path: Path) => ({ getParentRoute: () => inside, path })
