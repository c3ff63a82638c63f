import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b4cbe6',
  '#8aaeda',
  '#6895cf',
  '#4a7cc0',
  '#3a6cb3',
  '#2d5f9e',
  '#24508c',
  '#1a3f72',
]
/** From words to page, as Mantine counts its dark colours. */
const dark: MantineColorsTuple = [
  '#e6eaef',
  '#c3cad3',
  '#a6b0bc',
  '#717d8b',
  '#3a444f',
  '#2d3641',
  '#1f262f',
  '#181e26',
  '#11161c',
  '#0c1015',
]
const letters = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink, dark },
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'md',
  radius: { xs: rem(3), sm: rem(5), md: rem(8), lg: rem(12), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  fontFamily: letters,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: letters,
    fontWeight: '640',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(18), lineHeight: '1.35' },
      h3: { fontSize: rem(15), lineHeight: '1.45' },
    },
  },
  components: {
    Alert: { defaultProps: { variant: 'light' } },
    Badge: { defaultProps: { tt: 'none', fw: 600, radius: 'sm' } },
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 320, openDelay: 300, events: { hover: true, focus: true, touch: true } },
    },
  },
})

/** Mantine's own greys and reds are below WCAG AA, and its input borders below 3:1 (1.4.11, which axe does not see). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--words)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-dimmed': 'var(--words-quiet)',
    '--mantine-color-error': 'var(--danger-words)',
    '--mantine-color-default-border': 'var(--edge-firm)',
    '--mantine-color-anchor': 'var(--accent-words)',
    '--mantine-color-default-color': 'var(--words)',
    '--mantine-color-red-light': 'var(--danger-soft)',
    '--mantine-color-red-light-color': 'var(--danger-words)',
    '--mantine-color-red-text': 'var(--danger-words)',
  },
  light: { '--mantine-color-placeholder': '#68727e' },
  dark: {
    '--mantine-color-placeholder': '#98a2ae',
    '--mantine-color-default': '#1f262f',
    '--mantine-color-default-hover': '#29313b',
  },
})
