import { html, type Html } from './html.ts'
import { callLink, page } from './page.html.ts'
import { lastWord, type Typed } from './read-fields.ts'

/** Several organisations live here: whose is it? */
export const choicePage = (organisations: { slug: string; name: string }[]): string =>
  page({
    title: 'Report something',
    organisation: 'Muster',
    main: html`<h1>Whom do you want to tell?</h1>
      <ul class="orgs">
        ${organisations.map(({ slug, name }) => html`<li><a href="/report/${slug}">${name}</a></li>`)}
      </ul>`,
  })

export const noDeskPage = (): string =>
  page({
    title: 'Not found',
    organisation: 'Muster',
    main: html`<h1>There is no report form here</h1>
      <p>Please check the address, or call the help line of your organisation.</p>`,
  })

export const noReceiptPage = (): string =>
  page({
    title: 'Not found',
    organisation: 'Muster',
    main: html`<h1>This link does not lead to a report</h1>
      <p>
        It may have been cut off when it was copied: it is long and has to be complete. Your report is safe. If you cannot find the link,
        call the help line and give the number of your report.
      </p>`,
  })

export const brokenPage = (): string =>
  page({
    title: 'Not available',
    organisation: 'Muster',
    main: html`<h1>This does not work right now</h1>
      <p>It is not your fault. Please try again in a minute. If it cannot wait, call the help line of your organisation.</p>`,
  })

/** The database is gone in the middle of it: the words are handed back in a form of their own. */
export const sendAgainPage = (path: string, typed: Typed): string =>
  page({
    title: 'Please send it again',
    organisation: 'Muster',
    main: html`<h1>We could not save this just now</h1>
      <p>
        It is not your fault, and your words are still here. Please wait a minute and press the button again. Files have to be chosen again
        on the page of your report.
      </p>
      <form method="post" action="${path}">
        ${Object.entries(typed)
          .filter(([name, words]) => name !== lastWord && words.trim())
          .map(
            ([name, words]) =>
              html`<div class="field">
                <label for="${name}">Your words</label><textarea id="${name}" name="${name}" rows="6">${'\n'}${words}</textarea>
              </div>`,
          )}
        <button>Send it again</button>
      </form>`,
  })

/** Above a form that is shown again with all its words, because it could not be taken just now. */
export const wait = (why: string, hotline: string | null): Html =>
  html`<div class="wait" role="alert" tabindex="-1" autofocus>
    <p><strong>${why}</strong></p>
    <p>Everything you typed is still here. ${hotline && html`If it cannot wait, call ${callLink(hotline)}`}</p>
  </div>`
