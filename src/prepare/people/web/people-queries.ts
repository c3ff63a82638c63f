import { queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { accountApi } from '../account.api.ts'
import { peopleApi } from '../person.api.ts'

export type Organisation = ReplyOf<typeof peopleApi.showOrganisation>
export type Person = ReplyOf<typeof peopleApi.listPeople>['items'][number]
export type Contact = Person['contacts'][number]
export type Account = ReplyOf<typeof accountApi.listAccounts>['items'][number]
export type Token = ReplyOf<typeof accountApi.listTokens>['items'][number]
/** A link that lets somebody in, mailed or to be handed over. */
export type HandedOut = ReplyOf<typeof accountApi.inviteAccount>

export const organisationQuery = queryOptions({ queryKey: ['organisation'], queryFn: () => call(peopleApi.showOrganisation) })
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => call(peopleApi.listPeople) })
export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => call(accountApi.listAccounts) })
/** Below `accounts`, so that they too are read anew when the server says that something about the organisation changed. */
export const tokensQuery = queryOptions({ queryKey: ['accounts', 'tokens'], queryFn: () => call(accountApi.listTokens) })
