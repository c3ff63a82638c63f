import { severityLevels } from '../../../plan/settings-words.ts'
import type { PartValue } from '../../settings-part.ts'
import type { Bound, PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Line, Pick } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import { LineList } from './RowList.tsx'
import type { Settings } from './settings-query.ts'

type Starter = PartValue<'starters'>[number]

const pictures = {
  mail: 'A letter',
  screen: 'A screen',
  device: 'A device',
  person: 'A person',
  misdirected: 'A letter gone astray',
  other: 'Dots, for anything else',
} as const

const fresh: Omit<Starter, 'key' | 'suggestedCategory'> = { label: '', picture: 'other', gravity: 3, doNow: [''], doNot: [''] }

/** A key of the settings that is a number, chosen from a list of words. */
const withGravity = ({ item, change, at, error }: Bound<Starter>): Bound<{ gravity: string | null }> => ({
  item: { gravity: String(item.gravity) },
  change: ({ gravity }) => change({ gravity: severityLevels.find((each) => String(each) === gravity) ?? item.gravity }),
  at,
  error,
})

export const StartersForm = ({ value, onChange, error, settings }: PartFormProps<Starter[]>) => (
  <ListEditor
    one="choice"
    items={value}
    onChange={onChange}
    nameOf={({ label }) => label}
    blank={(key): Starter => ({ ...fresh, key, suggestedCategory: settings.categories[0]?.key ?? '' })}
    atLeastOne
    error={error}
  >
    {(bound) => <StarterFields bound={bound} settings={settings} />}
  </ListEditor>
)

const StarterFields = ({ bound, settings }: { bound: Bound<Starter>; settings: Settings }) => (
  <>
    <Line of={bound} name="label" label="What people choose on the report form" />
    <div className={classes.pair}>
      <Pick of={bound} name="picture" label="Picture" data={Object.entries(pictures).map(([value, label]) => ({ value, label }))} />
      <Pick
        of={withGravity(bound)}
        name="gravity"
        label="Until read, treated as"
        data={settings.severities.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` }))}
      />
      <Pick
        of={bound}
        name="suggestedCategory"
        label="Suggested kind of incident"
        data={settings.categories.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </div>
    <LineList
      label="Do now"
      help="Shown as soon as the report is sent."
      one="line"
      values={bound.item.doNow}
      onChange={(doNow) => bound.change({ doNow })}
      at={`${bound.at}.doNow`}
      error={bound.error}
    />
    <LineList
      label="Do not"
      one="line"
      values={bound.item.doNot}
      onChange={(doNot) => bound.change({ doNot })}
      at={`${bound.at}.doNot`}
      error={bound.error}
    />
  </>
)
