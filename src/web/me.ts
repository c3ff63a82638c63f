import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { accountApi } from '../prepare/people/account.api.ts'
import type { ReplyOf, Route } from '../platform/http/route.ts'
import { call } from './call.ts'

export type Me = ReplyOf<typeof accountApi.showMe>

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call(accountApi.showMe), staleTime: 60_000, retry: false })

/** Who is signed in. Only inside the shell, where somebody is. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** Whether this access role may call an endpoint, as the endpoint itself declares it. Show no button that only refuses. */
export const mayCall = ({ role }: Pick<Me, 'role'>, { access }: Pick<Route, 'access'>): boolean =>
  access === 'anybody' || access.includes(role)

export const useMayCall = (route: Pick<Route, 'access'>): boolean => mayCall(useMe(), route)
