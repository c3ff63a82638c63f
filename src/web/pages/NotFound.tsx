import { OutsidePage } from '../design/OutsidePage.tsx'
import { ButtonLink } from '../links.tsx'

export const NotFound = () => (
  <OutsidePage title="There is nothing at this address" about="The link may be incomplete. If it came by mail, try copying all of it.">
    <ButtonLink to="/" fullWidth>
      Go to the home page
    </ButtonLink>
  </OutsidePage>
)
