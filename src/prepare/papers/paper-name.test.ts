import { expect, test } from 'vitest'
import { paperName, versionName } from './paper-name.ts'

test('a file is called by words that say what it is', () => {
  const version = { title: 'Incident response plan', number: '1.0', status: 'in-force' as const }
  expect(paperName('Juniper Valley', versionName(version), 'pdf')).toBe('Juniper Valley – Incident response plan 1.0.pdf')
  expect(paperName('Juniper Valley', versionName({ ...version, number: '2.0', status: 'draft' }), 'docx')).toBe(
    'Juniper Valley – Incident response plan 2.0 draft.docx',
  )
})
test('a file name holds nothing that a system refuses or that turns the reading direction', () => {
  expect(paperName('A/B: "C" <D>|?*\\', '..\u202Egnp\u0000', 'pdf')).toBe('A B C D – .. gnp.pdf')
  expect(paperName('x'.repeat(300), 'Plan', 'pdf').length).toBeLessThanOrEqual(124)
})
