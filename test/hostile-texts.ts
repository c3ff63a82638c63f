import { readFileSync } from 'node:fs'

/** What people paste, programs break on, and attackers store: at least one of every kind that something of ours reads. */
const own = [
  // Read by a browser.
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  "'><svg/onload=window.ran=1>",
  '</textarea></title></style><script>window.ran=1</script>',
  '<a href="javascript:window.ran=1">look</a>',
  'javascript:window.ran=1',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<img src="https://evil.example/seen.png">',
  '&lt;b&gt; &amp;amp; &#x3c;b&#62; &NotEqualTilde;',
  // Read by templates and frameworks.
  '{{constructor.constructor("window.ran=1")()}} ${7*7} #{7*7} <%= 7*7 %>',
  '__proto__',
  'constructor',
  // Read by a database, a shell, a file system.
  "Robert'); drop table incident; --",
  '" or 1=1 --',
  '$(touch /tmp/ran) `id` ; rm -rf . | cat & %COMSPEC%',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'CON.txt',
  '%00%0d%0a%2e%2e%2f',
  // Read by a spreadsheet.
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '＝1＋1',
  // Read by mail and HTTP.
  'Hello\r\nBcc: eve@example.org\r\n\r\nAnother letter',
  'eve@example.org, mallory@example.org',
  '=?utf-8?B?QmNjOiBldmVAZXhhbXBsZS5vcmc=?=',
  // Read by what draws documents.
  '#panic("it ran") #read("/etc/passwd") $x^2$ @ref <label> // gone /* gone */',
  '# Not a heading\n\n- not a list\n\n| not | a table |\n|---|---|\n\n![not a picture](https://evil.example/x.png)',
  ':field{key=secret} :::example\nnot ours\n:::',
  ']]><!-- --><?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;<w:t>',
  // Hard to write down at all.
  'a\u0000b\u0007c\u001b[31md',
  'half \ud800 a pair \udc00',
  '\ufffe\uffff',
  '\u202efdp.exe \u2066x\u2069',
  'zero\u200bwidth\u200d\ufeffmark',
  'Z\u0351\u036b\u0343\u032a\u0302\u0347a\u0315\u031b\u0321\u0489l\u0337\u0321\u0328g\u035co',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇸 👍🏿 \u{1f9ff}',
  'עברית العربية ไทย 漢字 かな 한글 Ελληνικά',
  'ﷺ İıſß ǅ ﬁ',
  'line\u2028separator\u2029paragraph\u0085next',
  'undefined',
  'null',
  'NaN',
  '1e999',
  '0x7fffffff',
  '-0',
  '2026-02-30T25:61:00Z',
  '—'.repeat(40),
  'W'.repeat(1500),
]

/** Ours, and those of the JSON file that MUSTER_HOSTILE names: an array of strings from outside. */
export const hostileTexts: string[] = [...new Set([...own, ...outside(process.env.MUSTER_HOSTILE)])]

function outside(path: string | undefined): string[] {
  return path ? (JSON.parse(readFileSync(path, 'utf8')) as unknown[]).filter((each) => typeof each === 'string') : []
}

/** Texts without what may be drawn as a break or a gap, so that they can be found in whatever was made of them. */
export const bare = (text: string): string => text.replace(/[\s\u0085\u200b\ufeff]+/g, '')
