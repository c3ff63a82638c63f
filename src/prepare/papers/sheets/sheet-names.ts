import type { PaperFacts } from '../paper-facts.ts'
import { callingOrderSheet } from './calling-order.ts'
import { contactSheetSheet } from './contact-sheet.ts'
import { custodyForm } from './custody-form.ts'
import { firstHourCard } from './first-hour-card.ts'
import { callLog, decisionLog, incidentLog } from './logs.ts'
import { reportForm } from './report-form.ts'
import type { Sheet } from './sheet.ts'

const sheets = {
  'contact-sheet': contactSheetSheet,
  'calling-order': callingOrderSheet,
  'first-hour-card': firstHourCard,
  'report-form': reportForm,
  'custody-form': custodyForm,
  'incident-log': incidentLog,
  'decision-log': decisionLog,
  'call-log': callLog,
} satisfies Record<string, (facts: PaperFacts) => Sheet>

export type SheetName = keyof typeof sheets
export const sheetNames = Object.keys(sheets) as [SheetName, ...SheetName[]]

export const sheetNamed = (name: SheetName, facts: PaperFacts): Sheet => sheets[name](facts)

/** Whoever prints these sees how people are reached. The first-hour card leaves the numbers out for those who may not. */
export const holdsNumbers = (name: SheetName): boolean => name === 'contact-sheet' || name === 'calling-order'
