/**
 * What comes from a word processor or a web page, with its structure and without its looks. The editor itself takes only
 * what it knows; this puts right what would be lost or come along by mistake.
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  page.querySelectorAll('script, style, meta, link, title, xml, img, svg, iframe, object').forEach((each) => each.remove())
  removeComments(page)
  listsFromWord(page)
  for (const each of page.querySelectorAll('[style], [class]')) {
    keepWeight(each)
    each.removeAttribute('style')
    each.removeAttribute('class')
  }
  for (const cell of page.querySelectorAll('td, th')) {
    // Markdown knows no merged cells; what stands in several paragraphs of one cell goes into one.
    cell.removeAttribute('colspan')
    cell.removeAttribute('rowspan')
  }
  return page.body.innerHTML
}

function removeComments(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  comments.forEach((each) => each.parentNode?.removeChild(each))
}

/** Google Docs and Word say bold and italic as styles. */
function keepWeight(element: Element): void {
  const style = element.getAttribute('style') ?? ''
  if (element.tagName !== 'SPAN') return
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) wrapContent(element, 'strong')
  if (/font-style:\s*italic/i.test(style)) wrapContent(element, 'em')
}

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** Word writes a list as paragraphs with a bullet typed in front. */
function listsFromWord(page: Document): void {
  for (const paragraph of page.querySelectorAll('p[class^=MsoListParagraph], p[style*=mso-list]')) {
    const marker = [...paragraph.querySelectorAll('[style*=mso-list]')].find((each) => /ignore/i.test(each.getAttribute('style') ?? ''))
    const numbered = /^\s*[\da-z]{1,3}[.)]/i.test(marker?.textContent ?? '')
    marker?.remove()
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    const name = numbered ? 'OL' : 'UL'
    const before = paragraph.previousElementSibling
    const list = before?.tagName === name && before.hasAttribute('data-word') ? before : page.createElement(name)
    list.setAttribute('data-word', '')
    list.append(item)
    if (list === before) paragraph.remove()
    else paragraph.replaceWith(list)
  }
}
