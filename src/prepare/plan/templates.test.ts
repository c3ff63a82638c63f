import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Node, Parent, Root, RootContent } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { describe, expect, test } from 'vitest'
import { optionalParts } from './plan-folder.ts'
import { readStarterPlan } from './starter-plan.store.ts'
import { directives, fieldKeys, fields, fieldsIn, nodes, plan, procedure, repeated, templates } from './templates.cast.ts'
import { fieldDirective, isLiveBlock, isTint, liveBlocks } from './text/directives.ts'

const everySection = [plan, procedure].flatMap(({ folder, sections }) => sections.map((each) => [`${folder}/${each.key}`, each] as const))
const settings = readStarterPlan()

/** Sections in which the author has nothing to fill in, choose or check. */
const nothingToDo = ['glossary', 'standards']

const wordsIn = (node: Node): string => {
  if ('value' in node) return String(node.value)
  return 'children' in node ? (node as Parent).children.map(wordsIn).join(node.type === 'tableRow' ? ' ' : '') : 'X'
}
const isGuidance = (node: Node) => node.type === 'containerDirective' && (node as Directives).name === 'guidance'
/** What the plan says once the guidance is gone. */
const said = (root: Root) => root.children.filter((node) => !isGuidance(node))
const isProse = (node: Node) => node.type === 'paragraph'
const sentences = (blocks: RootContent[]) =>
  blocks
    .flatMap(nodes)
    .filter(isProse)
    .flatMap((each) => wordsIn(each).split(/(?<=[.!?:])["”]?\s+/))
const count = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length

describe.each([plan, procedure])('the template of the $document', ({ folder, sections }) => {
  test('has a text for each section of its outline, and no other', () => {
    expect(readdirSync(join(templates, folder, 'text')).sort()).toEqual(sections.map(({ key }) => `${key}.md`).sort())
    expect(repeated(sections.map(({ key }) => key))).toEqual([])
  })
  test('is easy to read: sentences have 15 words on average, and none has more than 32', () => {
    const all = sections.flatMap(({ tree }) => sentences(said(tree)))
    expect(all.reduce((sum, each) => sum + count(each), 0) / all.length).toBeLessThanOrEqual(15)
    expect(all.filter((each) => count(each) > 32)).toEqual([])
  })
})

describe.each(everySection)('the section %s', (_, { key, source, tree }) => {
  test('uses no directive but ours, spelled right, and closes what it opens', () => {
    const lines = source.split('\n').filter((line) => line.startsWith('::') && line !== ':::')
    expect(lines.filter((line) => !(line.startsWith(':::') ? isTint(line.slice(3)) : isLiveBlock(line.slice(2))))).toEqual([])
    const inLine = [...source.matchAll(/(?<!:):([a-z-]+)[[{]/g)].map((match) => match[1] ?? '')
    expect(inLine.filter((name) => name !== fieldDirective && !isTint(name))).toEqual([])
    expect(directives(tree).filter(({ type }) => type === 'textDirective')).toHaveLength(inLine.length)
    expect(tree.children.filter(({ type }) => type === 'leafDirective' || type === 'containerDirective')).toHaveLength(lines.length)
    expect(lines.filter((line) => line.startsWith(':::'))).toHaveLength(source.split('\n').filter((line) => line === ':::').length)
  })
  test('prints only fields that there are', () => {
    expect(fieldsIn(tree).filter((each) => !fieldKeys.includes(each))).toEqual([])
  })
  test('has no heading of level 1, and skips no level', () => {
    const levels = nodes(tree).flatMap((node) => (node.type === 'heading' && 'depth' in node ? [Number(node.depth)] : []))
    expect(levels.filter((level, at) => level < 2 || level > (levels[at - 1] ?? 1) + 1)).toEqual([])
  })
  test('says something of its own, and guides the author where there is something to do', () => {
    expect(count(said(tree).map(wordsIn).join(' '))).toBeGreaterThan(30)
    expect(tree.children.some(isGuidance)).toBe(!nothingToDo.includes(key))
  })
  test('is American, and holds no placeholder, no dash that stands for a comma and no typing slip', () => {
    const words = source.replaceAll(/:field\{key=[a-z-]*\}/g, 'X')
    const odd = /organis|recognis|behaviour|colour|centre\b|neighbour|whilst|[–—…]|TODO|TBD|lorem|\[|\]|\b(\w+) \1\b|\w [.,;:!?]| {2}|\.\./i
    expect(words.split('\n').filter((line) => odd.test(line))).toEqual([])
  })
  test('leaves the numbers of the settings to the live blocks', () => {
    const { severities, reporting, review } = settings
    const targets = [
      ...severities.flatMap((each) => [each.acknowledge, each.contain, each.updateEvery, each.reviewWithin]),
      reporting.limit,
      review.within,
    ]
    const forms = targets.flatMap((each) => (each ? [`${each.amount} ${each.unit.replace('-', ' ').replace(/s$/, '')}`] : []))
    const prose = said(tree).map(wordsIn).join('\n')
    expect(forms.filter((form) => new RegExp(`(?<![\\d,.])${form}`).test(prose))).toEqual([])
  })
})

describe('the plan', () => {
  const { sections } = plan
  const all = sections.flatMap(({ tree }) => directives(tree))

  test('has the sections 0 to 14, then its optional parts, then its appendices', () => {
    expect(sections.slice(0, 15).map(({ key }) => key)).toEqual(
      'document-control purpose team outside-contacts classification reporting procedures communications documentation legal continuity training exercises review approval'.split(
        ' ',
      ),
    )
    expect(sections.filter(({ part }) => part).map(({ key, part }) => [key, part])).toEqual(optionalParts.map((each) => [each, each]))
    expect(sections.slice(20).every(({ title }) => title.startsWith('Appendix: '))).toBe(true)
  })
  test('names its seven components, and has a section for each', () => {
    const names = ['Team', 'Classification', 'Reporting', 'Response Procedures'].map((each) =>
      `Incident ${each}`.replace('Incident Team', 'Incident Response Team'),
    )
    const components = [...names, 'Communication Plan', 'Documentation', 'Training and Awareness']
    const purpose = sections.find(({ key }) => key === 'purpose')?.source ?? ''
    expect(components.filter((each) => !purpose.includes(`| ${each} |`))).toEqual([])
    const titles = sections.map(({ title }) => title.toLowerCase())
    expect(components.filter((each) => !titles.some((title) => title.startsWith(each.toLowerCase())))).toEqual([])
  })
  test('prints everything that the settings and the people say', () => {
    const printed = new Set(all.flatMap(({ type, name }) => (type === 'leafDirective' ? [name] : [])))
    expect(liveBlocks.filter((each) => each !== 'playbook' && !printed.has(each))).toEqual([])
  })
  test('uses each field, so that nothing is asked for in vain', () => {
    const used = new Set(sections.flatMap(({ tree }) => fieldsIn(tree)))
    expect(fieldKeys.filter((key) => !used.has(key))).toEqual([])
  })
  test('demands no field that only an optional part prints', () => {
    const core = new Set(sections.flatMap(({ part, tree }) => (part ? [] : fieldsIn(tree))))
    expect(fields.filter(({ key, required }) => required && !core.has(key))).toEqual([])
  })
  test('is a whole plan: more than 9,000 words without live blocks and guidance', () => {
    expect(count(sections.flatMap(({ tree }) => said(tree).map(wordsIn)).join(' '))).toBeGreaterThan(9000)
  })
})

test('the procedure has its ten sections, its roles and its five phases', () => {
  expect(procedure.sections.map(({ title }) => title)).toEqual([
    'Purpose',
    'Scope',
    'Definition',
    'Roles and responsibilities',
    'Incident handling procedure',
    'Incident reporting',
    'Documentation',
    'Review and update',
    'References',
    'Approval',
  ])
  const source = (key: string) => procedure.sections.find((each) => each.key === key)?.source ?? ''
  expect([...source('roles').matchAll(/^\| \*\*(.*?)\*\*/gm)].map((match) => match[1])).toEqual([
    'Incident response team',
    'IT staff',
    'All employees',
    'Management',
  ])
  expect([...source('handling').matchAll(/^## \d\. (.*)$/gm)].map((match) => match[1])).toEqual([
    'Identification',
    'Containment',
    'Eradication',
    'Recovery',
    'Lessons learned',
  ])
})
