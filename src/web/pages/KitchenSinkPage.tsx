import { EmptyState } from '../design/EmptyState.tsx'

export const KitchenSinkPage = () => <EmptyState title="KitchenSink" />
