import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import { forwardRef, type AnchorHTMLAttributes } from 'react'

/** Links that know our routes: `to` and `params` are checked by the compiler, and pages load while the finger is still going down. */

type Native<Props> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props>

const AnchorBase = forwardRef<HTMLAnchorElement, Omit<AnchorProps, 'href'> & Native<AnchorProps>>((props, ref) => (
  <Anchor ref={ref} inherit {...props} />
))
const ButtonBase = forwardRef<HTMLAnchorElement, ButtonProps & Native<ButtonProps>>((props, ref) => (
  <Button ref={ref} component="a" {...props} />
))

const CreatedAnchor = createLink(AnchorBase)
const CreatedButton = createLink(ButtonBase)

export const TextLink: LinkComponent<typeof AnchorBase> = (props) => <CreatedAnchor preload="intent" {...props} />
export const ButtonLink: LinkComponent<typeof ButtonBase> = (props) => <CreatedButton preload="intent" {...props} />
