import { Refusal } from '../../base/errors.ts'
import type { PersonId } from '../../base/ids.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { partWords } from '../writing/settings-part-names.ts'
import { unknownSections } from './acknowledging.ts'
import { signatoriesOf } from './approval.ts'

/** One thing that is missing, where it stands, and how to mend it. What does not stop the submission is worth a look. */
export type Obstacle = {
  sectionKey: string | null
  sectionTitle: string | null
  about: string | null
  says: string
  mend: string | null
  stops: boolean
}

/** The draft cannot be submitted yet. Carries everything that is missing, so that it can be mended in one go. */
export class DraftIncomplete extends Refusal {
  readonly kind = 'conflict'
  readonly code = 'plan.incomplete'
  readonly obstacles: Obstacle[]
  constructor(obstacles: Obstacle[]) {
    const count = obstacles.length === 1 ? 'One thing is missing' : `${obstacles.length} things are missing`
    super(`${count} before this can be submitted: ${obstacles.map(({ says }) => says).join(' ')}`)
    this.obstacles = obstacles
  }
}

type Missing = { kind: 'guidance' | 'field' | 'empty' | 'setting' | 'comment'; about: string | null; says: string } & Pick<
  Obstacle,
  'sectionKey' | 'sectionTitle'
>

/** What the room of writing finds missing. An open comment is only worth a look: it may have been answered by the text. */
export function gapObstacle({ kind, about, says, sectionKey, sectionTitle }: Missing): Obstacle {
  return { sectionKey, sectionTitle, about, says, mend: mendOf(kind, about), stops: kind !== 'comment' }
}

function mendOf(kind: Missing['kind'], about: string | null): string | null {
  if (kind === 'field') return 'Fill it in once among the fields of this document; it is printed everywhere.'
  if (kind === 'empty') return 'Write the section, or remove it and say why it is not needed.'
  if (kind === 'comment') return 'Answer it in the text, or mark it as dealt with.'
  if (about === 'people') return 'Open the person under “People”, correct what is wrong and note the day on which it was verified.'
  return kind === 'setting' ? `Change it in the settings under “${partName(about)}”.` : null
}

const partName = (about: string | null): string => partWords[about as keyof typeof partWords]?.name ?? 'Playbooks'

type Approval = Pick<PlanSettings, 'approval'>

const inApproval = (says: string, mend: string): Obstacle => ({
  sectionKey: null,
  sectionTitle: null,
  about: 'approval',
  says,
  mend,
  stops: true,
})

/** Who is to sign: without enough people who can, no version would ever come in force. */
export function signingObstacles({ approval }: Approval, left: { id: PersonId; name: string }[]): Obstacle[] {
  const named = signatoriesOf(approval)
  if (named.length === 0)
    return [inApproval('Nobody is named who signs.', 'Choose in the settings under “Approval” who signs for the organization.')]
  const gone = named.flatMap(({ personId }) => left.filter(({ id }) => id === personId))
  const departed = gone.map(({ name }) =>
    inApproval(`${name}, who is to sign, has left.`, 'Choose somebody else in the settings under “Approval”.'),
  )
  const able = named.length - gone.length
  if (able >= approval.needed) return departed
  const says = `${approval.needed} must sign, and only ${able} ${able === 1 ? 'person' : 'people'} can.`
  return [...departed, inApproval(says, 'Name more people in the settings under “Approval”, or ask for fewer signatures.')]
}

/** Sections that people are to read and that this document does not have. Nothing breaks, but somebody reads less than was meant. */
export const readingObstacles = ({ acknowledgement }: Pick<PlanSettings, 'acknowledgement'>, sectionKeys: string[]): Obstacle[] =>
  unknownSections(acknowledgement, sectionKeys).map((key) => ({
    sectionKey: null,
    sectionTitle: null,
    about: 'acknowledgement',
    says: `The rules for who reads what name the section “${key}”, which is not in this document.`,
    mend: 'Choose another section in the settings under “Reading and confirming”, or take it out of the rule.',
    stops: false,
  }))
