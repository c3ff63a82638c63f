import { SeverityBadge } from '../../../../web/design/SeverityBadge.tsx'
import type { PartValue } from '../../settings-part.ts'
import { pathOf, type Bound, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Line, Pick, Prose, Tick } from './inputs.tsx'
import { TargetInput } from './TargetInput.tsx'

type Severity = PartValue<'severities'>[number]

/** There are always five, so that severity 2 means the same in every plan; what each sets in motion is the plan's. */
export const SeveritiesForm = ({ value, onChange, error }: PartFormProps<Severity[]>) => (
  <div className={classes.stack}>
    {value.map((severity, at) => (
      <section key={severity.level} className={classes.group} aria-label={`Severity ${severity.level}`}>
        <p className={classes.groupTitle}>
          <SeverityBadge severity={severity} size="lg" />
        </p>
        <SeverityFields
          bound={{
            item: severity,
            change: (changes) => onChange(value.with(at, { ...severity, ...changes })),
            at: pathOf('', at),
            error,
          }}
        />
      </section>
    ))}
  </div>
)

const reviews = [
  { value: 'mandatory', label: 'Must be held' },
  { value: 'offered', label: 'Offered' },
  { value: 'none', label: 'None' },
]

const SeverityFields = ({ bound }: { bound: Bound<Severity> }) => (
  <div className={classes.stack}>
    <Line of={bound} name="name" label="Name" />
    <Prose of={bound} name="meaning" label="Meant for" />
    <div className={classes.pair}>
      <TargetInput of={bound} name="acknowledge" label="Somebody leads within" />
      <TargetInput of={bound} name="contain" label="Contained within" none="No target" />
      <TargetInput of={bound} name="updateEvery" label="An update every" none="None owed" />
    </div>
    <div className={classes.pair}>
      <Pick of={bound} name="review" label="Review after closing" data={reviews} />
      {bound.item.review !== 'none' && <TargetInput of={bound} name="reviewWithin" label="Review within" none="No target" />}
    </div>
    <Tick
      of={bound}
      name="managementCloses"
      label="Management closes it"
      description="An incident of this severity is closed by management only."
    />
  </div>
)
