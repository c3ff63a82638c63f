import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { call } from '../../../web/call.ts'
import { FileList } from '../../../web/design/FileList.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { UploadList } from '../../../web/design/UploadList.tsx'
import { useUploads } from '../../../web/use-uploads.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'
import { useAbilities, useKeepIncident } from './use-incident.ts'

/** Photos, logs, letters: the original bytes are kept, and known by their fingerprint. */
export function FilesSection({ incident }: { incident: Incident }) {
  const { note } = useAbilities(incident)
  const keep = useKeepIncident(incident.id)
  const { uploads, add, again, remove } = useUploads(async ({ id: fileId }) =>
    keep(await call(incidentApi.addIncidentFile, { params: { incidentId: incident.id }, body: { fileId } })),
  )
  const { files } = incident
  const attach = note && (
    <FileButton multiple onChange={(chosen) => void add(chosen)} inputProps={{ 'aria-label': 'Files to attach' }}>
      {(button) => (
        <Button {...button} variant="default" leftSection={<IconPaperclip size={16} aria-hidden />}>
          Attach files
        </Button>
      )}
    </FileButton>
  )
  return (
    <Section title="Files" count={files.length} actions={attach}>
      <UploadList uploads={uploads} onAgain={again} onRemove={remove} />
      {files.length === 0 && uploads.length === 0 && (
        <p className={texts.quiet}>Nothing is attached. A photo of a screen helps more than a description of it.</p>
      )}
      {files.length > 0 && <FileList files={files} below={wordsBelow} />}
    </Section>
  )
}

const wordsBelow = (file: Incident['files'][number]) => (
  <>
    {file.addedBy}, <MomentText at={file.addedAt} as="short" />
    {file.fromReport && `, with ${file.fromReport}`}
    {file.note && <div>{file.note}</div>}
  </>
)
