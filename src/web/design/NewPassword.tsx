import { PasswordInput } from '@mantine/core'

type Props = { label: string; value: string; onChange: (value: string) => void; error: string | undefined }

/** Length is what makes a password good, so that is all we ask for. */
export const NewPassword = ({ label, value, onChange, error }: Props) => (
  <PasswordInput
    name="password"
    label={label}
    description="At least 12 characters. Three or four words you can remember are better than signs you cannot."
    autoComplete="new-password"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={error}
    visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
  />
)
