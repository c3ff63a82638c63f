import { paragraph, section } from './blocks.ts'
import type { PrintDocument } from './document.ts'

/** The smallest document that a module can compose: for the test of the drawing thread. */
export const compose = (from: unknown): PrintDocument => ({
  number: 'X-1',
  kind: 'Trial',
  title: String(from),
  organisation: 'Nobody',
  marks: [],
  particulars: [],
  notes: [],
  sections: [section('One', [paragraph(String(from))])],
  footer: '',
  madeAt: new Date(0),
})
