import type { PartValue } from '../../settings-part.ts'
import { tlpLabels } from '../../../plan/settings-parts.ts'
import { whole, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Line, Pick } from './inputs.tsx'

/** What each label allows (Traffic Light Protocol 2.0, FIRST). */
const tlpWords: Record<(typeof tlpLabels)[number], string> = {
  'TLP:CLEAR': 'everybody may have it',
  'TLP:GREEN': 'for organisations like ours, not for the public',
  'TLP:AMBER': 'for us and those we work with, as far as they need it',
  'TLP:AMBER+STRICT': 'for our organisation only',
  'TLP:RED': 'for the people it was given to, nobody else',
}

export const TitleForm = (props: PartFormProps<PartValue<'title'>>) => (
  <div className={classes.stack}>
    <Line of={whole(props)} name="title" label="Title of the plan" />
    <Pick
      of={whole(props)}
      name="tlp"
      label="How far it may be passed on"
      description="This label stands on every page of the printed plan."
      data={tlpLabels.map((label) => ({ value: label, label: `${label}: ${tlpWords[label]}` }))}
    />
  </div>
)
