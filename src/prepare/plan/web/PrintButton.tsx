import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import classes from './Playbooks.module.css'

/** Paper works when the building is dark. */
export const PrintButton = () => (
  <Button className={classes.noPrint} variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
    Print
  </Button>
)
