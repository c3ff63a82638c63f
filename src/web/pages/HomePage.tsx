import { EmptyState } from '../design/EmptyState.tsx'

export const HomePage = () => <EmptyState title="Home" />
