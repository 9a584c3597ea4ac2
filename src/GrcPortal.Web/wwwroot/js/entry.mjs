// The counter's screen looks up by itself what its button looks up: the questions of a type, the sector and the department of a
// place, earlier demands and near ones. Addresses are offered while one types. Ctrl+Enter saves.
import { suggest } from './suggest.mjs';

const parts = ['type', 'arret', 'a-cote'];
const asking = ['CategoryId', 'Choice', 'Point', 'Address', 'Phone', 'Email'];
let form, timer, last, running;

const part = (id, page = document) => page.getElementById(id);
const stops = () => part('questions').dataset.stops.split(' ').filter(Boolean);

// What was typed stays: a part that holds fields is only exchanged for another one, or once the agent has left its field.
const take = (page, placed) => {
  for (const id of placed ? [...parts, 'lieu'] : parts) {
    const [now, then] = [part(id), part(id, page)];
    if (now.innerHTML !== then.innerHTML) now.replaceChildren(...then.childNodes);
  }
  const [asked, others] = [part('questions'), part('questions', page)];
  if (asked.dataset.form !== others.dataset.form) asked.replaceWith(others);
  const [here, there] = [document, page].map(one => one.querySelector('#DepartmentId option[value=""]'));
  here.textContent = there.textContent;
};

const look = async chosen => {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value instanceof File || name === 'Attached.Kept') data.delete(name);
  const body = new URLSearchParams(data);
  const placed = chosen || !document.activeElement?.closest('#Address, #lieu');
  const question = [placed, ...[...asking, ...stops()].map(name => body.get(name))].join('\n');
  if (question === last) return;
  last = question;
  running?.abort();
  running = new AbortController();
  try {
    const answer = await fetch(form.dataset.entry, { method: 'POST', body, signal: running.signal });
    if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), 'text/html'), placed);
  } catch (error) {
    if (error.name !== 'AbortError') last = '';   // the button still does it
  }
};
const later = (wait, chosen = false) => {
  clearTimeout(timer);
  timer = setTimeout(look, wait, chosen);
};

const attend = () => {
  form = document.querySelector('form[data-entry]');
  if (!form) return;
  const { Address: address, Point: point } = form.elements;
  form.querySelector('[data-look]').hidden = true;
  // Another address is another place: the point of the one before goes.
  address.addEventListener('input', () => {
    point.value = '';
    part('lieu').replaceChildren();
  });
  suggest(address, choice => {
    [address.value, point.value] = [choice.label, choice.point];
    later(0, true);
  });
  form.addEventListener('focusout', event => { if (['Choice', 'Address'].includes(event.target.name)) later(0); });
  form.addEventListener('input', event => { if (asking.includes(event.target.name)) later(400); });
  form.addEventListener('change', event => { if ([...asking, ...stops()].includes(event.target.name)) later(0); });
};

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector('[data-send]'));
});
document.addEventListener('page:shown', attend);
attend();
