import { useRef, useState } from 'react'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import type { PersonId } from '../../../../base/ids.ts'
import { PersonSelect } from '../../../../web/design/PersonSelect.tsx'
import type { TeamRole } from '../../../plan/settings-parts.ts'
import type { Bound } from './bound.ts'
import { ItemButtons } from './ItemButtons.tsx'
import classes from './ListEditor.module.css'
import { ReachWarning } from './PersonField.tsx'
import { findPerson, type KnownPerson } from './settings-query.ts'
import { useOrder } from './use-order.ts'

/** Who steps in, in the order in which they are called. Choosing somebody adds them: there is no second button to forget. */
export function Alternates({ bound: { item, change, at }, people }: { bound: Bound<TeamRole>; people: KnownPerson[] }) {
  const [round, setRound] = useState(0)
  const rows = item.alternates.map((id) => ({ key: id as string, person: findPerson(people, id) }))
  const nameOf = ({ person }: (typeof rows)[number]) => person?.name ?? 'Somebody who is not known any more'
  const place = useRef<HTMLDivElement>(null)
  const order = useOrder({ place, items: rows, onChange: (next) => change({ alternates: next.map(({ key }) => key as PersonId) }), nameOf })
  return (
    <FieldGroup
      label="Who steps in"
      help="They are called in this order when the one before does not answer. Every role needs at least one."
    >
      <div ref={place}>
        <ul className={classes.rows}>
          {rows.map((row, index) => (
            <li key={row.key} data-item={row.key} data-plain="" className={classes.row}>
              <div className={classes.rowBody}>
                <div>
                  <span>
                    {index + 1}. {nameOf(row)}
                  </span>
                  <ReachWarning person={row.person} />
                </div>
              </div>
              <ItemButtons
                name={nameOf(row)}
                index={index}
                count={rows.length}
                onMove={(by) => order.move(index, by)}
                onRemove={() => order.remove(row)}
              />
            </li>
          ))}
        </ul>
        <PersonSelect
          key={round}
          name={`${at}.alternates`}
          label="Add somebody who steps in"
          nobody="Choose somebody"
          value={null}
          onChange={(person) => {
            if (person) change({ alternates: [...item.alternates, person] })
            setRound(round + 1)
          }}
          except={[...item.alternates, ...(item.primary ? [item.primary] : [])]}
        />
        <p role="status" className={classes.said}>
          {order.said}
        </p>
      </div>
    </FieldGroup>
  )
}
