import {
  IconAlertTriangle,
  IconChecklist,
  IconFile,
  IconFlag,
  IconGauge,
  IconGavel,
  IconLock,
  IconNote,
  IconPointFilled,
  IconSpeakerphone,
  IconStairs,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react'

/** By the thing that an entry is about, which is the first part of its kind (`task.done`). */
const pictures: Record<string, TablerIcon> = {
  note: IconNote,
  decision: IconGavel,
  task: IconChecklist,
  fact: IconAlertTriangle,
  incident: IconFlag,
  phase: IconStairs,
  role: IconUserCheck,
  file: IconFile,
  report: IconSpeakerphone,
  asset: IconGauge,
  people: IconGauge,
  milestone: IconFlag,
  closure: IconLock,
}

export const pictureOf = (kind: string): TablerIcon => pictures[kind.split('.')[0] ?? ''] ?? IconPointFilled

/** What people wrote in their own words stands out from what the software noted. */
export const isWords = (kind: string): boolean => /^(note|decision|fact)\./.test(kind)
