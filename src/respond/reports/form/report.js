/* Makes the form kinder where scripts run: reads the moment back while it is typed, warns about files that will not
   arrive, and keeps a draft on this device until it is sent. The form works without any of it. */
'use strict'

const form = document.querySelector('form[data-report]')
const draftKey = (slug) => `muster-report:${slug}`

if (form) {
  keepDraft(form)
  readBack(form.elements.noticed, form.dataset.report)
  sendOnce(form)
}
for (const input of document.querySelectorAll('input[type=file]')) watchFiles(input)
if (document.querySelector('[data-sent]')) forgetDrafts()

function live(after) {
  const output = document.createElement('output')
  output.className = 'live'
  after.after(output)
  return output
}

/** Late answers to earlier letters are dropped. */
function readBack(input, slug) {
  const output = live(input)
  let asked = 0
  let waiting
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    if (!input.value.trim()) return void (output.textContent = '')
    waiting = setTimeout(async () => {
      const mine = ++asked
      try {
        const reply = await fetch(`/report-moment?${new URLSearchParams({ of: slug, text: input.value })}`)
        const { words, problem } = await reply.json()
        if (mine === asked) output.textContent = words ? `We understand: ${words}` : (problem ?? '')
      } catch {
        output.textContent = ''
      }
    }, 400)
  })
}

function watchFiles(input) {
  const output = live(input)
  const most = Number(input.dataset.most)
  const count = Number(input.dataset.count)
  input.addEventListener('change', () => {
    const files = [...input.files]
    const large = files.filter(({ size }) => size > most).map(({ name }) => name)
    const said = []
    if (large.length) said.push(`Too large, and will not arrive: ${large.join(', ')}. Everything else will.`)
    if (files.length > count) said.push(`Only the first ${count} files will arrive. You can add the others afterwards.`)
    output.textContent = said.join(' ')
  })
}

function sendOnce(form) {
  const button = form.querySelector('button:not([type=button])')
  const words = button.textContent
  form.addEventListener('submit', (event) => {
    if (button.getAttribute('aria-busy') === 'true') return event.preventDefault()
    button.setAttribute('aria-busy', 'true')
    button.textContent = 'Sending…'
  })
  addEventListener('pageshow', () => {
    button.removeAttribute('aria-busy')
    button.textContent = words
  })
}

/** Never who wrote it or whom it is about, nothing confidential or anonymous, and nothing for longer than four hours: others may use this computer. */
function keepDraft(form) {
  const key = draftKey(form.dataset.report)
  const names = ['what', 'noticed', 'place', 'done', 'goingOn', 'starter']
  const draft = read(key)
  if (draft && !form.elements.what.value) restore(form, key, names, draft)
  form.addEventListener('input', () => {
    const secret = form.elements.confidential.checked || form.elements.anonymous.checked
    const fields = Object.fromEntries(names.map((name) => [name, form.elements[name].value]))
    if (secret || !fields.what.trim()) remove(key)
    else write(key, { at: Date.now(), fields })
  })
}

function restore(form, key, names, { fields }) {
  for (const name of names) if (fields[name]) form.elements[name].value = fields[name]
  const note = document.createElement('p')
  note.className = 'notice'
  note.append('What you typed earlier is still here. ')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'second'
  button.textContent = 'Start afresh'
  button.addEventListener('click', () => {
    remove(key)
    form.reset()
    note.remove()
  })
  note.append(button)
  form.before(note)
}

/** Browsers that keep nothing throw instead. */
function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key))
    if (draft && Date.now() - draft.at < 4 * 3600 * 1000) return draft
    localStorage.removeItem(key)
  } catch {}
  return null
}

function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {}
}

function remove(key) {
  try {
    localStorage.removeItem(key)
  } catch {}
}

function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('muster-report:')) localStorage.removeItem(key)
  } catch {}
}
