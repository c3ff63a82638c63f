import type { Starter } from '../../../prepare/plan/settings.ts'
import { Html } from './html.ts'

/** Drawn for this form, in one line width, on a field of 24 by 24. Decoration: the words stand beside them. */
const paths: Record<Starter['picture'], string> = {
  mail: 'M3 5.5h18v13H3zM3.5 6.5 12 13l8.5-6.5',
  screen: 'M3 4h18v12.5H3zM12 16.5V20M8 20h8M10 9.5V8.2a2 2 0 0 1 4 0v1.3M9 9.5h6v4H9z',
  device: 'M6.5 2.5h11v19h-11zM11 18.5h2M10.2 8a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.4v.4M12 14v.01',
  person: 'M3.5 21V3H13v7M2 21h20M10 11.5v1M17.5 10.2a1.9 1.9 0 1 0 0 .01M14 21v-3.5a3.5 3.5 0 0 1 7 0V21',
  misdirected: 'M19 3 2 9.5l6.5 2.8L11.5 19zM8.5 12.3 19 3M17 16.5l4.5 4.5M21.5 16.5 17 21',
  other: 'M4 4h16v12h-9.5L5.5 20v-4H4zM8.5 10v.01M12 10v.01M15.5 10v.01',
}

export const picture = (name: Starter['picture']): Html =>
  new Html(`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`)
