import { script, style } from './assets.ts'
import { Html, html } from './html.ts'

export type Page = {
  title: string
  /** Whose page it is. */
  organisation: string
  demo?: boolean
  main: Html
}

/** The frame of every page for people without an account. Nothing in it comes from anywhere else. */
export function page({ title, organisation, demo = false, main }: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${organisation}</title>
        <style>
          ${new Html(style.text)}
        </style>
        <script src="${script.href}" defer></script>
      </head>
      <body>
        <header><p>${organisation}</p></header>
        ${demo && html`<p class="demo">Demonstration. What you type here reaches nobody.</p>`}
        <main>${main}</main>
      </body>
    </html>`.text
}

/** One problem, where it is and what to do about it. Linked from the summary at the top. */
export type Problem = { field: string; message: string }

/** All problems at once, read out when the page opens. */
export const summary = (problems: Problem[]): Html | false =>
  problems.length > 0 &&
  html`<div class="problems" role="alert" tabindex="-1" autofocus id="problems">
    <h2>${problems.length === 1 ? 'One thing needs mending' : `${problems.length} things need mending`}</h2>
    <p>Everything you typed is still here.</p>
    <ul>
      ${problems.map(({ field, message }) => html`<li>${field ? html`<a href="#${field}">${message}</a>` : message}</li>`)}
    </ul>
  </div>`

/** A number to call, as a link that a phone can dial. */
export function callLink(hotline: string): Html {
  const digits = hotline.replace(/[^\d+]/g, '')
  return digits.length >= 3 ? html`<a class="call" href="tel:${digits}">${hotline}</a>` : html`<strong>${hotline}</strong>`
}
