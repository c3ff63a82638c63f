import { describe, expect, test } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const about = ['Cedar Valley Library', 'Ana Okafor', 'ana.okafor@cedarvalley.example']

describe('a password is refused', () => {
  test.each([
    ['a well-known word with a year', 'Password2026!'],
    ['well-known words in a row', 'sunshine-dragon-monkey'],
    ['a disguised word', 'P4$$w0rd!P4$$w0rd?'],
    ['a row of keys', 'qwertyuiop[]12'],
    ['keys in columns', '1qaz2wsx3edc4rfv'],
    ['counting', '1234567890123'],
    ['counting down', 'zyxwvutsrqponm'],
    ['one key held down', 'aaaaaaaaaaaaaaa'],
    ['a short piece over and over', 'xk4xk4xk4xk4'],
    ['the name of the organisation', 'CedarValley2026'],
    ['the name of the person', 'okafor.ana.1234'],
    ['the mail address', 'ana.okafor@cedarvalley'],
    ['a season and the place', 'Winter2026Library!'],
    ['our own example', 'correct horse battery staple'],
    ['full-width letters', 'ｐａｓｓｗｏｒｄ１２３４'],
  ])('that is %s', (_, password) => {
    expect(passwordProblem(password, about)).toMatch(/three or four words/)
  })
})

describe('a password is taken', () => {
  test.each([
    ['words without connection', 'teapot gravel umbrella'],
    ['small letters only', 'gravelteapotumbrella'],
    ['digits only, when they do not count', '830294715530'],
    ['a sentence in another language', 'скрипучая дверь амбара'],
    ['what a password manager makes', 'k9#Vw2!qLz8@Tp'],
    ['a well-known word among others', 'the library teapot hums'],
    ['emoji and words', '🦆🥄 gravel teapot'],
  ])('that is %s', (_, password) => {
    expect(passwordProblem(password, about)).toBeNull()
  })

  test('when the names it avoids are empty or full of signs that mean something to a pattern', () => {
    expect(passwordProblem('teapot gravel umbrella', ['', '(a+b)*[c]', '$^.|?'])).toBeNull()
  })
})
