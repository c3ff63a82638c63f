import { showInstant } from '../../../base/show-moment.ts'
import { lossWords } from '../hear-reporter.action.ts'
import type { ShownReceipt } from '../show-receipt.action.ts'
import { html, type Html } from './html.ts'
import { callLink, page, summary } from './page.html.ts'
import { late, moment, more, on, questions, type ReceiptState } from './receipt-forms.html.ts'

/** What the reporter keeps: first what to do, then how it goes on, then what they can still say. */
export function receiptPage(receipt: ShownReceipt, state: ReceiptState): string {
  const { name, demo } = receipt.organisation
  const main = html`${receipt.exercise && html`<p class="demo">EXERCISE. This is a rehearsal.</p>`}
  ${summary(state.problems)}${noticeOf(state)}${head(receipt, state)}${questions(receipt, state)}${whatToDo(receipt)}${progress(receipt)}${moment(receipt, state)}${late(receipt, state)}${more(state)}${told(receipt)}${keep(state)}`
  return page({ title: `${state.problems.length > 0 ? 'Please check: ' : ''}Report ${receipt.number}`, organisation: name, demo, main })
}

function noticeOf({ notice }: ReceiptState): Html | false {
  if (notice === 'files-missing') {
    return html`<p class="notice" role="status" tabindex="-1" autofocus>
      Your report has arrived, but not every file did. They are named below. You can <a href="#files">send them again</a>.
    </p>`
  }
  return notice === 'added' && html`<p class="notice" role="status" tabindex="-1" autofocus>Thank you. It is with your report now.</p>`
}

/** `data-sent` lets the script forget the draft. */
const head = ({ number, reportedAt, zone }: ShownReceipt, { notice }: ReceiptState): Html =>
  html`<div class="receipt" ${(notice === 'sent' || notice === 'files-missing') && html` data-sent`}>
    <h1>Thank you. We have your report.</h1>
    <p class="number">${number}</p>
    <p class="quiet">Sent ${showInstant(reportedAt, zone)}</p>
  </div>`

function whatToDo({ starter, organisation: { hotline } }: ShownReceipt): Html {
  return html`<section>
    <h2>What to do now</h2>
    ${
      starter &&
      html`<ul class="do">
          ${starter.doNow.map((step) => html`<li>${step}</li>`)}
        </ul>
        <h3>What not to do</h3>
        <ul class="dont">
          ${starter.doNot.map((step) => html`<li>${step}</li>`)}
        </ul>`
    }
    ${hotline && html`<p class="hotline">If it gets worse, or you are not sure, call ${callLink(hotline)}</p>`}
  </section>`
}

function progress(receipt: ShownReceipt): Html {
  const { readAt, zone, confidential } = receipt
  return html`<section><h2>Who has it</h2>
<ol class="steps">
<li class="done">It has arrived.</li>
<li${readAt && html` class="done"`}>${readAt ? `It was read ${on(readAt, zone)}.` : 'Nobody has read it yet.'}</li>
<li${receipt.takenBy && html` class="done"`}>${holder(receipt)}</li>
<li${receipt.outcome && html` class="done"`}>${decided(receipt)}</li>
</ol>
${confidential && html`<p class="quiet">It is confidential: only management, administrators and people they name can see it.</p>`}</section>`
}

function holder({ takenBy, leadRole }: ShownReceipt): string {
  if (takenBy) return `${takenBy} has it.`
  return leadRole ? `It waits for the ${leadRole.toLowerCase()} of our response team.` : 'It waits for our response team.'
}

function decided({ outcome, dismissal }: ShownReceipt): string {
  if (outcome === 'opened') return 'We are working on it as an incident.'
  if (outcome === 'joined') return 'It belongs to something we are already working on. What you told us helps there.'
  if (outcome === 'duplicate') return 'Somebody else told us about the same thing. We work on it once, and your report is kept with it.'
  if (outcome === 'dismissed')
    return `We looked at it, and it needs nothing more${dismissal ? `: ${dismissal.name.toLowerCase()}` : ''}. Thank you for telling us all the same.`
  return 'Nothing has been decided yet.'
}

function told({ what, place, doneSoFar, said, files, confidential, zone }: ShownReceipt): Html {
  const words = html`<p class="words">${what}</p>
    ${place && html`<p><b>Where:</b> ${place}</p>`}${doneSoFar && html`<p><b>Done so far:</b> ${doneSoFar}</p>`}`
  const aside = said.filter(({ kind }) => kind !== 'noticed' && kind !== 'late-reason')
  const since = confidential ? aside.filter(({ text }) => text.startsWith(lossWords)) : aside
  return html`<section>
    <h2>What you told us</h2>
    ${
      confidential
        ? html`<p class="quiet">Not shown here, because it is confidential.</p>`
        : html`<details>
            <summary>Show it</summary>
            ${words}
          </details>`
    }
    ${
      since.length > 0 &&
      html`<ul class="said">
        ${since.map(
          ({ kind, text, at }) =>
            html`<li>
              <b>${kind === 'question' ? 'We asked' : kind === 'answer' ? 'You answered' : 'Added'}</b> ${on(at, zone)}
              <p class="words">${text}</p>
            </li>`,
        )}
      </ul>`
    }
    ${files.length > 0 && html`<p><b>Files:</b> ${files.map(({ name }) => name).join(', ')}</p>`}
  </section>`
}

const keep = ({ link }: ReceiptState): Html =>
  html`<section>
    <h2>Keep this page</h2>
    <p>
      With this link you can come back, add something and see how it goes on. Save it, print it or take a photo of it. Whoever has the link
      can see this page.
    </p>
    <p class="link"><a href="${link}">${link}</a></p>
  </section>`
