/** Shows that something long is still going on: in a terminal one line that counts, in a log file a line now and then. */
export function showSeconds() {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  const inPlace = process.stderr.isTTY
  const show = () => process.stderr.write(inPlace ? `\r  … ${seconds()} s` : `  … ${seconds()} s\n`)
  const timer = setInterval(show, inPlace ? 1000 : 5000)
  const stop = () => {
    clearInterval(timer)
    if (inPlace) process.stderr.write('\r\u001b[K')
  }
  return { seconds, stop }
}
