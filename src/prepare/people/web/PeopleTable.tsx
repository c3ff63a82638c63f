import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { ContactList } from './ContactList.tsx'
import lists from './lists.module.css'
import type { Person } from './people-queries.ts'
import { kindWords } from './people-words.ts'

type Props = { people: Person[]; onChange?: (person: Person) => void }

export const PeopleTable = ({ people, onChange }: Props) => (
  <DataTable label="People" columns={columnsOf(onChange)} rows={people} rowKey={({ id }) => id} />
)

function columnsOf(onChange: Props['onChange']): Column<Person>[] {
  const columns: Column<Person>[] = [
    { name: 'Name', onPhone: 'title', cell: Who },
    { name: 'How to reach them', onPhone: 'plain', grows: true, cell: ({ contacts }) => <ContactList contacts={contacts} /> },
    { name: 'Site', onPhone: 'hidden', cell: ({ site }) => <span className={lists.whole}>{site ?? '–'}</span> },
    { name: 'Kind', onPhone: 'hidden', cell: ({ kind }) => <span className={lists.whole}>{kindWords[kind]}</span> },
  ]
  if (onChange)
    columns.push({ name: 'Change', onPhone: 'aside', align: 'right', cell: (person) => <Change person={person} onChange={onChange} /> })
  return columns
}

const Who = ({ name, position, site, kind, leftAt }: Person) => (
  <>
    <span className={`${lists.name} ${lists.wide}`}>
      <PersonName name={name} />
    </span>
    {leftAt && <span className={lists.gone}>Has left</span>}
    {position && <div className={lists.small}>{position}</div>}
    <div className={lists.onlyPhone}>{[site, kindWords[kind]].filter(Boolean).join(' · ')}</div>
  </>
)

const Change = ({ person, onChange }: { person: Person; onChange: (person: Person) => void }) => (
  <ActionIcon className={lists.inRow} variant="subtle" size="lg" onClick={() => onChange(person)} aria-label={`Change ${person.name}`}>
    <IconPencil size={18} aria-hidden />
  </ActionIcon>
)
