import { EmptyState } from '../design/EmptyState.tsx'

export const SetupPage = () => <EmptyState title="Setup" />
