import { Anchor } from '@mantine/core'
import { IconMail, IconMessage, IconPhone, IconShieldCheck, IconUserQuestion } from '@tabler/icons-react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { dayMoment } from './calendar-words.ts'
import classes from './ContactList.module.css'
import type { Contact } from './people-queries.ts'
import { contactLink, contactWords } from './people-words.ts'

const pictures = { phone: IconPhone, text: IconMessage, mail: IconMail, other: IconUserQuestion }

/** Ways to reach somebody, the first to be tried first. A tap on a phone calls. */
export function ContactList({ contacts }: { contacts: Contact[] }) {
  if (contacts.length === 0) return <span className={classes.none}>No way to reach them is entered</span>
  return (
    <ul className={classes.list}>
      {contacts.map((contact, at) => (
        <li key={at}>
          <Way contact={contact} />
          <span className={classes.marks}>
            {contact.independent && (
              <span className={classes.independent}>
                <IconShieldCheck size={14} aria-hidden />
                works without our network
              </span>
            )}
            <span>{contact.verifiedOn ? <Verified on={contact.verifiedOn} /> : 'not verified'}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Way({ contact }: { contact: Contact }) {
  const Picture = pictures[contact.kind]
  const link = contactLink(contact)
  const words = (
    <>
      <Picture size={16} role="img" aria-label={contactWords[contact.kind]} />
      {contact.value}
    </>
  )
  if (!link) return <span className={classes.way}>{words}</span>
  return (
    <Anchor href={link} inherit className={classes.way}>
      {words}
    </Anchor>
  )
}

const Verified = ({ on }: { on: string }) => (
  <>
    verified <MomentText at={dayMoment(on)} as="short" />
  </>
)
