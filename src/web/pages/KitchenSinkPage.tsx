import { Page } from '../design/Page.tsx'
import { SchemeToggle } from '../design/SchemeToggle.tsx'
import { Forms } from '../kitchen/Forms.tsx'
import classes from '../kitchen/kitchen.module.css'
import { Meanings } from '../kitchen/Meanings.tsx'
import { Places } from '../kitchen/Places.tsx'
import { WordsAndNumbers } from '../kitchen/WordsAndNumbers.tsx'
import { TextLink } from '../links.tsx'

/** Every part of the design system in every state, to look at and to test. Nothing here touches the server. */
export const KitchenSinkPage = () => (
  <main id="content" className={classes.page}>
    <Page
      title="Kitchen sink"
      below="Every part of the design system in every state"
      trail={[
        <TextLink key="home" to="/">
          Home
        </TextLink>,
        'Kitchen sink',
      ]}
      actions={<SchemeToggle />}
    >
      <Meanings />
      <WordsAndNumbers />
      <Forms />
      <Places />
    </Page>
  </main>
)
