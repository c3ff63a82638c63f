import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { initialsOf } from '../design/PersonName.tsx'
import type { Me } from '../me.ts'
import classes from './UserMenu.module.css'

/** Loaded when somebody reaches for it: what floats and asks would weigh on the first page. */
const loadMenu = () => import('./OpenUserMenu.tsx')
const OpenUserMenu = lazy(() => loadMenu().then((file) => ({ default: file.OpenUserMenu })))

export function UserMenu({ me }: { me: Me }) {
  const [wanted, setWanted] = useState(false)
  if (!wanted)
    return (
      <MenuButton
        me={me}
        onClick={() => setWanted(true)}
        onPointerEnter={() => void loadMenu()}
        aria-haspopup="menu"
        aria-expanded={false}
      />
    )
  return (
    <Suspense fallback={<MenuButton me={me} />}>
      <OpenUserMenu me={me} />
    </Suspense>
  )
}

type ButtonProps = { me: Me; onClick?: () => void; onPointerEnter?: () => void; 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean }

function MenuButton({ me, ...rest }: ButtonProps): ReactNode {
  return (
    <UnstyledButton className={classes.button} {...rest}>
      <span aria-hidden>{initialsOf(me.name)}</span>
      <VisuallyHidden>Your account, {me.name}</VisuallyHidden>
    </UnstyledButton>
  )
}
