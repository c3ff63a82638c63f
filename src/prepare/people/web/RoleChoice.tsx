import { accessRoles, type AccessRole } from '../../../base/actor.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { roleNames } from '../../../web/shell/destinations.ts'
import { roleMeanings } from './people-words.ts'

type Props = { label: string; value: AccessRole | null; onChange: (role: AccessRole) => void; error: unknown }

/** Each access role with what it lets somebody do. */
export const RoleChoice = ({ label, value, onChange, error }: Props) => (
  <OneOf
    name="role"
    label={label}
    choices={accessRoles.map((role) => ({ value: role, label: roleNames[role], help: roleMeanings[role] }))}
    value={value}
    onChange={(role) => onChange(role as AccessRole)}
    error={error}
  />
)
