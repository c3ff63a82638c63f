import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { browserLaunch } from '../../test/e2e/browser.ts'
import type { Client } from '../client.ts'
import { spread } from '../measure.ts'
import { signedIn } from '../plan/editor.ts'
import type { Promised } from '../promised.ts'

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s, 150 ms. */
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }

/** The first visit, with nothing kept: what travels, and when something can be read. */
export async function measureWeb(client: Client): Promise<Promised[]> {
  const browser = await chromium.launch(await browserLaunch())
  try {
    const forms = [
      await firstVisit(browser, client, '/report'),
      await firstVisit(browser, client, '/report'),
      await firstVisit(browser, client, '/report'),
    ]
    const app = await bytesOfApp(browser, client)
    return [
      {
        ...figure(
          'the public form with its style',
          forms.map(({ bytes }) => bytes / 1000),
        ),
        unit: 'kB',
        atMost: 5,
      },
      {
        ...figure(
          'the public form, first paint on slow 4G',
          forms.map(({ paint }) => paint),
        ),
        unit: 'ms',
        atMost: 500,
      },
      { ...figure('the app signed in, programs and styles of the first load', [app / 1000]), unit: 'kB', atMost: 200 },
    ]
  } finally {
    await browser.close()
  }
}

const figure = (name: string, values: number[]) => ({
  name,
  connections: 1,
  perSecond: Number.NaN,
  ...spread(values),
  count: values.length,
})

async function firstVisit(browser: Browser, { port }: Client, path: string): Promise<{ bytes: number; paint: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const travelled = await countBytes(session, path)
  await session.send('Network.emulateNetworkConditions', slow4g)
  await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  await context.close()
  return { bytes: travelled(), paint }
}

async function bytesOfApp(browser: Browser, client: Client): Promise<number> {
  const page = await signedIn(browser, client)
  await page.waitForLoadState('networkidle')
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => ({ name: entry.name, bytes: (entry as PerformanceResourceTiming).encodedBodySize })),
  )
  return sizes.filter(({ name }) => /\.(js|css)$/.test(name)).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** The page with its style. The script comes after it has been painted, and the page works without. */
async function countBytes(session: CDPSession, path: string): Promise<() => number> {
  let [bytes, request] = [0, '']
  await session.send('Network.enable')
  session.on('Network.responseReceived', (event) => {
    if (new URL(event.response.url).pathname === path) request = event.requestId
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requestId === request) bytes += encodedDataLength
  })
  return () => bytes
}
