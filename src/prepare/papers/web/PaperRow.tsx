import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconFileZip, IconWorld } from '@tabler/icons-react'
import type { Paper } from './paper-links.ts'
import classes from './PrintAndDownload.module.css'

const pictures = { pdf: IconFileTypePdf, docx: IconFileTypeDocx, html: IconWorld, zip: IconFileZip }

export const PaperRow = ({ paper: { name, about, files } }: { paper: Paper }) => (
  <li className={classes.paper}>
    <div>
      <h3>{name}</h3>
      <p className={classes.about}>{about}</p>
    </div>
    <div className={classes.files}>
      {files.map(({ format, label, path }) => {
        const Picture = pictures[format]
        return (
          <Button
            key={format}
            component="a"
            href={`/api/v1${path}`}
            download
            variant="default"
            leftSection={<Picture size={20} stroke={1.7} aria-hidden />}
            aria-label={`Download: ${name}, ${label}`}
          >
            {label}
          </Button>
        )
      })}
    </div>
  </li>
)
