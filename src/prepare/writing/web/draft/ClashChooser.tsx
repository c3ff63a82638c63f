import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { OneOf } from '../../../../web/design/ChoiceCards.tsx'
import { useDrawing } from '../editor/drawing.ts'
import type { Choice, SectionKeeper } from '../keeping/section-keeper.ts'
import { useStanding } from './SavedState.tsx'
import classes from './draft.module.css'

/** Two people changed the same block. Nothing was overwritten: both texts, block by block, and a choice for each. */
export function ClashChooser({ keeper }: { keeper: SectionKeeper }) {
  const { is, clashes, theirName } = useStanding(keeper)
  const [choices, setChoices] = useState<(Choice | null)[]>([])
  if (is !== 'clash') return null
  const who = theirName ?? 'Somebody else'
  const undecided = clashes.some((_, at) => !choices[at])
  return (
    <section className={classes.clash} aria-labelledby="clash-title">
      <p className={classes.clashHead} role="alert">
        <IconUsers size={20} aria-hidden />
        <span>
          <strong id="clash-title">{who} changed the same words while you were writing.</strong> Nothing was overwritten. Please choose for
          each place; you can go on writing meanwhile.
        </span>
      </p>
      {clashes.map((clash, at) => (
        <div key={at} className={classes.clashPlace}>
          <div className={classes.pair}>
            <Side title="Yours" text={clash.mine} />
            <Side title={`By ${who}`} text={clash.theirs} />
          </div>
          <OneOf
            name={`clash-${at}`}
            label="What stands here?"
            labelHidden
            choices={[
              { value: 'mine', label: 'Mine' },
              { value: 'theirs', label: `What ${who} wrote` },
              { value: 'both', label: 'Both, one after the other' },
            ]}
            value={choices[at] ?? null}
            onChange={(value) => setChoices((before) => Object.assign([...before], { [at]: value as Choice }))}
          />
        </div>
      ))}
      <Button
        disabled={undecided}
        onClick={() => {
          keeper.choose(choices.map((each) => each ?? 'both'))
          setChoices([])
        }}
      >
        Go on with this
      </Button>
    </section>
  )
}

function Side({ title, text }: { title: string; text: string }) {
  const { Text } = useDrawing()
  return (
    <div className={classes.side}>
      <div className={classes.sideHead}>{title}</div>
      <div className={classes.sideText}>{text ? <Text body={text} /> : <em>taken out</em>}</div>
    </div>
  )
}
