import { useRef, useState } from 'react'
import type { PlanVersionId } from '../../base/ids.ts'
import type { ReplyOf } from '../../platform/http/route.ts'
import { call } from '../../web/call.ts'
import { missing } from '../../web/problem-error.ts'
import { useSubmit } from '../../web/use-submit.ts'
import { cacaoApi } from '../cacao/cacao.api.ts'

export type Preview = ReplyOf<typeof cacaoApi.previewPlaybook>
export type RoleName = { key: string; name: string }
/** Who does the steps of agents that nobody here is called like, and what becomes of another playbook of the same key. */
export type Choices = { roles: Record<string, string>; existing: 'replace' | 'beside' | null }

/** A file far larger is not even sent: the server would only say the same. */
const largestBytes = 4 * 1024 * 1024

/** What a chosen file would become in a draft. */
export function usePreview(planVersionId: PlanVersionId) {
  const chosen = useRef<File | null>(null)
  const [read, setRead] = useState<{ file: { name: string; content: string }; preview: Preview } | null>(null)
  const reading = useSubmit(async () => {
    const file = chosen.current
    setRead(null)
    if (!file) return
    if (file.size > largestBytes) throw missing('content', 'This file is larger than 4 MB, far more than one playbook.')
    const body = { name: file.name.slice(0, 300), content: await file.text() }
    setRead({ file: body, preview: await call(cacaoApi.previewPlaybook, { params: { planVersionId }, body }) })
  })
  return {
    file: read?.file ?? null,
    preview: read?.preview ?? null,
    reading,
    choose: (file: File) => {
      chosen.current = file
      return reading.submit()
    },
  }
}
