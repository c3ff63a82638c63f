import { missing } from '../../../web/problem-error.ts'

/** "1,200", "1 200" and "1200" are the same; nothing means that it is not known. Anything else refuses the form. */
export function readCount(typed: string): number | null {
  const digits = typed.replace(/[\s,.']/g, '')
  if (digits === '') return null
  if (!/^\d{1,10}$/.test(digits))
    throw missing('count', 'Please write a whole number, such as 1200, or leave it empty. How certain it is can be said below.')
  return Number(digits)
}
