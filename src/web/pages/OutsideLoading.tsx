import { LoadingState } from '../design/LoadingState.tsx'

export const OutsideLoading = () => (
  <main>
    <LoadingState />
  </main>
)
