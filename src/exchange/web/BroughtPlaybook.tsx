import { NativeSelect } from '@mantine/core'
import { OneOf } from '../../web/design/ChoiceCards.tsx'
import classes from './BringIn.module.css'
import type { Choices, Preview, RoleName } from './use-preview.ts'

type Props = { preview: Preview; roles: RoleName[]; choices: Choices; onChange: (choices: Choices) => void; error: unknown }

/** What a file would become, what must be decided, and what to look through afterwards. */
export const BroughtPlaybook = (props: Props) => (
  <>
    <div aria-live="polite">
      <h3 className={classes.name}>{props.preview.name}</h3>
      <p className={classes.about}>
        {props.preview.steps === 1 ? '1 step' : `${props.preview.steps} steps`}
        {props.preview.known?.same && '. The draft has it already, with the same steps: bringing it in changes nothing.'}
      </p>
    </div>
    {props.preview.known && !props.preview.known.same && <Existing {...props} known={props.preview.known} />}
    <WhoseSteps {...props} />
    <Notes notes={props.preview.notes} />
  </>
)

const Existing = ({ known, choices, onChange, error }: Props & { known: { name: string } }) => (
  <OneOf
    name="existing"
    label={`The draft has another playbook “${known.name}”`}
    choices={[
      {
        value: 'replace',
        label: 'Take its place',
        help: 'Its steps are replaced by those from the file. Its older versions stay readable.',
      },
      { value: 'beside', label: 'Stand beside it', help: 'Both stay, and you decide later.' },
    ]}
    value={choices.existing}
    onChange={(existing) => onChange({ ...choices, existing: existing as Choices['existing'] })}
    error={error}
  />
)

function WhoseSteps({ preview: { unmatched }, roles, choices, onChange }: Props) {
  if (unmatched.length === 0) return null
  return (
    <fieldset className={classes.group}>
      <legend>Who does these steps here?</legend>
      <p className={classes.about}>The file names somebody whom no team role is called like.</p>
      {unmatched.map(({ agent, name, role }) => (
        <NativeSelect
          key={agent}
          label={name}
          data={roles.map((each) => ({ value: each.key, label: each.name }))}
          value={choices.roles[agent] ?? role}
          onChange={(event) => onChange({ ...choices, roles: { ...choices.roles, [agent]: event.currentTarget.value } })}
        />
      ))}
    </fieldset>
  )
}

function Notes({ notes }: { notes: Preview['notes'] }) {
  if (notes.length === 0) return null
  return (
    <section>
      <h4 className={classes.notesTitle}>What to know about it</h4>
      <ul className={classes.notes} tabIndex={0} aria-label="What to know about it">
        {notes.map(({ where, says }) => (
          <li key={says}>
            <span className={classes.where}>{where}:</span> {says}
          </li>
        ))}
      </ul>
    </section>
  )
}
