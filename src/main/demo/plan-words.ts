/**
 * The library's own sentences, by section, each in the place of a guidance that asks for particulars. Null: what stands
 * around it is true as it is. Sections that are not named keep the words of the template throughout.
 */
export const wordsOfThePlan: Record<string, (string | null)[]> = {
  purpose: [
    null,
    'CatalogCloud must tell us within 72 hours, by contract. The contract with the payroll company says nothing about it; we ask for it when it is renewed.',
    'The emergency clause of our purchasing policy is its section 6.',
  ],
  team: [
    null,
    'The group is tried on the first Monday of each month. Dana Whitcomb adds and removes its members.',
    'Luis Ortega goes through the bags in January and July, and writes the date on them.',
    'Priya Raman oversees Corwin Networks. They answer at night and on weekends. Work on an incident is billed by the hour.',
  ],
  'outside-contacts': [
    null,
    null,
    'The sheriff’s office takes reports of computer crime for all six buildings. It wants one page in plain words, and copies instead of originals.',
  ],
  classification: [null, null, 'We tried the matrix on the cut fiber at Harmony, a lost phone and a clumsy scam, and left it as it was.'],
  reporting: [
    'At night, the help line rings on the cell phone of whoever is on duty. After a minute it goes to the person who stands in.',
    'Section 4.7 of the staff handbook makes the same promise.',
    'The sentence for contracts is in counsel’s folder: within 24 hours of suspecting something, by phone to the help line.',
  ],
  communications: [
    null,
    'Whoever opens a building has the phone tree at home. The branch manager calls the pages, and each page calls two more.',
  ],
  continuity: [
    null,
    null,
    'The catalog’s offline mode knows every card as of the night before, and can be used for five days.',
    'A whole server is restored in April and October. The last time it took six hours.',
  ],
  'physical-security': [
    null,
    'Whoever opens the building looks on Mondays, and signs the list beside the door.',
    'Our cameras keep pictures for 21 days, the badge readers for 90. Luis Ortega and Theo Lindqvist can save them on any day of the week.',
  ],
  exercises: ['The talk-through is held in the week after summer reading ends.'],
  training: [null, 'Practice e-mails go out four times a year. Only the technical lead sees who clicked.'],
  review: [null, 'The board sees three figures each January: reports made in time, hours until contained, and actions done.'],
}

export const wordsOfTheProcedure: Record<string, (string | null)[]> = {
  definition: [
    'Both of these happened to us last year, and both were incidents: the overdue notices of 38 patrons went to one patron, and the door of a server closet stood open overnight.',
  ],
  documentation: ['Papers are in the second drawer of the fire safe in the business office.'],
  handling: [
    'Sessions of a mail account are ended in Beaconmail’s console, under “People”. Laptops are locked and erased in the device list that Priya Raman and Theo Lindqvist can open.',
  ],
  review: ['The newest member of the team leads the review. It is held in the first week of March.'],
}
