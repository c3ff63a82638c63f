import classes from './FollowedPlaybooks.module.css'

export type Followable = { key: string; name: string; when: string | null }
export type Followed = { key: string; name: string; addedBy: string }

type Props = {
  /** The one that the category brings. */
  own: string
  added: Followed[]
}

/** Which playbooks these tasks come from: that of the category, and those that were added. */
export const FollowedPlaybooks = ({ own, added }: Props) => (
  <p className={classes.followed}>
    Playbook: <strong>{own}</strong>
    {added.map(({ key, name, addedBy }) => (
      <span key={key}>
        , and <strong>{name}</strong> (added by {addedBy})
      </span>
    ))}
  </p>
)
