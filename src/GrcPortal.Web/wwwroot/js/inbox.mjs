// The list by keyboard, and how many rows are ticked. Everything here can be done without: links, boxes and buttons are there.
const rows = () => [...document.querySelectorAll('.inbox-row')];
const dialog = document.getElementById('raccourcis');
const help = document.querySelector('[data-keys]');
const stored = 'grc-raccourcis';
let on = true;
try { on = localStorage.getItem(stored) !== 'non'; } catch { /* private browsing */ }

const here = () => rows().findIndex(row => row.contains(document.activeElement));
const go = step => {
  const all = rows();
  if (all.length === 0) return;
  const at = here();
  const to = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  to.querySelector('.inbox-subject a').focus();
  to.scrollIntoView({ block: 'nearest' });
};

const keys = {
  j: () => go(1),
  k: () => go(-1),
  x: () => rows()[here()]?.querySelector('.inbox-pick input')?.click(),
  n: () => document.querySelector('a[href$="/agents/demandes/nouvelle"]')?.click(),
  '/': () => document.getElementById('q').select(),
  '?': () => dialog.showModal(),
};

// Single keys can be switched off: speech input would fire them (WCAG 2.1.4).
document.addEventListener('keydown', event => {
  if (!on) return;
  if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (typing || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

if (dialog && help) {
  help.hidden = false;
  help.addEventListener('click', () => dialog.showModal());
  const box = dialog.querySelector('[data-keys-on]');
  box.checked = on;
  box.addEventListener('change', () => {
    on = box.checked;
    try { localStorage.setItem(stored, on ? 'oui' : 'non'); } catch { /* private browsing */ }
  });
}

const form = document.querySelector('form[data-bulk]');
if (form) {
  const count = form.querySelector('[data-bulk-count]');
  const none = count.textContent;
  const show = () => {
    const ticked = form.querySelectorAll('.inbox-pick input:checked').length;
    count.textContent = ticked === 0 ? none : (ticked === 1 ? count.dataset.one : count.dataset.some).replace('{0}', ticked);
    form.querySelector('.bulk').classList.toggle('is-active', ticked > 0);
  };
  form.addEventListener('change', show);
  // From one box to another with Shift, all between.
  let last = null;
  form.addEventListener('click', event => {
    if (!event.target.matches('.inbox-pick input')) return;
    const boxes = [...form.querySelectorAll('.inbox-pick input')];
    if (event.shiftKey && last) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(event.target)].sort((a, b) => a - b);
      for (const box of boxes.slice(from, to + 1)) box.checked = event.target.checked;
      show();
    }
    last = event.target;
  });
  show();
}
