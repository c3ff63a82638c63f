import type { PersonId } from '../../base/ids.ts'

type Names = (name: string) => PersonId

/** What the director answers when she makes the copy. */
export const answers = (person: Names) => ({
  name: 'Juniper Valley Library System',
  'legal-form': 'library',
  state: 'Ohio',
  'governing-body': 'Board of trustees of the Juniper Valley Library System',
  sites: 'the Central Library and the branches Northside, Millbrook, Eastgate, Lakeside and Harmony',
  lead: [person('Theo Lindqvist'), person('Ruth Abernathy')],
  technical: [person('Priya Raman'), person('Theo Lindqvist')],
  sponsor: [person('Marian Okafor'), person('Joan Ellery')],
  spokesperson: person('Dana Whitcomb'),
  hotline: '555-0100',
  insurer: 'Harbor Mutual; our agent is Lee Vance, 555-0208',
  'main-vendor': 'CatalogCloud support, 555-0203, at any hour; customer number 4471',
  cards: 'yes',
  health: 'no',
  justice: 'no',
  children: 'yes',
  physical: 'yes',
})

/** Who holds each team role, and who stands in, in the order in which they are called. */
export const holders: Record<string, readonly [primary: string, ...alternates: string[]]> = {
  'incident-lead': ['Theo Lindqvist', 'Ruth Abernathy', 'Joan Ellery'],
  'technical-lead': ['Priya Raman', 'Theo Lindqvist', 'Corwin Networks on-call desk'],
  communications: ['Dana Whitcomb', 'Joan Ellery'],
  scribe: ['Mai Nguyen', 'Carmen Diaz'],
  counsel: ['Grace Liu', 'Paul Hartmann'],
  'privacy-officer': ['Ruth Abernathy', 'Joan Ellery'],
  'executive-sponsor': ['Marian Okafor', 'Joan Ellery'],
  facilities: ['Luis Ortega', 'Owen Fitzgerald'],
  'vendor-liaison': ['Priya Raman', 'Carmen Diaz'],
  'human-resources': ['Carmen Diaz', 'Marian Okafor'],
  finance: ['Carmen Diaz', 'Joan Ellery'],
  'site-lead': ['Gloria Stone', 'Beatriz Coelho', 'Owen Fitzgerald', 'Mai Nguyen', 'Wendell Parks'],
}

/** What the copy did not ask, filled in by those who know it. Every name, number and place is invented. */
export const fieldsOfTheOffice: Record<string, string> = {
  'legal-basis': 'Charter of 1923 as a county library district, and the library chapter of the state code',
  'hotline-hours':
    'The Central Library’s desk from 8 in the morning to 8 in the evening; after that the cell phone of whoever is on duty that week',
  'kit-place': 'The red bag behind the desk of each building; the one at the Central Library holds the paper forms for a week',
  'out-of-band-channel': 'the messenger group “JV team” on the team’s own phones; conference number 555-0130 if that fails',
  'meeting-place': 'the board room of the Central Library; if we cannot get in, the community room of First Street Church',
  'offline-copy-places': 'the red bag at the Central Library, the red bag at Eastgate, and at home with Theo Lindqvist and Ruth Abernathy',
  'staff-channel': 'the phone tree; a printed copy hangs in each staff room and is at home with each branch manager',
  'public-channels': 'signs on the doors, the county’s website, and local radio WJVR (555-0131)',
  'spokesperson-stand-in': 'Joan Ellery, Deputy director',
  languages: 'English and Spanish',
  'spending-limit': '$5,000',
  'attorney-general': 'the breach notice form on the attorney general’s website; counsel sends it',
  'cisa-adviser': 'Region 5 adviser, 555-0209',
  'sharing-center': 'none',
  'local-police': 'County sheriff, 555-0204; Sergeant Ellis Boone takes reports of computer crime',
  'fbi-field-office': 'Cleveland field office, 555-0210',
  'state-cyber-center': 'State cyber center, 555-0205, at any hour',
  'insurer-hotline': '555-0202, at any hour',
  'insurance-policy-number': 'HM-CY-20931',
  'insurance-notice-terms': 'as soon as practicable, at the latest within 30 days',
  counsel: 'Grace Liu of Liu & Hartmann, 555-0201; at night Paul Hartmann, 555-0206',
  'response-firm': 'through the insurer',
  bank: 'Valley Savings, fraud desk 555-0211, at any hour',
  'ransom-decider': 'the board of trustees, by vote in a special meeting that the chair can call within a day',
  'record-keeping-years': 'six years',
  'breach-law': 'the state’s law on security breach notification; counsel keeps the text',
  'records-law': 'the state’s law on the confidentiality of library records',
  'public-records-law': 'security plans and incident files of public bodies may be held back; counsel answers each request',
  resolution: 'Resolution 14, board meeting in the month before this plan came into force',
  'payroll-vendor': 'PayRight, 555-0212; Carmen Diaz may change bank details, after calling back',
  consortium: 'none',
  'neighbor-help': 'Fairlawn County Library, 555-0213: rooms, ten laptops and a bookmobile',
  'childrens-services': 'children’s cards, summer reading, homework help and class visits',
  'card-bank': 'Valley Savings merchant desk, 555-0214, at any hour; merchant number 88-20417',
  'card-systems': 'self-check machines, the desks of all branches, and the donation page',
}

/** The same of computers, lines and doors. */
export const fieldsOfTheCellar: Record<string, string> = {
  'report-address': 'juniper.example/report',
  'security-policy': 'Acceptable use and security policy, adopted by the board',
  'it-provider': 'our own IT staff; the network at night and on weekends: Corwin Networks, 555-0207',
  'records-system': 'CatalogCloud, the catalog and circulation system',
  'mail-provider': 'Beaconmail, 555-0215; Theo Lindqvist and Priya Raman may open an urgent ticket',
  'internet-provider': 'Valley Fiber, outages 555-0216, account 7-118-204',
  'phone-provider': 'Valley Fiber, outages 555-0216',
  'website-host': 'Pagehouse, 555-0217; Dana Whitcomb and Priya Raman can switch the page',
  'evidence-place': 'the fire safe in the business office; keys with Marian Okafor and Carmen Diaz',
  'critical-services':
    '1. telephones and alarm, 2. borrowing and returns, 3. staff mail, 4. payroll, 5. public computers and Wi-Fi, 6. website and catalog, 7. e-books',
  'backup-places': 'a server at the Central Library, and a drive that is unplugged each morning and kept at Eastgate',
  'backup-keeper': 'Priya Raman; Theo Lindqvist stands in',
  'locked-areas': 'the server room at Central, a network closet in each branch, the cash rooms at Central and Northside',
  'key-keeper': 'Luis Ortega; Carmen Diaz stands in',
  'alarm-company': 'Sentry Valley, 555-0218, at any hour; the branch managers know the code word',
}
