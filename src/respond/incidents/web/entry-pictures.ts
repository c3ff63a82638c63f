import {
  IconAlarm,
  IconCheck,
  IconFile,
  IconFlag,
  IconGavel,
  IconInfoCircle,
  IconNote,
  IconPhone,
  IconPointFilled,
  IconServer2,
  IconSpeakerphone,
  IconStairs,
  IconTimeline,
  IconUserCheck,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

/** By the thing that an entry is about, which is the first part of its kind (`task.done`). */
const pictures: Record<string, TablerIcon> = {
  note: IconNote,
  decision: IconGavel,
  fact: IconInfoCircle,
  task: IconCheck,
  tasks: IconCheck,
  incident: IconFlag,
  phase: IconStairs,
  role: IconUserCheck,
  file: IconFile,
  report: IconSpeakerphone,
  asset: IconServer2,
  people: IconUsers,
  milestone: IconTimeline,
  clock: IconAlarm,
  call: IconPhone,
  playbook: IconCheck,
}

export const pictureOf = (kind: string): TablerIcon => pictures[kind.split('.')[0] ?? ''] ?? IconPointFilled

/** What people wrote in their own words stands out from what the software noted. */
export const isWords = (kind: string): boolean => /^(note|decision|fact|review)\./.test(kind)
