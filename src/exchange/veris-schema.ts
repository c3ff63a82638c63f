import { z } from 'zod'

/**
 * What a VERIS record must have to be taken over, and the parts of it that we read. Required is what both VERIS 1.3
 * and 1.4 require and the community database has in every record; `summary` is missing there often enough.
 * Enumerations are not checked and parts we do not read may be anything: the document is kept as it came.
 */
type Issue = { readonly input: unknown }

const missing = (mend: string) => ({ error: ({ input }: Issue) => `${input === undefined ? 'is missing' : `is ${said(input)}`}. ${mend}` })

/** "twenty", 13, a list: what stands where something else belongs. */
function said(input: unknown): string {
  if (Array.isArray(input)) return 'a list'
  if (input !== null && typeof input === 'object') return 'an object'
  const text = JSON.stringify(input) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const object = (mend: string) => z.looseObject({}, missing(mend))
const whole = (from: number, to: number, mend: string) =>
  z.number(missing(mend)).int(missing(mend)).min(from, missing(mend)).max(to, missing(mend))
const word = (mend: string) => z.string(missing(mend)).min(1, missing(mend))

/** Parts that need not be there: null, an empty list and a wrong type say nothing, and nothing is refused for them. */
const maybeWord = z.string().nullish().catch(null)
const maybeNumber = z.number().nullish().catch(null)
const maybeWords = z
  .union([z.array(z.unknown()).transform((each) => each.filter((one) => typeof one === 'string')), z.string().transform((one) => [one])])
  .nullish()
  .catch(null)
const maybeDuration = z.looseObject({ unit: maybeWord, value: maybeNumber }).nullish().catch(null)
const maybeList = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .transform((each) => each.flatMap((one) => item.safeParse(one).data ?? []) as z.output<Item>[])
    .nullish()
    .catch(null)

const version = z
  .union([z.string(), z.number()], missing('Give the VERIS version it was written for, such as "1.3.7".'))
  .refine((each) => /^1([._]|$)/.test(String(each)), {
    error: ({ input }) => `is ${said(input)}, and Muster reads VERIS 1.x. Export the record again in VERIS 1.3 or 1.4.`,
  })

const incidentTime = z.looseObject(
  {
    year: whole(1950, 2050, 'Give the year in which it happened as a number, such as 2013.'),
    month: whole(1, 12, 'Give the month as a number from 1 to 12, or leave it out if it is not known.').nullish(),
    day: whole(1, 31, 'Give the day as a number from 1 to 31, or leave it out if it is not known.').nullish(),
    time: maybeWord,
  },
  missing('Say when it happened: at least { "year": 2013 }.'),
)

const part = z
  .looseObject({ variety: maybeWords, vector: maybeWords, motive: maybeWords, name: maybeWords, notes: maybeWord })
  .nullish()
  .catch(null)

const confidentiality = z
  .looseObject({
    data_disclosure: maybeWord,
    data_total: maybeNumber,
    data: maybeList(z.looseObject({ variety: maybeWord, amount: maybeNumber })),
    data_victim: maybeWords,
  })
  .nullish()
  .catch(null)

const victim = z.looseObject({
  victim_id: maybeWord,
  country: maybeWords,
  state: maybeWord,
  industry: maybeWord,
  employee_count: maybeWord,
})

export const verisSchema = z.looseObject({
  schema_version: version,
  incident_id: word('Every record needs an id of its own.').max(200, 'is longer than 200 characters. Give the record a shorter id.'),
  security_incident: word('Say whether it was "Confirmed", "Suspected", "Near miss" or "False positive".'),
  summary: maybeWord,
  reference: maybeWord,
  source_id: maybeWord,
  notes: maybeWord,
  corrective_action: maybeWord,
  timeline: z.looseObject(
    {
      incident: incidentTime,
      compromise: maybeDuration,
      exfiltration: maybeDuration,
      discovery: maybeDuration,
      containment: maybeDuration,
    },
    missing('Say when it happened: at least { "incident": { "year": 2013 } }.'),
  ),
  actor: object('Say who caused it; { "unknown": {} } if nobody knows.').pipe(z.record(z.string(), part)),
  action: object('Say what was done; { "unknown": {} } if nobody knows.').pipe(z.record(z.string(), part)),
  asset: object('Say what was affected; { "assets": [] } if nobody knows.').pipe(
    z.looseObject({ assets: maybeList(z.looseObject({ variety: z.string(), amount: maybeNumber })) }),
  ),
  // Before 1.3.3 one word such as "Ext - customer".
  discovery_method: z.union([z.string(), z.looseObject({})], missing('Say how it was noticed; { "unknown": true } if nobody knows.')),
  attribute: z.looseObject({ confidentiality, integrity: part }).nullish().catch(null),
  // Before 1.3 a list of victims, of whom the first is the one concerned.
  victim: z.preprocess((each) => (Array.isArray(each) ? each[0] : each), victim.nullish().catch(null)),
  impact: z.looseObject({ overall_rating: maybeWord }).nullish().catch(null),
})

export type VerisRecord = z.output<typeof verisSchema>
export type VerisPart = NonNullable<VerisRecord['action'][string]>
