import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import type { PlanVersionId } from '../../../base/ids.ts'
import { papersApi } from '../papers.api.ts'
import { documentPaper, formPapers, playbookFiles, privatePapers, type Paper } from './paper-links.ts'
import { PaperRow } from './PaperRow.tsx'
import classes from './PrintAndDownload.module.css'

type Props = { planVersionId: PlanVersionId; inForce: boolean }

/** Everything of this version on paper or as files, each with what it is for. What is pinned up is only made of what is in force. */
export function PrintAndDownload({ planVersionId, inForce }: Props) {
  const mayPrintNumbers = useMayCall(papersApi.showPlanFolder)
  const papers: Paper[] = [
    documentPaper(planVersionId),
    ...(inForce && mayPrintNumbers ? privatePapers : []),
    ...(inForce ? formPapers : []),
    ...(inForce && mayPrintNumbers ? [playbookFiles] : []),
  ]
  return (
    <div className={classes.onScreen} id="print-and-download">
      <Section title="Print and download" about="For the day on which this screen is dark. Paper and a USB stick work without a network.">
        <ul className={classes.papers}>
          {papers.map((paper) => (
            <PaperRow key={paper.name} paper={paper} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
