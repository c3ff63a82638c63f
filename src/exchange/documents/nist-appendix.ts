import { paragraph, quiet, row, section, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Section } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { basicElements, handlerElements, type Element } from './nist-elements.ts'
import { unknown } from './telling.ts'

export const nistBlocks: Block[] = [
  paragraph([
    quiet(
      'The Computer Security Incident Handling Guide of the National Institute of Standards and Technology (Special Publication 800-61, ' +
        'revision 2, 2012) recommends what should be collected about every incident. Here is each of its elements, with what is known or where it stands.',
    ),
  ]),
]

export const nistSections = (facts: IncidentReportFacts): Section[] => [
  section('Basic data elements (B.1)', [elementTable(facts, 'For everybody who reports or handles an incident', basicElements)]),
  section('Incident handler data elements (B.2)', [elementTable(facts, 'For the people who handle it', handlerElements)]),
]

const elementTable = (facts: IncidentReportFacts, caption: string, elements: Element[]): Block =>
  tableOr(
    '',
    caption,
    [
      ['Element', 36],
      ['In this incident', 64],
    ],
    elements.map(({ name, says }) => row([name, says(facts)?.trim() || unknown])),
  )
