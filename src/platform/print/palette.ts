import type { MarkTone, Tint, Tone } from './document.ts'

/** Hex without #, as Word wants it. Ink on ground has a contrast of at least 4.5 (WCAG 1.4.3). */
export const ink = '1A1D21'
export const accent = '1D3C63'
export const faded = '566069'
export const hairline = 'C9CFD6'
export const shade = 'EEF2F7'

/** A chip: light letters on dark ground. `clear`, `green`, `confidential` and `red` are those of TLP 2.0 (FIRST, table of colours). */
export const chips: Record<MarkTone, { ink: string; ground: string }> = {
  plain: { ink: 'FFFFFF', ground: '495057' },
  good: { ink: 'FFFFFF', ground: '1B5E2A' },
  warning: { ink: 'FFFFFF', ground: '8A4B00' },
  danger: { ink: 'FFFFFF', ground: 'A61E1E' },
  rehearsal: { ink: 'FFFFFF', ground: '5F3DC4' },
  confidential: { ink: 'FFC000', ground: '000000' },
  clear: { ink: 'FFFFFF', ground: '000000' },
  green: { ink: '33FF00', ground: '000000' },
  red: { ink: 'FF2B2B', ground: '000000' },
}

/** Green and blue, as the templates have them. `dark` is for screens at night, on a dark ground. */
export const templateInks: Record<Tint, { ink: string; ground: string; dark: string; darkGround: string; label: string }> = {
  example: { ink: '1B5E2A', ground: 'EBFBEE', dark: '8CE99A', darkGround: '12301A', label: 'Example' },
  guidance: { ink: '124B80', ground: 'E7F1FB', dark: 'A5D8FF', darkGround: '10283F', label: 'Guidance' },
}

/** A notice: dark letters on a tint, with a bar of the chip's ground. */
export const tints: Record<Tone, { ink: string; ground: string; bar: string }> = {
  plain: { ink: '1A1D21', ground: 'F1F3F5', bar: '868E96' },
  good: { ink: '1B5E2A', ground: 'EBFBEE', bar: '1B5E2A' },
  warning: { ink: '6B3A00', ground: 'FFF4E6', bar: 'B76100' },
  danger: { ink: '8A1818', ground: 'FFF0F0', bar: 'A61E1E' },
  rehearsal: { ink: '40278F', ground: 'F3F0FF', bar: '5F3DC4' },
  confidential: { ink: '1A1D21', ground: 'F1F3F5', bar: '000000' },
}
