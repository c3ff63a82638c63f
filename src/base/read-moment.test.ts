import { describe, expect, test } from 'vitest'
import { momentTextLimit, readMoment } from './read-moment.ts'
import { showMoment } from './show-moment.ts'

const zone = 'America/New_York'
/** Saturday afternoon. */
const now = new Date('2026-11-21T16:42:10-05:00')

/** What was read, as precision and as told; or the problem. */
const read = (text: string, at = now, where = zone) => {
  const found = readMoment(text, { now: at, zone: where })
  return 'problem' in found ? found.problem : `${found.moment.precision}: ${showMoment(found.moment)}`
}
const message = (text: string) => {
  const found = readMoment(text, { now, zone })
  return 'problem' in found ? found.message : ''
}

describe('time that has passed is read', () => {
  test.each([
    ['now', 'minute: Saturday, November 21, 2026 at 4:42 PM'],
    ['just now', 'minute: Saturday, November 21, 2026 at 4:42 PM'],
    ['NOW!!!', 'minute: Saturday, November 21, 2026 at 4:42 PM'],
    ['a moment ago', 'minute: Saturday, November 21, 2026 at 4:42 PM'],
    ['20 minutes ago', 'minute: Saturday, November 21, 2026 at 4:22 PM'],
    ['twenty minutes ago', 'minute: Saturday, November 21, 2026 at 4:22 PM'],
    ['forty-five minutes ago', 'minute: Saturday, November 21, 2026 at 3:57 PM'],
    ['30m ago', 'minute: Saturday, November 21, 2026 at 4:12 PM'],
    ['a few minutes ago', 'minute: Saturday, November 21, 2026 at 4:39 PM'],
    ['half an hour ago', 'minute: Saturday, November 21, 2026 at 4:12 PM'],
    ['an hour and a half ago', 'minute: Saturday, November 21, 2026 at 3:12 PM'],
    ['2 hours 10 minutes ago', 'minute: Saturday, November 21, 2026 at 2:32 PM'],
    ['about an hour ago', 'hour: Saturday, November 21, 2026 at 3 PM'],
    ['an hour or so ago', 'hour: Saturday, November 21, 2026 at 3 PM'],
    ['just over 2 hours ago', 'hour: Saturday, November 21, 2026 at 2 PM'],
    ['a couple of hours ago', 'hour: Saturday, November 21, 2026 at 2 PM'],
    ['since 2 hours', 'hour: Saturday, November 21, 2026 at 2 PM'],
    ['36 hours ago', 'hour: Friday, November 20, 2026 at 4 AM'],
    ['two days ago', 'day: November 19, 2026'],
    ['three weeks ago', 'day: October 31, 2026'],
    ['2 months ago', 'month: September 2026'],
    ['last month', 'month: October 2026'],
    ['two years ago', 'year: 2024'],
    ['last year', 'year: 2025'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))
})

describe('a day is read', () => {
  test.each([
    ['today', 'day: November 21, 2026'],
    ['earlier today', 'day: November 21, 2026'],
    ['yesterday', 'day: November 20, 2026'],
    ['Yesterday.', 'day: November 20, 2026'],
    ['yesteday', 'day: November 20, 2026'],
    ['🔥🔥 yesterday 🔥', 'day: November 20, 2026'],
    ['the day before yesterday', 'day: November 19, 2026'],
    ['Friday', 'day: November 20, 2026'],
    ['saturday', 'day: November 21, 2026'],
    ['last Saturday', 'day: November 14, 2026'],
    ['last Tuesday', 'day: November 17, 2026'],
    ['since Monday', 'day: November 16, 2026'],
    ['from monday to wednesday', 'day: November 16, 2026'],
    ['the 20th', 'day: November 20, 2026'],
    ['the 25th', 'day: October 25, 2026'],
    ['Monday the 16th', 'day: November 16, 2026'],
    ['Saturday the 14th of November', 'day: November 14, 2026'],
    ['Nov 20', 'day: November 20, 2026'],
    ['Nov 25', 'day: November 25, 2025'],
    ['20 November', 'day: November 20, 2026'],
    ['july 4th last year', 'day: July 4, 2025'],
    ['Feb 29', 'day: February 29, 2024'],
    ['11/20', 'day: November 20, 2026'],
    ['3/4/19', 'day: March 4, 2019'],
    ['20.11.2026', 'day: November 20, 2026'],
    ['2026-11-20', 'day: November 20, 2026'],
    ['I think it was last Tuesday', 'day: November 17, 2026'],
    ['yesterday when I opened the mail', 'day: November 20, 2026'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))
})

describe('a month or a year is read', () => {
  test.each([
    ['in March', 'month: March 2026'],
    ['early March', 'month: March 2026'],
    ['last December', 'month: December 2025'],
    ['May', 'month: May 2026'],
    ['March 2019', 'month: March 2019'],
    ['03/2019', 'month: March 2019'],
    ['2019-03', 'month: March 2019'],
    ["Nov '25", 'month: November 2025'],
    ['2019', 'year: 2019'],
    ['sometime in 2019', 'year: 2019'],
    ['the year 2019', 'year: 2019'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))
})

describe('a time of day is read', () => {
  test.each([
    ['yesterday 3pm', 'hour: Friday, November 20, 2026 at 3 PM'],
    ['yesterday at 3 p.m.', 'hour: Friday, November 20, 2026 at 3 PM'],
    ['3PM YESTERDAY', 'hour: Friday, November 20, 2026 at 3 PM'],
    ['３pm yesterday', 'hour: Friday, November 20, 2026 at 3 PM'],
    ['yesterday around 3:15 pm', 'minute: Friday, November 20, 2026 at 3:15 PM'],
    ['yesterday at 3:00 pm', 'minute: Friday, November 20, 2026 at 3:00 PM'],
    ['11/20 14:30', 'minute: Friday, November 20, 2026 at 2:30 PM'],
    ['Tue 11/17 2:15p', 'minute: Tuesday, November 17, 2026 at 2:15 PM'],
    ['20.11.2026 15:30', 'minute: Friday, November 20, 2026 at 3:30 PM'],
    ['2026-11-20 15:00', 'minute: Friday, November 20, 2026 at 3:00 PM'],
    ['2026-11-20T15:00', 'minute: Friday, November 20, 2026 at 3:00 PM'],
    ['10 am on the 3rd', 'hour: Tuesday, November 3, 2026 at 10 AM'],
    ['noon', 'hour: Saturday, November 21, 2026 at noon'],
    ['around lunchtime yesterday', 'hour: Friday, November 20, 2026 at noon'],
    ['midnight', 'hour: Saturday, November 21, 2026 at 12 AM'],
    ['3ish', 'hour: Saturday, November 21, 2026 at 3 PM'],
    ['half past three', 'minute: Saturday, November 21, 2026 at 3:30 PM'],
    ['quarter to nine', 'minute: Saturday, November 21, 2026 at 8:45 AM'],
    ['10 to 9', 'minute: Saturday, November 21, 2026 at 8:50 AM'],
    ["nine o'clock", 'hour: Saturday, November 21, 2026 at 9 AM'],
    ['1430', 'minute: Saturday, November 21, 2026 at 2:30 PM'],
    ['0900 hours', 'minute: Saturday, November 21, 2026 at 9:00 AM'],
    ['9.30', 'minute: Saturday, November 21, 2026 at 9:30 AM'],
    ['between 2 and 3pm', 'hour: Saturday, November 21, 2026 at 2 PM'],
    ['10 in the morning', 'hour: Saturday, November 21, 2026 at 10 AM'],
    ['it happened on Friday, at about 4:15', 'minute: Friday, November 20, 2026 at 4:15 PM'],
    ['I noticed it yesterday around 3 pm after lunch', 'hour: Friday, November 20, 2026 at 3 PM'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))
})

describe('a part of the day is read as the hour in which it begins', () => {
  test.each([
    ['this morning', 'hour: Saturday, November 21, 2026 at 6 AM'],
    ['when I came in this morning', 'hour: Saturday, November 21, 2026 at 6 AM'],
    ['this afternoon', 'hour: Saturday, November 21, 2026 at noon'],
    ['yesterday evening', 'hour: Friday, November 20, 2026 at 6 PM'],
    ['last night', 'hour: Friday, November 20, 2026 at 8 PM'],
    ['Sunday night', 'hour: Sunday, November 15, 2026 at 8 PM'],
    ['on the morning of November 20', 'hour: Friday, November 20, 2026 at 6 AM'],
    ['Nov 20 in the morning', 'hour: Friday, November 20, 2026 at 6 AM'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))

  test('unless the hour is told as well', () => {
    expect(read('around 10:30 this morning')).toBe('minute: Saturday, November 21, 2026 at 10:30 AM')
    expect(read('this afternoon around 2')).toBe('hour: Saturday, November 21, 2026 at 2 PM')
    expect(read('last night at 11')).toBe('hour: Friday, November 20, 2026 at 11 PM')
    expect(read('last night at 2')).toBe('hour: Saturday, November 21, 2026 at 2 AM')
  })

  test('and before dawn the night is the one that began yesterday', () => {
    const threeAtNight = new Date('2026-11-21T03:10:00-05:00')
    expect(read('tonight', threeAtNight)).toBe('hour: Friday, November 20, 2026 at 8 PM')
    expect(read('last night', threeAtNight)).toBe('hour: Friday, November 20, 2026 at 8 PM')
    expect(read('this morning', threeAtNight)).toBe('hour: Saturday, November 21, 2026 at 12 AM')
    expect(read('tonight at 11', threeAtNight)).toBe('hour: Friday, November 20, 2026 at 11 PM')
  })
})

describe('where a choice is left, the past is chosen', () => {
  const morning = new Date('2026-11-21T08:10:00-05:00')
  const evening = new Date('2026-11-21T22:10:00-05:00')

  test('of an hour without a day, the last one', () => {
    expect([morning, now, evening].map((at) => read('at 9', at))).toEqual([
      'hour: Friday, November 20, 2026 at 9 PM',
      'hour: Saturday, November 21, 2026 at 9 AM',
      'hour: Saturday, November 21, 2026 at 9 PM',
    ])
    expect(read('3pm', morning)).toBe('hour: Friday, November 20, 2026 at 3 PM')
  })
  test('of an hour beside a day, the one at which people work', () => {
    expect(read('yesterday at 3')).toBe('hour: Friday, November 20, 2026 at 3 PM')
    expect(read('yesterday at 8')).toBe('hour: Friday, November 20, 2026 at 8 AM')
    expect(read('today at 5')).toBe('hour: Saturday, November 21, 2026 at 5 AM')
    expect(read('yesterday at 03:00')).toBe('minute: Friday, November 20, 2026 at 3:00 AM')
  })
  test('of a weekday, this week or the last', () => {
    expect(read('saturday at 9')).toBe('hour: Saturday, November 21, 2026 at 9 AM')
    expect(read('saturday at 6pm')).toBe('hour: Saturday, November 14, 2026 at 6 PM')
  })
})

describe('another zone counts when it is named', () => {
  test.each([
    ['3pm EST', 'hour: Saturday, November 21, 2026 at 3 PM'],
    ['10am pst', 'hour: Saturday, November 21, 2026 at 1 PM'],
    ['yesterday 3:30 PM HST', 'minute: Friday, November 20, 2026 at 8:30 PM'],
    ['yesterday 5pm UTC', 'hour: Friday, November 20, 2026 at noon'],
    ['yesterday 3 PM GMT+5:30', 'minute: Friday, November 20, 2026 at 4:30 AM'],
    ['2026-11-20T15:00:00Z', 'minute: Friday, November 20, 2026 at 10:00 AM'],
  ])('%s → %s', (text, moment) => expect(read(text)).toBe(moment))
})

describe('when the clocks change', () => {
  const atNight = new Date('2026-11-01T08:00:00Z')

  test('a time shown twice is the first, unless the zone says the second', () => {
    expect(read('1:30 am', atNight)).toBe('minute: Sunday, November 1, 2026 at 1:30 AM EDT')
    expect(read('1:30 am EST', atNight)).toBe('minute: Sunday, November 1, 2026 at 1:30 AM EST')
  })
  test('hours ago are hours, whatever the clocks showed', () => {
    expect(read('2 hours ago', atNight)).toBe('hour: Sunday, November 1, 2026 at 1 AM EST')
    expect(read('3 hours ago', atNight)).toBe('hour: Sunday, November 1, 2026 at 1 AM EDT')
  })
  test('a time that was skipped is moved on', () => {
    expect(read('March 8 at 2:30 am')).toBe('minute: Sunday, March 8, 2026 at 3:30 AM EDT')
  })
  test('the clock of the computer does not matter', () => {
    const before = process.env['TZ']
    const texts = ['yesterday', 'an hour ago', 'Sunday at 2:30 am', 'this morning', 'March 8', 'last month', '2 days ago at 3']
    const readAnywhere = ['UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland'].map((computerZone) => {
      process.env['TZ'] = computerZone
      return texts.map((text) => read(text, new Date('2026-03-08T09:40:00Z'), 'America/Phoenix'))
    })
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    expect(new Set(readAnywhere.map((all) => all.join('\n'))).size).toBe(1)
  })
})

describe('what is still to come is refused', () => {
  test.each(['tomorrow', 'noon tomorrow', 'in 2 hours', 'next week', 'today at 11pm', 'tonight', '2026-11-21 16:48', 'Jan 2027', '2027'])(
    '%s',
    (text) => expect(read(text)).toBe('in-the-future'),
  )
  test('but not for clocks that differ by a few minutes', () => {
    expect(read('2026-11-21 16:47')).toBe('minute: Saturday, November 21, 2026 at 4:47 PM')
  })
  test('with words that say what was understood and what to write', () => {
    expect(message('tomorrow 3pm')).toBe(
      'Tomorrow at 3 PM is still to come. Please give a time that has passed, like “20 minutes ago” or “yesterday at 3 PM”. If you are not sure, a rough time is fine.',
    )
  })
})

describe('what could be any of several days is asked for', () => {
  test.each(['last week', 'this week', 'over the weekend', 'the other day', 'a few days ago', 'several weeks ago', 'Tuesday last week'])(
    '%s',
    (text) => {
      expect(read(text)).toBe('not-understood')
      expect(message(text)).toBe(`“${text}” can be any of several days. Please name the day, like “last Tuesday” or “November 20”.`)
    },
  )
})

describe('what is not understood is said, never guessed', () => {
  test.each([
    'asap',
    'idk',
    'yes',
    '???',
    '🔥',
    '9',
    '0',
    '-1',
    '1e9',
    '99999',
    '1763650800',
    '25:00',
    '24:00',
    'Feb 30',
    '2/30/2026',
    '99/99/9999',
    '20.11.',
    'Nov 31 at 3pm',
    'not yesterday',
    'before Monday',
    'monday or tuesday',
    '2019 or 2020',
    'Monday and Tuesday',
    '1 hour ago yesterday',
    'a week ago Monday',
    'Monday night at 2',
    'March at 3 pm',
    'summer 2019',
    'when the sun came up',
    'I may have seen it',
    'gestern',
    'January 5 1066',
    '100 BC',
    '999999999999 hours ago',
    '99999999999999999999 days ago',
    '300000 years ago',
    'in 300000 years',
    "'; DROP TABLE report;--",
    "yesterday'; DROP TABLE report;--",
    "1' OR '1'='1",
    '<script>alert(1)</script>',
    '${jndi:ldap://x/a}',
    '../../etc/passwd',
    '%00%0a%0d',
    'yester\u0000day',
    '\ud800',
    '\u202eyadretsey',
    '__proto__',
    'constructor',
  ])('%s', (text) => expect(read(text)).toBe('not-understood'))

  test('with words that show how to write it', () => {
    expect(message('idk')).toBe(
      'We could not read “idk” as a day or a time. Please write it like “yesterday at 3 PM”, “about an hour ago” or “November 20, 2:30 PM”.',
    )
  })
  test('and every example in those words is understood', () => {
    const examples = ['', 'idk', 'last week', 'tomorrow'].flatMap((text) =>
      [...message(text).matchAll(/“([^”]+)”/g)].map(([, example]) => example),
    )
    const ownWords = ['idk', 'last week']
    for (const example of examples) if (!ownWords.includes(example ?? '')) expect(read(example ?? '')).toMatch(/^(minute|hour|day):/)
  })
})

describe('a text', () => {
  test.each(['', ' ', '\n\t', '\u00a0'])('without words is empty: %j', (text) => expect(read(text)).toBe('empty'))

  test('that tells the whole story is asked to be short', () => {
    expect(read(`yesterday ${'x'.repeat(momentTextLimit)}`)).toBe('not-understood')
    expect(message('long '.repeat(100))).toContain('Please give only the day and the time here')
  })

  test('that is quoted back is cut short', () => {
    expect(message('blah '.repeat(30)).length).toBeLessThan(220)
  })

  // Each of these takes chrono alone from seconds to minutes.
  test.each(['m couple ', 'hour couple ', 'couple m', 'a couple of m ', '5 m and ', '\ufdfa', '1 1 ', '(', '- '])(
    'made to keep the computer busy does not: %s',
    (piece) => {
      const startedAt = performance.now()
      read(piece.repeat(100).slice(0, momentTextLimit))
      expect(performance.now() - startedAt).toBeLessThan(200)
    },
  )
})
