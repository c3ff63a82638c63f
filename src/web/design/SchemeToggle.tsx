import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'

/** Light or dark: a server room at night, a branch in the sun. Remembered in this browser. */
export function useScheme() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return { dark, label: dark ? 'Use light colors' : 'Use dark colors', toggle: () => setColorScheme(dark ? 'light' : 'dark') }
}

export function SchemeToggle() {
  const { dark, label, toggle } = useScheme()
  return (
    <ActionIcon variant="subtle" size="lg" onClick={toggle} aria-label={label}>
      {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </ActionIcon>
  )
}
