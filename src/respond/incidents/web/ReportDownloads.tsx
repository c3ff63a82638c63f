import { Button } from '@mantine/core'
import { IconBraces, IconFileTypeDocx, IconFileTypePdf, IconWorld } from '@tabler/icons-react'
import type { IncidentId } from '../../../base/ids.ts'
import classes from './ReportDownloads.module.css'

const formats = [
  { format: 'pdf', name: 'PDF', picture: IconFileTypePdf },
  { format: 'docx', name: 'Word', picture: IconFileTypeDocx },
  { format: 'html', name: 'Web page', picture: IconWorld },
  { format: 'json', name: 'Data (JSON)', picture: IconBraces },
]

/** The report as it stands now, in four drawings of the same content. */
export const ReportDownloads = ({ incidentId }: { incidentId: IncidentId }) => (
  <div className={classes.formats}>
    {formats.map(({ format, name, picture: Picture }) => (
      <Button
        key={format}
        component="a"
        href={`/api/v1/incidents/${incidentId}/report.${format}`}
        download
        variant={format === 'pdf' ? 'filled' : 'default'}
        leftSection={<Picture size={20} stroke={1.7} aria-hidden />}
        aria-label={`Download the report as ${name}`}
      >
        {name}
      </Button>
    ))}
  </div>
)
