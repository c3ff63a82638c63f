/**
 * What a text names that another report may name too: `mail:`, `domain:`, `host:` (machines, asset tags, addresses of
 * the network) and `phone:`. Kept lower case, for finding what is alike. Never shown as a finding: a harmless address is one too.
 */
export function signalsIn(...texts: (string | null)[]): string[] {
  const text = texts
    .filter((each) => each !== null)
    .join('\n')
    .slice(0, textLimit)
  const plain = withoutDefanging(text)
  const mails = all(plain, mailPattern).map(tidy)
  const domains = [
    ...mails.map((mail) => mail.slice(mail.indexOf('@') + 1)),
    ...all(plain, urlPattern, 1).map(tidy),
    ...all(withoutMails(plain), domainPattern).map(tidy),
  ]
  const found = [
    ...mails.map((mail) => `mail:${mail}`),
    ...domains
      .filter((domain) => domain.includes('.') && !everybodys.has(domain) && !addressPattern.test(domain))
      .map((domain) => `domain:${bare(domain)}`),
    ...[...all(plain, addressesPattern), ...all(plain, tagPattern).filter(isTag)].map((host) => `host:${host.toLowerCase()}`),
    ...all(plain, phonePattern).map((phone) => `phone:${phone.replace(/\D/g, '').slice(-10)}`),
  ]
  return [...new Set(found)].slice(0, 50)
}

/** Longer texts are pasted logs; what identifies them stands early. */
const textLimit = 50_000

const mailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
const urlPattern = /\bhttps?:\/\/(?:[^\s/@]{1,100}@)?([\p{L}\p{N}.-]{1,253})/giu
/** A name written without http, where its ending is one that lies in mails rather than one of a file. */
const domainPattern =
  /\b(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|edu|gov|mil|us|info|biz|io|co|ca|uk|de|eu|ru|cn|xyz|top|online|site|shop|club|live|link|click|icu|vip|app|dev|support|help|page|cc|ws|tk)\b(?!@)/gi
const addressPattern = /^\d{1,3}(?:\.\d{1,3}){3}$/
const addressesPattern = /\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b/g
/** PC-0123, LIB-LT-17, DESKTOP-4F7Q2, SRV01. */
const tagPattern =
  /\b(?:[a-z]{2,10}(?:-[a-z]{1,10}){0,2}-\d{2,8}|(?:desktop|laptop|win)-[a-z0-9]{5,12}|(?:srv|server|fs|dc|pc|nb|lt|ws|prn|printer|kiosk|opac|nas|esx|vm)\d{1,5})\b/gi
const phonePattern = /(?<![\d-])(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g

/** Numbers of ours, years and the like look like asset tags. */
const isTag = (found: string) => !/^(?:r|xr|inc|ex|his)-\d{4}|-(?:19|20)\d\d$|^(?:covid|mid|pre|post|late|early)-/i.test(found)

/** Mail and web addresses under which half the world writes say nothing about who did. */
const everybodys = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com aol.com icloud.com me.com proton.me protonmail.com gmx.com gmx.net google.com www.google.com microsoft.com facebook.com www.facebook.com youtube.com example.com'.split(
    ' ',
  ),
)

/** Careful people write hxxp and evil[.]com, so that nobody clicks. */
const withoutDefanging = (text: string): string =>
  text
    .replace(/hxxp/gi, 'http')
    .replace(/[[({]\s?(?:\.|dot)\s?[\])}]/gi, '.')
    .replace(/[[({]\s?(?:@|at)\s?[\])}]/gi, '@')
const withoutMails = (text: string): string => text.replace(mailPattern, ' ')
const all = (text: string, pattern: RegExp, group = 0): string[] => [...text.matchAll(pattern)].map((found) => found[group] ?? '')
const tidy = (found: string): string => found.toLowerCase().replace(/^[.-]+|[.-]+$/g, '')
const bare = (domain: string): string => domain.replace(/^www\./, '')
