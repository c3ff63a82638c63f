import { Alert, Button, Checkbox, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useMe } from '../../../web/me.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { reportApi } from '../report.api.ts'
import { PeopleSelect } from './PeopleSelect.tsx'
import type { Report } from './report-queries.ts'
import { wasFaster } from './use-report.ts'

/** Whom it is about, and who may know. Opening a confidential report up is for those who answer for it. */
export function AudienceDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { role } = useMe()
  const [wanted, setWanted] = useState({
    confidential: true,
    concerns: report.concerns.map(({ id }) => id),
    sharedWith: report.sharedWith.map(({ id }) => id),
  })
  const change = (changes: Partial<typeof wanted>) => setWanted((before) => ({ ...before, ...changes }))
  const { submit, busy, error } = useAudience(report, wanted, onClose)
  const answers = role === 'management' || role === 'administrator'
  return (
    <Dialog opened onClose={onClose} title="Who can see this report">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {report.confidential && answers && (
            <Checkbox
              label="Keep it confidential"
              description="Only management, administrators and the people named below see it."
              checked={wanted.confidential}
              onChange={(event) => change({ confidential: event.currentTarget.checked })}
            />
          )}
          {!report.confidential && (
            <Alert color="blue">Only management, administrators{answers ? '' : ', you'} and the people named below will see it.</Alert>
          )}
          {wanted.confidential && (
            <>
              <PeopleSelect
                name="concerns"
                label="Whom is it about? (if somebody here)"
                description="They never see it, whatever their access role."
                value={wanted.concerns}
                onChange={(concerns) => change({ concerns })}
                except={wanted.sharedWith}
                error={fieldMessage(error, 'concerns')}
              />
              <PeopleSelect
                name="sharedWith"
                label="Who else may see it?"
                description={
                  answers || !report.confidential
                    ? 'Only people who can sign in.'
                    : 'You can take people off; management or an administrator can add them.'
                }
                value={wanted.sharedWith}
                onChange={(sharedWith) => change({ sharedWith })}
                except={wanted.concerns}
                error={fieldMessage(error, 'sharedWith')}
              />
            </>
          )}
          <FormProblem error={error} fields={['concerns', 'sharedWith']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              {!wanted.confidential ? 'Open it up' : report.confidential ? 'Save' : 'Keep it confidential'}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

type Wanted = { confidential: boolean; concerns: Report['concerns'][number]['id'][]; sharedWith: Report['sharedWith'][number]['id'][] }

function useAudience(report: Report, wanted: Wanted, onDone: () => void) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { personId } = useMe()
  return useSubmit(async () => {
    const concerns = wanted.confidential ? wanted.concerns : []
    try {
      await call(reportApi.nameAudience, { params: { reportId: report.id }, body: { ...wanted, concerns, revision: report.revision } })
    } catch (error) {
      if (wasFaster(error)) await cache.invalidateQueries({ queryKey: ['report', report.id] })
      throw error
    }
    onDone()
    say('Saved: who can see the report.')
    // Whoever named themselves has closed the door behind them.
    if (concerns.includes(personId)) await navigate({ to: '/reports' })
    else await cache.invalidateQueries({ queryKey: ['report', report.id] })
    await cache.invalidateQueries({ queryKey: ['queue'] })
  })
}
