// The counter's screen looks up by itself what its button looks up: earlier demands, near ones, the department. Ctrl+Enter saves.
const form = document.querySelector('form[data-entry]');
const parts = ['type', 'a-cote'];
const asking = new Set(['CategoryId', 'Address', 'Lat', 'Lon', 'Phone', 'Email']);
let timer, last = '', running;

const look = async () => {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
  const body = new URLSearchParams(data);
  const question = [...asking].map(name => body.get(name)).join('\n');
  if (question === last) return;
  last = question;
  running?.abort();
  running = new AbortController();
  try {
    const answer = await fetch(form.dataset.entry, { method: 'POST', body, signal: running.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of parts) {
      const [now, then] = [document.getElementById(id), page.getElementById(id)];
      if (now && then && now.innerHTML !== then.innerHTML) now.replaceChildren(...then.childNodes);
    }
    const [here, there] = [document, page].map(one => one.querySelector('#DepartmentId option[value=""]'));
    if (here && there) here.textContent = there.textContent;
  } catch (error) {
    if (error.name !== 'AbortError') last = '';   // the button still does it
  }
};

if (form) {
  form.querySelector('[data-look]').hidden = true;
  const later = wait => { clearTimeout(timer); timer = setTimeout(look, wait); };
  form.addEventListener('input', event => { if (asking.has(event.target.name)) later(400); });
  form.addEventListener('change', event => { if (asking.has(event.target.name)) later(0); });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-send]'));
  });
}
