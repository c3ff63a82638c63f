import '../design/mantine-more.css'
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { ConfirmDialog } from '../design/ConfirmDialog.tsx'
import { initialsOf } from '../design/PersonName.tsx'
import { useScheme } from '../design/SchemeToggle.tsx'
import type { Me } from '../me.ts'
import { useOutbox } from '../outbox.ts'
import { roleNames } from './destinations.ts'
import classes from './UserMenu.module.css'

export function OpenUserMenu({ me }: { me: Me }) {
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // It stands where the button was that was pressed to load it: focus first, so that closing it returns here.
  useEffect(() => {
    button.current?.focus()
    button.current?.click()
  }, [])
  const navigate = useNavigate()
  const scheme = useScheme()
  const signOut = useSignOut()
  const waiting = useOutbox().filter(({ by }) => by.id === me.personId).length
  const Picture = scheme.dark ? IconSun : IconMoon

  return (
    <>
      <Menu position="bottom-end" width={260} returnFocus withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton ref={button} className={classes.button}>
            <span aria-hidden>{initialsOf(me.name)}</span>
            <VisuallyHidden>Your account, {me.name}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <div className={classes.name}>{me.name}</div>
            <div className={classes.role}>{roleNames[me.role]}</div>
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<IconUserCircle size={18} aria-hidden />} onClick={() => void navigate({ to: '/account' })}>
            Your account
          </Menu.Item>
          <Menu.Item leftSection={<Picture size={18} aria-hidden />} onClick={scheme.toggle} closeMenuOnClick={false}>
            {scheme.label}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => (waiting ? setAsking(true) : void signOut())}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Sign out before everything is sent?"
        confirm="Sign out"
        reason="none"
        onConfirm={signOut}
      >
        {waiting === 1 ? 'One thing you wrote has' : `${waiting} things you wrote have`} not reached the server yet. It is kept in this
        browser and sent the next time you sign in here.
      </ConfirmDialog>
    </>
  )
}

function useSignOut() {
  const cache = useQueryClient()
  const router = useRouter()
  return async () => {
    await call(accountApi.signOut).catch(() => {})
    await router.navigate({ to: '/sign-in' })
    cache.clear()
  }
}
