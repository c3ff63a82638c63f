import { showInstant, showMoment } from '../../../base/show-moment.ts'
import type { Moment } from '../../../base/moment.ts'
import type { ShownReceipt } from '../show-receipt.action.ts'
import { html, type Html } from './html.ts'
import type { Problem } from './page.html.ts'
import type { Typed } from './read-fields.ts'
import { fieldsWith, filesField, type FormFacts } from './report-form.html.ts'

export type ReceiptState = {
  /** The path of this page, and the whole link to keep. */
  path: string
  link: string
  typed: Typed
  problems: Problem[]
  /** Just sent, and not everything arrived. */
  notice: 'sent' | 'files-missing' | 'added' | null
} & Pick<FormFacts, 'fileBytes' | 'files'>

export const on = (at: Date, zone: string): string => `on ${showInstant(at, zone)}`

/** What the reporter can still say, each in a form of its own. */

export function questions({ openQuestions, zone }: ShownReceipt, { path, typed, problems }: ReceiptState): Html | false {
  if (openQuestions.length === 0) return false
  return html`<section class="ask">
    <h2>${openQuestions.length === 1 ? 'We have a question' : 'We have questions'}</h2>
    ${openQuestions.map(
      ({ text, at }) =>
        html`<blockquote>
          <p>${text}</p>
          <footer>Asked ${on(at, zone)}</footer>
        </blockquote>`,
    )}
    <form method="post" action="${path}/answers">
      ${fieldsWith(typed, problems).area('answer', 'Your answer', 'Not knowing is an answer too.', 3, true)}
      <button>Send the answer</button>
    </form>
  </section>`
}

export function moment({ noticed, noticedText }: ShownReceipt, { path, typed, problems }: ReceiptState): Html {
  const open = !noticed || problems.some(({ field }) => field === 'noticed')
  const again = html`<form method="post" action="${path}/noticed">
    ${fieldsWith(typed, problems).line('noticed', 'When did you notice it?', 'Roughly is fine: “yesterday 3 pm”, “Monday morning”, “November 20, 2:30 pm”.')}
    <button class="second">${noticed ? 'Correct it' : 'Send'}</button>
  </form>`
  return html`<section>
    <h2>When you noticed it</h2>
    <p>${noticedWords(noticed, noticedText)}</p>
    ${
      open
        ? again
        : html`<details class="noprint">
            <summary>Not right? Say it again</summary>
            ${again}
          </details>`
    }
  </section>`
}

function noticedWords(noticed: Moment | null, text: string | null): Html {
  if (noticed) return html`You noticed it <strong>${roughly(noticed)}</strong>.`
  if (text)
    return html`You wrote “${text}”. We could not tell which day and time that is. Please say it in another way, so that we know how long it
    has been going on.`
  return html`You have not said when. If you remember, even roughly, it helps us to find out what happened.`
}

/** "Friday, November 20, 2026 at about 3 PM": an hour is never meant to the minute. */
export function roughly(noticed: Moment): string {
  const words = showMoment(noticed)
  if (noticed.precision === 'hour') return words.replace(' at ', ' at about ')
  return noticed.precision === 'minute' ? words : `on ${words}`.replace(/^on (?=\w+ \d{4}$|\d{4}$)/, 'in ')
}

/** Asked, never demanded: it helps to make reporting easier, and blames nobody. */
export function late({ lateness, lateReason, limitHours }: ShownReceipt, { path, typed, problems }: ReceiptState): Html | false {
  if (lateness !== 'late' && lateness !== 'possibly-late') return false
  if (lateReason)
    return html`<section>
      <h2>What held it up</h2>
      <p>You told us: ${lateReason}</p>
    </section>`
  const limit = `${Math.round(limitHours)} hours`
  const words =
    lateness === 'late' ? `That is more than ${limit} before you told us.` : `That may be more than ${limit} before you told us.`
  return html`<section class="noprint">
    <h2>May we ask what held it up?</h2>
    <p>${words} It is good that you told us, and nobody will blame you. Knowing what got in the way helps us to make reporting easier.</p>
    <form method="post" action="${path}/late-reason">
      ${fieldsWith(typed, problems).area('lateReason', 'What held it up', '', 2, true)} <button class="second">Send</button>
    </form>
  </section>`
}

export const more = ({ path, typed, problems, ...limits }: ReceiptState): Html =>
  html`<section class="noprint">
    <h2>Add something</h2>
    <form method="post" action="${path}/additions" enctype="multipart/form-data">
      ${fieldsWith(typed, problems).area('addition', 'What else do you know?', 'Something you remembered, or something that has changed.', 3)}
      <input type="hidden" name="said" value="1" />
      ${filesField(limits)}
      <button class="second">Add it to the report</button>
    </form>
  </section>`
