/**
 * What people write where a parser of dates expects something else. Rewriting runs top to bottom,
 * before chrono sees the text, so a line may lean on the lines above it.
 */
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const part = '(?:morning|afternoon|evening|night)'
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const amount = '(?:an?|half an?|a few|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}(?:\\.\\d)?)'
const shortUnit = '(?:m|mins?|minutes?|h|hrs?|hours?)'

const rewritings: [RegExp, string | ((...found: string[]) => string)][] = [
  // Spelling
  [/[~≈]/g, ' around '],
  [/\b(?:approximately|approx|roughly|circa|ca|maybe|perhaps|probably|about)\b\.?/gi, 'around'],
  [/\bor so\b/gi, ''],
  [/\b(?:y'?day|yest|yest[a-z]{2,5}y)\b/gi, 'yesterday'],
  [/\bt(?:us|eus|use)day\b/gi, 'Tuesday'],
  [/\bwed(?:ne|en|n)?s?day\b|\bwensday\b/gi, 'Wednesday'],
  [/\bseveral\b/gi, 'a few'],
  // Never left for chrono, whose pattern for it takes seconds where it stands ten times.
  [/(?:\ban? )?couple(?: of\b)?/gi, '2 '],
  [
    /\b(twenty|thirty|forty|fifty)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?(?= min)/gi,
    (_, tens, ones) => String(count(tens) + count(ones)),
  ],
  [/\b(eleven|twelve|fifteen|twenty|thirty)\b/gi, (_, word) => String(count(word))],
  [/\b([ap])\.\s?m\b\.?/gi, '$1m'],
  [/\b(\d{1,2}(?::\d\d)?)\s?([ap])\b/gi, '$1 $2m'],
  [/(m|now|noon|midnight)\s*-?ish\b/gi, '$1'],
  [/(\d{1,2}(?::\d\d)?)\s*-?ish\b/gi, 'around $1'],

  // Now
  [
    /\b(?:right now|just now|this (?:very )?(?:minute|moment|second)|just happened|(?:a )?(?:moments?|seconds?) ago|just(?! (?:over|under|around|before|after)))\b/gi,
    'now',
  ],

  // Elapsed time
  [/\ban? (hour|day) and a half\b/gi, '1.5 $1s'],
  [/\b(\w+) and a half (hours|days)\b/gi, (_, word, unit) => `${count(word) || word}.5 ${unit}`],
  [
    new RegExp(`\\b(?:almost|nearly|(?:just |a (?:bit|little) )?(?:over|under)|(?:less|more) than) (?=${amount}\\s?${shortUnit}\\b)`, 'gi'),
    '',
  ],
  [
    new RegExp(`^\\W*(?:since|for|for the last|for the past)?\\s*(?:around\\s+)?(${amount}\\s?${shortUnit})\\s*(?:back|now)?\\W*$`, 'i'),
    '$1 ago',
  ],

  // Times of day
  [/\b(one|two|three|four|five|six|seven|eight|nine|ten)(?= o.?clock|\s?[ap]\.?m\b)/gi, (_, word) => String(count(word))],
  [/\bhalf(?: past)? (\w+)\b(?! ago)/gi, (all, hour) => clock(hour, 30) ?? all],
  [/\b(?:a )?quarter (?:past|after) (\w+)\b/gi, (all, hour) => clock(hour, 15) ?? all],
  [/\b(?:a )?quarter (?:to|till|before|of) (\w+)\b/gi, (all, hour) => clock(hour, -15) ?? all],
  [/\b(\w+) (?:minutes |mins? )?(?:past|after) (\w+)\b/gi, (all, minutes, hour) => clock(hour, minutesOf(minutes)) ?? all],
  // "10 to 9" is 8:50; "9 to 11" is a stretch of time, of which the beginning is taken.
  [/\b(\w+) (?:minutes |mins? )?(?:to|till) (\w+)\b(?! ?[ap]m)/gi, (all, minutes, hour) => clock(hour, -minutesOf(minutes, hour)) ?? all],
  [/\b(\d{1,2}(?::\d\d)?) in the evening\b/gi, '$1 pm'],
  [/\b([01]\d|2[0-3])h([0-5]\d)?\b/gi, (_, hour, minute) => `${hour}:${minute ?? '00'}`],
  [/\bat ([01]\d|2[0-3])([0-5]\d)\b/gi, 'at $1:$2'],
  [/\b([01]\d|2[0-3]):?([0-5]\d) ?(?:hours|hrs|uhr)\b/gi, '$1:$2'],
  // 1430 is a time; 1999 and 2030 are left to be years.
  [/(?<![\d/.:+-]\s?)\b(0\d|1[0-8]|2[1-3])([0-5]\d)\b(?![/.:-])/g, '$1:$2'],
  // 9.30 is a time; 20.11 may be a date.
  [/^\W*(\d{1,2})\.(00|1[3-9]|[2-5]\d)\s*$/, '$1:$2'],
  [/\b(?:at|around|over|during) lunch(?: ?time)?\b|\blunch ?time\b|\bmid-?day\b/gi, 'noon'],
  [/\bbefore lunch\b/gi, 'morning'],
  [/\bafter lunch\b/gi, 'afternoon'],
  [/\bon or around\b/gi, 'on'],
  [/\bbetween (\d[\d:]*\s*(?:[ap]m)?) and (?=\d)/gi, 'at $1 - '],
  [
    /\b(?:around|since|from) (?=\d{1,2}\b(?:[:.]\d\d)?\s*(?:[ap]\.?m\b|in the|o.?clock|today|yesterday|last night|this|on\b|$|[,;)]))/gi,
    'at ',
  ],
  [/\baround\b/gi, ' '],
  [/\b(yesterday|today|morning|afternoon|evening|night),? (\d{1,2})(?=\s*$)/gi, '$1 at $2'],

  // Parts of the day
  [/\blast night,? (?:at )?(12|1|2|3|4|5)\b(:\d\d)?(?: ?am)?\b(?! ?pm)/gi, (_, hour, minute) => `today at ${hour}${minute ?? ''} am`],
  [/\b(?:last night at midnight|midnight last night)\b/gi, 'today at midnight'],
  [/\b(?:last|yesterday) night\b/gi, 'yesterday night'],
  [/\b(?:this|earlier this) (morning|afternoon|evening)\b/gi, 'today $1'],
  [/\btonight\b/gi, 'today evening'],
  [new RegExp(`\\b(${part}) of (.+)$`, 'gi'), '$2 $1'],
  [new RegExp(`\\b(${month} \\d{1,2}(?:st|nd|rd|th)?,?) in the (${part})`, 'gi'), '$1 $2'],
  [new RegExp(`\\b(${weekday}|yesterday|today) in the (${part})`, 'gi'), '$1 $2'],

  // Days, months, years
  [/\b(?:the )?day before yesterday\b/gi, '2 days ago'],
  [/'(\d\d)\b/g, '20$1'],
  [new RegExp(`\\blast (?=${month}(?:\\W|$))`, 'gi'), ''],
  [/^\W*(\d{4})-(\d{1,2})\W*$/, '$2/$1'],
]

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const bigWords: Record<string, number> = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 }
const count = (word = ''): number => bigWords[word.toLowerCase()] ?? Math.max(0, words.indexOf(word.toLowerCase()))

/** NaN unless it is a number of minutes that people name before or after the hour. */
function minutesOf(word = '', hour = ''): number {
  const said = count(word) || Number(word)
  return [5, 10, 20, 25].includes(said) && said > (Number(hour) || 0) ? said : Number.NaN
}

/** "half past three", "quarter to 9" as 3:30 and 8:45. */
function clock(hour = '', minutes: number): string | undefined {
  const said = count(hour) || Number(hour)
  if (!Number.isInteger(said + minutes) || said < 1 || said > 12) return undefined
  const past = (said * 60 + minutes) % 720
  return `${Math.floor(past / 60) || 12}:${String(past % 60).padStart(2, '0')}`
}

/** "… when I came back from lunch", "when I came in …": told beside the moment, without numbers that could be part of it. */
const closingStory = /(?<=\S\s+)(?:when|while|because|as|during|right after|after)\b\D*$/i
const openingStory = /^(?:when|while|as) \D+?(?=\b(?:today|yesterday|last night|on \w+day)\b)/i

/** The text in words that chrono knows. Full-width digits, curly quotes and unusual spaces become plain ones. */
export function inPlainWords(text: string): string {
  const typed = text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[–—]/g, '-')
  const rewritten = rewritings.reduce((said, [from, to]) => said.replace(from, to as string), typed)
  return rewritten.replace(openingStory, '').replace(closingStory, '').replace(/\s+/g, ' ').trim()
}

/**
 * Several days, of which only the reporter can say which. Asked for instead of guessed:
 * a deadline may start there.
 */
export const severalDays = (text: string): boolean =>
  /\b(?:last|this|past|the) week(?:end)?s?\b|\bweek(?:end|days?)\b|\b(?:few|several) (?:days|weeks|months|years)\b|\bother day\b|\bquarter\b|\bend of\b/i.test(
    text,
  )

/** Words beside the moment that do not change it. Any other word ("not", "or", "before") may, so the text is then not understood. */
const harmless = new Set(
  `a already and at began discovered early earlier exactly first found from got guess happened happening has have i i'd i'm i've in is it it's its
  late noticed occurred of on only our reported saw say seen since some sometime spotted started starting that the thing think this time today
  uhr us was we we've were within all`.split(/\s+/),
)

export const isHarmless = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}']+/gu) ?? []).every((word) => harmless.has(word.toLowerCase()))
