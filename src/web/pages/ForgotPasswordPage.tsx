import { EmptyState } from '../design/EmptyState.tsx'

export const ForgotPasswordPage = () => <EmptyState title="ForgotPassword" />
