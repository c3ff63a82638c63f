import { describe, expect, test } from 'vitest'
import { descendants, elementsOf, parseXml, within, XmlBroken } from './xml.ts'

const names = { 'urn:one': 'one', 'urn:two': 'two' }
const read = (source: string) => parseXml(source, names)

describe('XML is read', () => {
  test('with the prefixes by which we know its namespaces, whatever the file calls them', () => {
    const root = read('<?xml version="1.0"?><a xmlns="urn:one" xmlns:x="urn:two" x:k="1" k="2"><x:b/><c xmlns="urn:two"/><y:d/></a>')
    expect([root.name, { ...root.attributes }, elementsOf(root).map(({ name }) => name)]).toEqual([
      'one:a',
      { 'two:k': '1', k: '2' },
      ['two:b', 'two:c', '?:d'],
    ])
  })

  test('with its five entities, numbers of letters, character data, and without remarks', () => {
    expect(read('<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;<!-- no --><![CDATA[<b>&amp;]]></a>').children.join('')).toBe(
      '<&>"\'A😀<b>&amp;',
    )
  })

  test('as a tree that paths lead through', () => {
    const root = read('<a xmlns="urn:one"><b><c k="1"/></b><b><c k="2"/></b></a>')
    expect(within(root, 'one:b', 'one:c')?.attributes.k).toBe('1')
    expect(within(root, 'one:b', 'one:x')).toBeUndefined()
    expect(descendants(root, ['one:c']).map(({ attributes }) => attributes.k)).toEqual(['1', '2'])
  })
})

describe('XML is refused with its place', () => {
  test.for([
    ['<a><!DOCTYPE a []></a>', 3, 'document type'],
    ['<!DOCTYPE lolz [<!ENTITY lol "lol">]><a>&lol;</a>', 0, 'document type'],
    ['<a>&lol;</a>', 3, 'no letter'],
    ['<a>&#0;</a>', 3, 'no letter'],
    ['<a>&#xD800;</a>', 3, 'no letter'],
    ['<a><b></a>', 6, 'closes what is not open'],
    ['<a>', 3, 'never closed'],
    ['<a/><b/>', 4, 'two roots'],
    ['x<a/>', 0, 'outside of any element'],
    ['<a b=c/>', 0, 'not written as it should be'],
    ['<a>< b/></a>', 3, 'not written as it should be'],
    ['<a><!-- </a>', 3, 'ends before'],
    ['', 0, 'no element'],
    [`<a>${'<b>'.repeat(300)}`, 3 * 256, 'too deep'],
  ] as const)('%.20s', ([source, offset, words]) => {
    expect(() => read(source)).toThrow(XmlBroken)
    expect(() => read(source)).toThrow(words)
    try {
      read(source)
    } catch (error) {
      expect((error as XmlBroken).offset).toBe(offset)
    }
  })
})
