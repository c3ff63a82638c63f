import '@fontsource-variable/inter/wght.css'
import './mantine.css'
import './tokens.css'
import './global.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sayings } from './Sayings.tsx'
import { cssVariables, theme } from './theme.ts'

/** The server writes a fresh nonce into the page each time; styles made while it runs are let in by it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// The library that holds the page still behind a dialog asks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce })

export function DesignProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      {children}
      <Sayings />
    </MantineProvider>
  )
}
