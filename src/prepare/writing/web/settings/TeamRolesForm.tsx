import type { PartValue } from '../../settings-part.ts'
import { namedBy } from '../../settings-references.ts'
import type { Bound, PartFormProps } from './bound.ts'
import { Alternates } from './Alternates.tsx'
import { Line, Prose, Tick } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import { PersonField } from './PersonField.tsx'
import marks from './marks.module.css'
import { findPerson, usePeople, type KnownPerson } from './settings-query.ts'

type Role = PartValue<'teamRoles'>[number]

export function TeamRolesForm({ value, onChange, error, settings }: PartFormProps<PartValue<'teamRoles'>>) {
  const people = usePeople()
  return (
    <ListEditor
      one="team role"
      items={value}
      onChange={onChange}
      nameOf={({ name }) => name}
      renderMark={(role) => <Holder role={role} people={people} />}
      blank={(key) => ({ key, name: '', duty: '', leads: false, primary: null, alternates: [] })}
      namedBy={({ key }) => namedBy(settings, { is: 'role', key })}
      atLeastOne
      error={error}
    >
      {(bound) => <RoleFields bound={bound} people={people} />}
    </ListEditor>
  )
}

const Holder = ({ role: { primary, alternates, leads }, people }: { role: Role; people: KnownPerson[] }) => (
  <>
    {leads && <span className={marks.mark}>leads</span>}
    <span className={marks.quiet}>{findPerson(people, primary)?.name ?? 'nobody yet'}</span>
    {primary && alternates.length === 0 && <span className={marks.open}>no alternate</span>}
  </>
)

const RoleFields = ({ bound, people }: { bound: Bound<Role>; people: KnownPerson[] }) => (
  <>
    <Line of={bound} name="name" label="Name of the role" />
    <Prose of={bound} name="duty" label="What they do" />
    <Tick of={bound} name="leads" label="Leads the response" description="Whoever takes this role in an incident is in charge of it." />
    <PersonField
      label="Who holds it"
      name={`${bound.at}.primary`}
      people={people}
      value={bound.item.primary}
      onChange={(primary) => bound.change({ primary })}
      except={bound.item.alternates}
      nobody="Nobody yet"
    />
    <Alternates bound={bound} people={people} />
  </>
)
