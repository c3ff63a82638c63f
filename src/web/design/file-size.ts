/** "812 bytes", "1.4 MB": powers of a thousand, as file managers and mail programs count. */
export function showSize(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} bytes`
  const [unit, amount] = sizeBytes < 1e6 ? ['kB', sizeBytes / 1e3] : sizeBytes < 1e9 ? ['MB', sizeBytes / 1e6] : ['GB', sizeBytes / 1e9]
  return `${(amount as number).toLocaleString('en-US', { maximumFractionDigits: (amount as number) < 10 ? 1 : 0 })} ${unit}`
}
