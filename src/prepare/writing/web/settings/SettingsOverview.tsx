import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Section } from '../../../../web/design/Section.tsx'
import { usePhone } from '../../../../web/design/use-phone.ts'
import { ButtonLink } from '../../../../web/links.tsx'
import { partWords, type SettingsPartName } from '../../settings-part-names.ts'
import type { DrawPlaybook } from './PlaybookForm.tsx'
import type { ShownSettings } from './settings-query.ts'
import classes from './SettingsFrame.module.css'
import { SettingsPartForm } from './SettingsPartForm.tsx'
import { ProblemsByPart, SettingsParts } from './SettingsParts.tsx'

type Props = {
  shown: ShownSettings
  part: SettingsPartName | null
  playbook: string | null
  onPlaybook: (key: string | null) => void
  draw: DrawPlaybook
  bringIn?: ReactNode
}

/** The parts at the side and the chosen one beside them; before one is chosen, what is wrong where. */
export function SettingsOverview({ shown, part, playbook, onPlaybook, draw, bringIn }: Props) {
  const phone = usePhone()
  return (
    <div className={classes.frame} data-open={part !== null} data-wide={part === 'playbookOrder' && playbook !== null}>
      <div className={classes.side}>
        <SettingsParts shown={shown} open={part} />
      </div>
      <div className={classes.main}>
        {part === null ? (
          <Section title="What does not fit together yet" count={shown.problems.length}>
            <ProblemsByPart shown={shown} />
          </Section>
        ) : (
          <div className={classes.form}>
            {phone && (
              <ButtonLink
                variant="subtle"
                from="/plan/drafts/$planVersionId/settings"
                search={{}}
                leftSection={<IconArrowLeft size={18} aria-hidden />}
              >
                All parts
              </ButtonLink>
            )}
            <Section title={partWords[part].name} about={partWords[part].about}>
              <SettingsPartForm
                planVersionId={shown.planVersionId}
                part={part}
                playbook={playbook}
                onPlaybook={onPlaybook}
                draw={draw}
                bringIn={bringIn}
              />
            </Section>
          </div>
        )}
      </div>
    </div>
  )
}
