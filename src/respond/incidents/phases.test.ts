import { expect, test } from 'vitest'
import { goesBack, phaseName, refusePhase } from './phases.ts'

test('going forward needs no reason, also when a phase is left out', () => {
  expect(() => refusePhase('identification', 'recovery', null)).not.toThrow()
})

test('going back needs one, which the refusal asks for kindly', () => {
  expect(goesBack('eradication', 'containment')).toBe(true)
  expect(() => refusePhase('eradication', 'containment', null)).toThrow(
    'Going back to “Containment” is normal. Please say in a few words why',
  )
  expect(() => refusePhase('eradication', 'containment', 'A seventh machine')).not.toThrow()
})

test('going where it is already is refused', () => {
  expect(() => refusePhase('recovery', 'recovery', 'again')).toThrow(`in the phase “${phaseName('recovery')}” already`)
})
