import { showInstant, showMoment } from '../../../base/show-moment.ts'
import type { Moment } from '../../../base/moment.ts'
import type { ShownReceipt } from '../show-receipt.action.ts'
import { html, type Html } from './html.ts'
import { callLink, page, summary, type Problem } from './page.html.ts'
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

/** What the reporter keeps: first what to do, then how it goes on, then what they can still say. */
export function receiptPage(receipt: ShownReceipt, state: ReceiptState): string {
  const { name, demo } = receipt.organisation
  const main = html`${receipt.exercise && html`<p class="demo">EXERCISE. This is a rehearsal.</p>`}
${summary(state.problems)}${noticeOf(state)}${head(receipt, state)}${questions(receipt, state)}${whatToDo(receipt)}${progress(receipt)}${moment(receipt, state)}${late(receipt, state)}${more(state)}${told(receipt)}${keep(state)}`
  return page({ title: `${state.problems.length > 0 ? 'Please check: ' : ''}Report ${receipt.number}`, organisation: name, demo, main })
}

function noticeOf({ notice }: ReceiptState): Html | false {
  if (notice === 'files-missing') {
    return html`<p class="notice" role="status" tabindex="-1" autofocus>Your report has arrived, but not every file did. They are named below. You can <a href="#files">send them again</a>.</p>`
  }
  return notice === 'added' && html`<p class="notice" role="status" tabindex="-1" autofocus>Thank you. It is with your report now.</p>`
}

/** `data-sent` lets the script forget the draft. */
const head = ({ number, reportedAt, zone }: ShownReceipt, { notice }: ReceiptState): Html =>
  html`<div class="receipt"${(notice === 'sent' || notice === 'files-missing') && html` data-sent`}><h1>Thank you. We have your report.</h1>
<p class="number">${number}</p>
<p class="quiet">Sent ${showInstant(reportedAt, zone)}</p></div>`

function whatToDo({ starter, organisation: { hotline } }: ShownReceipt): Html {
  return html`<section><h2>What to do now</h2>
${starter && html`<ul class="do">${starter.doNow.map((step) => html`<li>${step}</li>`)}</ul>
<h3>What not to do</h3>
<ul class="dont">${starter.doNot.map((step) => html`<li>${step}</li>`)}</ul>`}
${hotline && html`<p class="hotline">If it gets worse, or you are not sure, call ${callLink(hotline)}</p>`}</section>`
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

const on = (at: Date, zone: string): string => `on ${showInstant(at, zone)}`

function holder({ takenBy, leadRole }: ShownReceipt): string {
  if (takenBy) return `${takenBy} has it.`
  return leadRole ? `It waits for the ${leadRole.toLowerCase()} of our response team.` : 'It waits for our response team.'
}

function decided({ outcome, dismissal }: ShownReceipt): string {
  if (outcome === 'opened') return 'We are working on it as an incident.'
  if (outcome === 'joined') return 'It belongs to something we are already working on. What you told us helps there.'
  if (outcome === 'duplicate') return 'Somebody else told us about the same thing. We work on it once, and your report is kept with it.'
  if (outcome === 'dismissed') return `We looked at it, and it needs nothing more${dismissal ? `: ${dismissal.name.toLowerCase()}` : ''}. Thank you for telling us all the same.`
  return 'Nothing has been decided yet.'
}

function questions({ openQuestions, zone }: ShownReceipt, { path, typed, problems }: ReceiptState): Html | false {
  if (openQuestions.length === 0) return false
  return html`<section class="ask"><h2>${openQuestions.length === 1 ? 'We have a question' : 'We have questions'}</h2>
${openQuestions.map(({ text, at }) => html`<blockquote><p>${text}</p><footer>Asked ${on(at, zone)}</footer></blockquote>`)}
<form method="post" action="${path}/answers">${fieldsWith(typed, problems).area('answer', 'Your answer', 'Not knowing is an answer too.', 3, true)}
<button>Send the answer</button></form></section>`
}

function moment({ noticed, noticedText }: ShownReceipt, { path, typed, problems }: ReceiptState): Html {
  const open = !noticed || problems.some(({ field }) => field === 'noticed')
  const again = html`<form method="post" action="${path}/noticed">${fieldsWith(typed, problems).line('noticed', 'When did you notice it?', 'Roughly is fine: “yesterday 3 pm”, “Monday morning”, “November 20, 2:30 pm”.')}
<button class="second">${noticed ? 'Correct it' : 'Send'}</button></form>`
  return html`<section><h2>When you noticed it</h2>
<p>${noticedWords(noticed, noticedText)}</p>
${open ? again : html`<details><summary>Not right? Say it again</summary>${again}</details>`}</section>`
}

function noticedWords(noticed: Moment | null, text: string | null): Html {
  if (noticed) return html`You noticed it <strong>${roughly(noticed)}</strong>.`
  if (text) return html`You wrote “${text}”. We could not tell which day and time that is. Please say it in another way, so that we know how long it has been going on.`
  return html`You have not said when. If you remember, even roughly, it helps us to find out what happened.`
}

/** "Friday, November 20, 2026 at about 3 PM": an hour is never meant to the minute. */
export function roughly(noticed: Moment): string {
  const words = showMoment(noticed)
  if (noticed.precision === 'hour') return words.replace(' at ', ' at about ')
  return noticed.precision === 'minute' ? words : `on ${words}`.replace(/^on (?=\w+ \d{4}$|\d{4}$)/, 'in ')
}

/** Asked, never demanded: it helps to make reporting easier, and blames nobody. */
function late({ lateness, lateReason, limitHours }: ShownReceipt, { path, typed, problems }: ReceiptState): Html | false {
  if (lateness !== 'late' && lateness !== 'possibly-late') return false
  if (lateReason) return html`<section><h2>What held it up</h2><p>You told us: ${lateReason}</p></section>`
  const limit = `${Math.round(limitHours)} hours`
  const words = lateness === 'late' ? `That is more than ${limit} before you told us.` : `That may be more than ${limit} before you told us.`
  return html`<section><h2>May we ask what held it up?</h2>
<p>${words} It is good that you told us, and nobody will blame you. Knowing what got in the way helps us to make reporting easier.</p>
<form method="post" action="${path}/late-reason">${fieldsWith(typed, problems).area('lateReason', 'What held it up', '', 2, true)}
<button class="second">Send</button></form></section>`
}

const more = ({ path, typed, problems, ...limits }: ReceiptState): Html =>
  html`<section class="noprint"><h2>Add something</h2>
<form method="post" action="${path}/additions" enctype="multipart/form-data">
${fieldsWith(typed, problems).area('addition', 'What else do you know?', 'Something you remembered, or something that has changed.', 3)}
<input type="hidden" name="said" value="1">
${filesField(limits)}
<button class="second">Add it to the report</button></form></section>`

function told({ what, place, doneSoFar, said, files, confidential, zone }: ShownReceipt): Html {
  const words = html`<p class="words">${what}</p>${place && html`<p><b>Where:</b> ${place}</p>`}${doneSoFar && html`<p><b>Done so far:</b> ${doneSoFar}</p>`}`
  const since = said.filter(({ kind }) => kind !== 'noticed' && kind !== 'late-reason')
  return html`<section><h2>What you told us</h2>
${confidential ? html`<p class="quiet">Not shown here, because it is confidential.</p>` : html`<details><summary>Show it</summary>${words}</details>`}
${!confidential && since.length > 0 && html`<ul class="said">${since.map(({ kind, text, at }) => html`<li><b>${kind === 'question' ? 'We asked' : kind === 'answer' ? 'You answered' : 'Added'}</b> ${on(at, zone)}<p class="words">${text}</p></li>`)}</ul>`}
${files.length > 0 && html`<p><b>Files:</b> ${files.map(({ name }) => name).join(', ')}</p>`}</section>`
}

const keep = ({ link }: ReceiptState): Html =>
  html`<section><h2>Keep this page</h2>
<p>With this link you can come back, add something and see how it goes on. Save it, print it or take a photo of it. Whoever has the link can see this page.</p>
<p class="link"><a href="${link}">${link}</a></p></section>`
