import { EmptyState } from '../design/EmptyState.tsx'

export const AccountLinkPage = () => <EmptyState title="AccountLink" />
