import { Button, Stack } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { FailedState } from '../design/FailedState.tsx'
import { OutsidePage, ReportWithoutAccount } from '../design/OutsidePage.tsx'
import { Card } from '../design/Section.tsx'
import { usePageTitle } from '../design/Page.tsx'
import { ButtonLink } from '../links.tsx'
import { asProblem } from '../problem-error.ts'

/** A page inside the shell that could not be shown. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const retry = useRetry(reset)
  const { title } = asProblem(error).problem
  const ref = usePageTitle<HTMLHeadingElement>(title)
  const heading = (
    <h1 ref={ref} tabIndex={-1}>
      {title}
    </h1>
  )
  const home = (
    <ButtonLink to="/" variant="default">
      Go to the home page
    </ButtonLink>
  )
  return (
    <Card>
      <FailedState error={error} onRetry={retry} title={heading} action={home} />
    </Card>
  )
}

/** The same where nobody is signed in, or where it could not even be found out who is. */
export function OutsideFailed({ error, reset }: ErrorComponentProps) {
  const retry = useRetry(reset)
  const problem = asProblem(error)
  return (
    <OutsidePage title={problem.problem.title} about={problem.message} below={<ReportWithoutAccount />}>
      <Stack gap="sm">
        {problem.status !== 404 && <Button onClick={retry}>Try again</Button>}
        <ButtonLink to="/sign-in" variant="default">
          Sign in
        </ButtonLink>
      </Stack>
    </OutsidePage>
  )
}

/** Trying again asks the server anew for everything the page needs. */
function useRetry(reset: () => void) {
  const queries = useQueryErrorResetBoundary()
  const router = useRouter()
  return () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
}
