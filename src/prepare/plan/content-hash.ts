import canonicalize from 'canonicalize'
import { sha256Hex } from '../../platform/new-id.ts'
import type { PlanSettings } from './settings.ts'

/** What a version says, and nothing of where it stands: the same words have the same hash, whoever stores them. */
export type PlanContent = {
  document: 'plan' | 'procedure'
  title: string
  settings: PlanSettings
  sections: { key: string; title: string; body: string; removedReason: string | null }[]
}

/** SHA-256 over canonical JSON (RFC 8785) of exactly these members, so that anybody can compute it again in any language. */
export function contentHash({ document, title, settings, sections }: PlanContent): string {
  const told = sections.map(({ key, title: heading, body, removedReason }) => ({ key, title: heading, body, removedReason }))
  return sha256Hex(canonicalize({ document, title, settings, sections: told }) ?? '')
}
