import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { planInForceQuery } from '../../respond/incidents/web/incident-queries.ts'
import { Register } from '../../respond/incidents/web/Register.tsx'
import { readFilters, type RegisterFilters } from '../../respond/incidents/web/register-filters.ts'
import { RegisterFilterBar } from '../../respond/incidents/web/RegisterFilterBar.tsx'
import { Page } from '../design/Page.tsx'
import { Section } from '../design/Section.tsx'
import { ButtonLink } from '../links.tsx'
import { useMayCall } from '../me.ts'

/** The register: everything that ever was an emergency here. */
export function IncidentsPage() {
  const filters = readFilters(useSearch({ strict: false }))
  const navigate = useNavigate()
  const { data: plan } = useSuspenseQuery(planInForceQuery)
  const mayOpen = useMayCall(incidentApi.openIncident)
  const change = (changes: Partial<RegisterFilters>) =>
    void navigate({ to: '/incidents', search: { ...filters, ...changes } as object, replace: true, resetScroll: false })
  const clear = () => change({ severity: undefined, category: undefined, words: undefined })
  const open = mayOpen && (
    <ButtonLink to="/incidents/new" leftSection={<IconPlus size={18} aria-hidden />}>
      Open an incident
    </ButtonLink>
  )

  return (
    <Page title="Incidents" actions={open}>
      <RegisterFilterBar filters={filters} settings={plan.settings} onChange={change} />
      <Section title="Register" padding="none">
        <Register filters={filters} onClear={clear} />
      </Section>
    </Page>
  )
}
