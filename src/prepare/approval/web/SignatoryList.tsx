import { Anchor } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { useReader } from '../../../web/reader.ts'
import type { Approval } from './approval-queries.ts'
import classes from './approval.module.css'

type Signatory = Approval['signing']['signatories'][number]

/** Who signs, and who has. */
export function SignatoryList({ signatories, awaited }: { signatories: Signatory[]; awaited: boolean }) {
  if (signatories.length === 0) return null
  return (
    <ul className={classes.list} aria-label="Who signs">
      {signatories.map((each) => (
        <li key={each.person.id} className={classes.row}>
          <div className={classes.words}>
            <PersonName name={each.person.name} />
            <div className={classes.quiet}>{each.signature?.position ?? each.position}</div>
          </div>
          {each.signature ? (
            <Signed signature={each.signature} />
          ) : (
            <span className={classes.quiet}>{awaited ? 'Not signed yet' : 'Did not sign'}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Signed({ signature: { signedAt, onPaper, scanFileId } }: { signature: NonNullable<Signatory['signature']> }) {
  const { zone } = useReader()
  return (
    <div>
      <span className={classes.signed}>
        <IconCircleCheck size={18} stroke={1.8} aria-hidden />
        <span>
          Signed{onPaper && ' on paper'} <MomentText at={onPaper ? { at: signedAt, precision: 'day', zone } : signedAt} />
        </span>
      </span>
      {scanFileId && (
        <div className={classes.quiet}>
          <Anchor href={`/api/v1/files/${scanFileId}`} download inherit>
            Download the scan
          </Anchor>
        </div>
      )}
    </div>
  )
}
