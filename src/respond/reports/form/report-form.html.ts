import { showTarget } from '../../../base/business-time.ts'
import type { PlanSettings, Starter } from '../../../prepare/plan/settings.ts'
import { html, type Html } from './html.ts'
import { callLink, page, summary, type Problem } from './page.html.ts'
import { picture } from './pictures.html.ts'
import { lastWord, trap, type Typed } from './read-fields.ts'
import { megabytes } from './receive-form.ts'
import type { Kept } from './ticket.ts'

/** What the form shows of the organisation and its plan. */
export type FormFacts = {
  slug: string
  organisation: string
  demo: boolean
  hotline: string | null
  /** Where it is sent, and where the moment is read back while it is typed. */
  action: string
  fileBytes: number
  files: number
} & Pick<PlanSettings, 'starters' | 'reporting'>

export type FormState = { ticket: string; typed: Typed; problems: Problem[]; kept: { token: string; file: Kept }[]; wait?: Html | false }

export const emptyForm = (ticket: string): FormState => ({ ticket, typed: {}, problems: [], kept: [] })

/** The report form: every label above its field, one answer required, nothing that needs JavaScript. */
export function reportForm(facts: FormFacts, state: FormState): string {
  const title = `${state.problems.length > 0 ? 'Please check: ' : ''}Report something`
  return page({
    title,
    organisation: facts.organisation,
    demo: facts.demo,
    main: html`${intro(facts)}${state.wait}${summary(state.problems)}${form(facts, state)}`,
  })
}

function intro({ hotline, reporting }: FormFacts): Html {
  return html`<h1>Tell us what happened</h1>
    <p class="lead">${reporting.words}</p>
    ${hotline && html`<p class="hotline">If it cannot wait, call ${callLink(hotline)}</p>`}`
}

function form(facts: FormFacts, { ticket, typed, problems, kept }: FormState): Html {
  const field = fieldsWith(typed, problems)
  return html`<form method="post" action="${facts.action}" enctype="multipart/form-data" data-report="${facts.slug}">
    <input type="hidden" name="ticket" value="${ticket}" />
    <fieldset>
      <legend>What is it most like?</legend>
      <div class="cards">${facts.starters.map((starter) => card(starter, typed.starter === starter.key))}</div>
    </fieldset>
    ${field.area('what', 'What happened?', 'In your own words. Not being sure is fine. This is the only answer we need.', 6, true)}
    ${field.line('noticed', 'When did you notice it?', 'Roughly is fine: “just now”, “yesterday 3 pm”, “Monday morning”.')}
    ${field.line('place', 'Where, or which computer or system?', 'A building, a room, the name on a sticker, a web page.')}
    <fieldset>
      <legend>Is it still going on?</legend>
      <div class="choices">${choices(typed.goingOn)}</div>
    </fieldset>
    ${field.area('done', 'Has anybody done something about it already?', 'Clicked, switched off, unplugged, called somebody. Leave it empty if not.', 3)}
    <fieldset class="group">
      <legend>About you</legend>
      ${field.line('name', 'Your name', '', 'name')}
      ${field.line('contact', 'Phone number or mail address', 'So that we can ask you something.')}
      ${field.tick('mayCall', 'You may call me')}
      ${field.tick('anonymous', 'I want to stay anonymous', 'Then we keep no name and no number. We can still ask you something on the page that you get.')}
    </fieldset>
    <fieldset class="group">
      <legend>Is it about somebody who works here?</legend>
      ${field.tick('confidential', 'Yes, keep it confidential', 'Only management and administrators will see it, and never the person it is about.')}
      <div class="who">${field.line('about', 'Who is it about?', 'So that the report does not reach that person.', 'off')}</div>
    </fieldset>
    <div class="trap" aria-hidden="true">
      <label for="${trap}">Leave this empty</label><input id="${trap}" name="${trap}" tabindex="-1" autocomplete="off" />
    </div>
    <input type="hidden" name="${lastWord}" value="1" />
    ${filesField(facts, kept)}
    <button>Send the report</button>
    <p class="quiet">${limitWords(facts)}</p>
  </form>`
}

const limitWords = ({ reporting }: FormFacts): string =>
  `Our plan asks everybody to report within ${showTarget(reporting.limit)} of noticing. Later is always better than never.`

const card = ({ key, label, picture: name }: Starter, chosen: boolean): Html =>
  html`<label class="card"
    ><input type="radio" name="starter" value="${key}" ${chosen && html` checked`} />${picture(name)}<span>${label}</span></label
  >`

const choices = (chosen = 'unsure'): Html[] =>
  (
    [
      ['yes', 'Yes'],
      ['no', 'No'],
      ['unsure', 'Not sure'],
    ] as const
  ).map(
    ([value, label]) =>
      html`<label><input type="radio" name="goingOn" value="${value}" ${chosen === value && html` checked`} />${label}</label>`,
  )

export function filesField({ fileBytes, files }: Pick<FormFacts, 'fileBytes' | 'files'>, kept: FormState['kept'] = []): Html {
  const most = `Up to ${files} files, ${megabytes(fileBytes)} each.`
  return html`<div class="field">
    <label for="files">Photos or files</label>
    <p class="hint" id="files-hint">${most} They are kept exactly as they are.</p>
    ${
      kept.length > 0 &&
      html`<ul class="files">
        ${kept.map(({ token, file }) => html`<li>Already here: ${file.name}<input type="hidden" name="kept" value="${token}" /></li>`)}
      </ul>`
    }
    <input type="file" id="files" name="files" multiple aria-describedby="files-hint" data-most="${fileBytes}" data-count="${files}" />
  </div>`
}

/** Fields that keep what was typed and say at their own place what is wrong. */
export function fieldsWith(typed: Typed, problems: Problem[]) {
  const problemAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const described = (name: string, hint: string) => [hint && `${name}-hint`, problemAt(name) && `${name}-problem`].filter(Boolean).join(' ')
  const around = (name: string, label: string, hint: string, control: Html) =>
    html`<div class="field${problemAt(name) && ' wrong'}">
      <label for="${name}">${label}</label> ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${problemAt(name) && html`<p class="problem" id="${name}-problem">${problemAt(name)}</p>`} ${control}
    </div>`
  const attributes = (name: string, hint: string) =>
    html`id="${name}"
    name="${name}"${described(name, hint) && html` aria-describedby="${described(name, hint)}"`}${problemAt(name) && html` aria-invalid="true"`}`
  return {
    line: (name: string, label: string, hint = '', autocomplete = 'on') =>
      around(
        name,
        label,
        hint,
        html`<input ${attributes(name, hint)} value="${typed[name]}" ${autocomplete !== 'on' && html` autocomplete="${autocomplete}"`} />`,
      ),
    area: (name: string, label: string, hint: string, rows: number, required = false) =>
      around(
        name,
        label,
        hint,
        html`<textarea ${attributes(name, hint)} rows="${rows}" ${required && html` required`}>${'\n'}${typed[name]}</textarea>`,
      ),
    tick: (name: string, label: string, hint = '') =>
      html`<div class="tick">
        <input
          type="checkbox"
          id="${name}"
          name="${name}"
          value="yes"
          ${typed[name] === 'yes' && html` checked`}${hint && html` aria-describedby="${name}-hint"`}
        /><label for="${name}">${label}</label> ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      </div>`,
  }
}
