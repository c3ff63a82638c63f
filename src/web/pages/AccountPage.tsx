import { EmptyState } from '../design/EmptyState.tsx'

export const AccountPage = () => <EmptyState title="Account" />
