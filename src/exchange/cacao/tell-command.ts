import type { Command } from './cacao-shape.ts'

/** What a command says, as words for a person. Nothing is ever run. */
export function tellCommand(command: Command): string {
  const text = command.command?.trim() || decoded(command.command_b64) || ''
  const extras = Object.entries(command).flatMap(([name, value]) => (told.has(name) ? [] : [`${plain(name)}: ${shown(name, value)}`]))
  const body = [text, ...extras].filter(Boolean).join('\n')
  const said = [
    command.description?.trim(),
    command.type === 'manual' || !body ? body : `${kinds[command.type] ?? `Command (${command.type})`}: ${body}`,
  ]
  return [...new Set(said.filter(Boolean))].join('\n')
}

const told = new Set(['type', 'command', 'command_b64', 'description', 'version', 'playbook_activity', 'external_references'])

const kinds: Record<string, string> = {
  bash: 'On a shell (bash)',
  ssh: 'Over a remote shell (ssh)',
  powershell: 'In PowerShell',
  'http-api': 'Web request',
  'openc2-http': 'OpenC2 over a web request',
  'caldera-cmd': 'In Caldera',
  elastic: 'In Elastic',
  jupyter: 'In a Jupyter notebook',
  kestrel: 'In Kestrel',
  sigma: 'Sigma rule',
  yara: 'YARA rule',
}

const plain = (name: string) => name.replace(/_b64$/, '').replaceAll('_', ' ')

const shown = (name: string, value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value)
  return name.endsWith('_b64') ? (decoded(value) ?? '') : value
}

/** Base64 (RFC 4648) of text; of anything else only its length is said. */
function decoded(given: string | undefined): string | null {
  if (!given) return null
  try {
    const bytes = Uint8Array.from(atob(given.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\u0000', '\uFFFD')
    return text.trim()
  } catch {
    return `(${given.length.toLocaleString('en-US')} characters that are no text)`
  }
}
