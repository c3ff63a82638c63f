import type { PlanSettings } from '../plan/settings.ts'
import type { CopyQuestion } from './copying.ts'

type Organisation = { name: string; legalForm: string; jurisdiction: string | null; hotline: string | null }

export type KnownFacts = { organisation: Organisation; sites: { name: string }[]; settings: PlanSettings }

/** What Muster would answer itself: what the plan says already, or else what is known of the organisation. To be looked over. */
export function suggestedAnswer(question: CopyQuestion, { organisation, sites, settings }: KnownFacts): string | string[] | null {
  const { kind, fills, roles, suggests, choices } = question
  if (kind === 'person' || kind === 'people') return suggestedPeople(kind, roles, settings)
  const written = settings.fields.find(({ key, value }) => fills.includes(key) && value)?.value ?? null
  const known = suggests && knownOf(suggests, organisation, sites)
  if (kind === 'choice') return choices.find(({ key, label }) => label === written || (written === null && key === known))?.key ?? null
  return kind === 'line' || kind === 'text' ? (written ?? known) : null
}

function suggestedPeople(kind: 'person' | 'people', roles: string[], { teamRoles }: PlanSettings): string | string[] | null {
  const role = teamRoles.find(({ key, primary }) => roles.includes(key) && primary !== null)
  if (!role?.primary) return null
  return kind === 'person' ? role.primary : [role.primary, ...role.alternates]
}

function knownOf(what: NonNullable<CopyQuestion['suggests']>, organisation: Organisation, sites: KnownFacts['sites']): string | null {
  switch (what) {
    case 'organisation.name':
      return organisation.name
    case 'organisation.legalForm':
      return organisation.legalForm
    case 'organisation.jurisdiction':
      return organisation.jurisdiction
    case 'organisation.hotline':
      return organisation.hotline
    case 'organisation.sites':
      return sites.length > 0 ? sites.map(({ name }) => name).join(', ') : null
  }
}
