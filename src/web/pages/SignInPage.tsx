import { EmptyState } from '../design/EmptyState.tsx'

export const SignInPage = () => <EmptyState title="SignIn" />
