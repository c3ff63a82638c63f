import { accessRoles } from '../base/actor.ts'
import { accessWords, wireSchema } from '../platform/http/openapi.ts'
import type { Route } from '../platform/http/route.ts'

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The API to read, as plain HTML: what each endpoint does, who may call it, what goes in and comes out. */
export function apiDocs(api: Record<string, Route>, version: string): string {
  const entries = Object.entries(api).sort(([, a], [, b]) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Muster API</title><link rel="stylesheet" href="/api/docs.css"></head><body><main>
<h1>Muster API</h1>
<p>Version ${escape(version)}. Everything the screens do goes through <code>/api/v1</code>. The same as
<a href="/api/v1/openapi.json">OpenAPI 3.1</a>, for programs.</p>
<h2>How it works</h2>
<p>Send <code>Authorization: Bearer …</code> with an API token (Settings, or <code>muster token create</code>). Bodies and replies are JSON;
moments are ISO 8601. Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">problems</a>: branch on <code>code</code>, show <code>detail</code>.
Lists answer with <code>items</code> and <code>next</code>; hand <code>next</code> back as <code>cursor</code>. Send an <code>Idempotency-Key</code> with every
POST you may have to repeat. Things that two people may change carry a <code>revision</code>; an outdated one is refused with <code>stale</code> and
the thing as it is now. Access roles: ${accessRoles.map((role) => `<code>${role}</code>`).join(', ')}.</p>
<h2>Endpoints</h2><nav><ul>${entries.map(([name, route]) => `<li><a href="#${name}"><code>${route.method} ${escape(route.path)}</code></a></li>`).join('')}</ul></nav>
${entries.map(([name, route]) => section(name, route)).join('\n')}</main></body></html>`
}

function section(name: string, route: Route): string {
  const shapes = [
    ['Path', route.params],
    ['Query', route.query],
    ['Body', route.body],
    ['Reply', route.reply],
  ] as const
  return `<section id="${name}"><h3><code>${route.method} /api/v1${escape(route.path)}</code></h3><p>${escape(route.says)}</p><p class="who">${escape(accessWords(route.access))}</p>${shapes
    .map(([title, shape]) => [title, JSON.stringify(wireSchema(shape), null, 2)] as const)
    .filter(([, schema]) => schema.length > 90)
    .map(([title, schema]) => `<details><summary>${title}</summary><pre tabindex="0">${escape(schema)}</pre></details>`)
    .join('')}</section>`
}

export const apiDocsCss = `:root{color-scheme:light dark;--ink:light-dark(#1d2939,#e6e9ee);--soft:light-dark(#5c636a,#a8adb3);--line:light-dark(#d5dae1,#3a3f45);--code:light-dark(#f3f5f8,#23272c)}
body{font:16px/1.6 system-ui,sans-serif;color:var(--ink);background:light-dark(#fff,#16181b);margin:0}main{max-width:56rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{margin:0}h2{margin-top:2.5rem}h3{font-size:1rem;margin:0}section{border-top:1px solid var(--line);padding:1.25rem 0}p{margin:.5rem 0}a{color:light-dark(#1d528c,#8aaeda)}
code,pre{font:14px/1.5 ui-monospace,monospace}pre{background:var(--code);padding:1rem;overflow:auto;border-radius:8px}.who{color:var(--soft);font-size:.9rem}
nav ul{list-style:none;padding:0;columns:2 20rem}nav li{overflow-wrap:anywhere;padding:.15rem 0}summary{cursor:pointer;padding:.4rem 0}`
