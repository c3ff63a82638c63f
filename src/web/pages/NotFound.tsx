import { IconMapQuestion } from '@tabler/icons-react'
import { EmptyState } from '../design/EmptyState.tsx'
import { ButtonLink } from '../links.tsx'

export const NotFound = () => (
  <EmptyState title="There is nothing at this address" picture={IconMapQuestion} action={<ButtonLink to="/">Go to the home page</ButtonLink>}>
    The link may be incomplete. If it came by mail, try copying all of it.
  </EmptyState>
)
