import { escaped } from './html-text.ts'

/** How an offline copy says how old it is: by its date, and where scripts run in words that count the days. */

export const ageWords = (madeOn: string, madeAt: Date): string =>
  `<p class="age">Made on <time id="made" datetime="${madeAt.toISOString()}">${escaped(madeOn)}</time><span id="age"></span>. Check that there is no newer one.</p>`

/** The clock of the computer it is opened on may be wrong: then nothing is said. Past half a year the words ask for a new copy. */
export const ageScript = `(function () {
  var made = document.getElementById('made'), age = document.getElementById('age');
  var days = Math.floor((Date.now() - Date.parse(made.dateTime)) / 86400000);
  if (!(days >= 0)) return;
  age.textContent = ', ' + (days === 0 ? 'today' : days === 1 ? '1 day ago' : days + ' days ago');
  if (days > 180) age.parentNode.classList.add('old');
})();`
