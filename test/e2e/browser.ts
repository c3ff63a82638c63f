import { existsSync } from 'node:fs'

/** The system's Chromium where there is one, else the one that comes through npm: nothing is downloaded apart. */
async function findBrowser(): Promise<string> {
  // Makes the bundled browser unpack its own libraries and point the loader at them; read when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
  return installed ?? (await (await import('@sparticuz/chromium')).default.executablePath())
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
]

/** How Playwright starts it: for the scenes in the browser, and for what is measured there. */
export const browserLaunch = async () => ({ executablePath: await findBrowser(), args })
