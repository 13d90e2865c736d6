import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#eaf6f6',
  '#d3eaea',
  '#a6d6d6',
  '#75c0c0',
  '#4faeae',
  '#379d9f',
  '#217f82',
  '#155e63',
  '#0f4b50',
  '#08383c',
]

export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol },
  defaultRadius: 'md',
  fontFamily:
    'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    // States read as words, not as shouts; a plugin's id keeps its letters.
    // Cut short it would say nothing: a narrow place scrolls or wraps around it.
    Badge: {
      defaultProps: { tt: 'none' },
      styles: { root: { minWidth: 'max-content', overflow: 'visible' }, label: { overflow: 'visible' } },
    },
    // A standing note is not announced over what is being read; refusals and faults say `alert` themselves.
    Alert: { defaultProps: { role: 'note' } },
  },
})

/** Text on the light tints (badges, alerts) and dimmed text, dark enough to be read: 4.5 to 1 and more. */
const textOnTint: Readonly<Record<string, string>> = {
  blue: '#114f84',
  gray: '#3b434b',
  grape: '#702a80',
  orange: '#7d3206',
  petrol: '#0f4b50',
  red: '#9a1f1f',
  teal: '#0a5c45',
  violet: '#4f2fa8',
  yellow: '#6b4300',
}

export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-dimmed': '#545c64',
    '--mantine-color-placeholder': '#666e76',
    // What is wrong with a field, said under it.
    '--mantine-color-error': '#c02020',
    ...Object.fromEntries(
      Object.entries(textOnTint).map(([name, colour]) => [`--mantine-color-${name}-light-color`, colour]),
    ),
  },
})
