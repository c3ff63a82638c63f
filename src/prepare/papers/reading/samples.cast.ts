import JSZip from 'jszip'

/** Word files by hand, so that each test has just what it is about. What is not given is not in the package. */
export type WordSample = {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  comments?: string
  theme?: string
  header?: string
  /** id → address. */
  links?: Record<string, string>
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (inner: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

export const documentXml = (body: string) => `${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`

/** The parts of the package, to be changed before they are packed. */
export function wordParts({ body, links = {}, ...others }: WordSample): Map<string, string> {
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', comments: 'comments', header: 'hdr' } as const
  const parts = new Map([
    ['[Content_Types].xml', `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ['_rels/.rels', relations(`<Relationship Id="r1" Type="${kind}/officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', documentXml(body)],
  ])
  const own = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${kind}/hyperlink" Target="${target}" TargetMode="External"/>`,
  )
  for (const [name, inner] of Object.entries(others)) {
    own.push(`<Relationship Id="p-${name}" Type="${kind}/${name}" Target="${name}.xml"/>`)
    const root = roots[name as keyof typeof roots]
    parts.set(`word/${name}.xml`, root ? `${head}<w:${root} ${namespaces}>${inner}</w:${root}>` : `${head}${inner}`)
  }
  return parts.set('word/_rels/document.xml.rels', relations(own.join('')))
}

export async function zipped(files: Iterable<[string, string | Uint8Array]>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [path, content] of files) zip.file(path, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

export const wordFile = (sample: WordSample): Promise<Buffer> => zipped(wordParts(sample))

export const bytesOf = (parts: Map<string, string>): Map<string, Uint8Array> =>
  new Map([...parts].map(([path, text]) => [path, Buffer.from(text)]))

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const colored = (text: string, hex: string) => run(text, `<w:color w:val="${hex}"/>`)
export const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.includes('<') ? inner : run(inner)}</w:p>`
export const heading = (level: number, text: string) => paragraph(text, `<w:pStyle w:val="Heading${level}"/>`)
export const listed = (text: string, list = 1, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.includes('<w:p>') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const headingStyles = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:rPr><w:b/><w:color w:val="2F5496"/></w:rPr></w:style>`,
  )
  .join('')

/** 1: bullets. 2: numbers. 3: letters. */
export const threeLists = [1, 2, 3]
  .map((id) => {
    const format = ['bullet', 'decimal', 'lowerLetter'][id - 1]
    const levels = [0, 1, 2].map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pPr><w:ind w:left="${720 * (level + 1)}"/></w:pPr></w:lvl>`,
    )
    return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  })
  .concat([1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('')
