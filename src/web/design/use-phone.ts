import { useMediaQuery } from '@mantine/hooks'

/** Below the width at which navigation moves to the bottom. Style with CSS where you can; this is for what must be another element. */
export const usePhone = (): boolean => useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false
