// A long list that one types into: <select data-combobox='{"value":"other words that find it"}'>. The list itself stays, hidden,
// and is what the form sends; without this script it is simply a list.
const plain = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, ' ').trim();
const stem = word => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** One letter more, less, other or exchanged. */
const near = (a, b) => {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
};

const cost = (typed, words) => {
  let sum = 0;
  for (const word of typed) {
    const best = Math.min(...words.map(known => (known.startsWith(word) ? (known === word ? 0 : 1) : near(word, known) || near(word, known.slice(0, word.length)) ? 3 : Infinity)));
    if (best === Infinity) return Infinity;
    sum += best;
  }
  return sum;
};

const enhance = select => {
  const more = JSON.parse(select.dataset.combobox || '{}');
  const options = [...select.options].filter(option => option.value).map((option, rank) => {
    const family = option.parentElement.label ?? '';
    return { value: option.value, text: option.text, family, rank, words: plain(`${option.text} ${more[option.value] ?? ''} ${family}`).split(' ').map(stem) };
  });

  const input = document.createElement('input');
  Object.assign(input, { id: select.id, type: 'text', className: 'form-control', autocomplete: 'off', spellcheck: false, placeholder: select.dataset.hint ?? '' });
  for (const name of ['aria-describedby', 'aria-invalid']) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  const list = document.createElement('ul');
  Object.assign(list, { id: `${select.id}-choices`, className: 'combobox-list', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', select.labels[0].textContent.trim());
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-required': 'true' })) input.setAttribute(name, value);
  const hadFocus = document.activeElement === select || select.autofocus;
  select.id += '-list';
  select.hidden = true;
  const box = document.createElement('div');
  box.className = 'combobox';
  select.before(box);
  box.append(input, list, select);

  const chosen = () => options.find(option => option.value === select.value);
  const show = () => { input.value = chosen()?.text ?? ''; };
  let found = [], active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = at => {
    active = at;
    [...list.querySelectorAll('[role=option]')].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    const item = list.querySelector('[aria-selected=true]');
    if (item) { input.setAttribute('aria-activedescendant', item.id); item.scrollIntoView({ block: 'nearest' }); }
  };
  const open = () => {
    const typed = plain(input.value).split(' ').filter(Boolean).map(stem);
    found = options.map(option => ({ option, cost: typed.length ? cost(typed, option.words) : 0 })).filter(one => one.cost < Infinity)
      .sort((a, b) => a.cost - b.cost || a.option.rank - b.option.rank).slice(0, 40).map(one => one.option);
    list.replaceChildren(...(found.length ? found : [null]).map((option, index) => {
      const item = document.createElement('li');
      if (!option) { item.className = 'combobox-none'; item.setAttribute('role', 'option'); item.setAttribute('aria-disabled', 'true'); item.textContent = select.dataset.none; return item; }
      item.id = `${list.id}-${index}`;
      item.setAttribute('role', 'option');
      item.append(option.text);
      const family = document.createElement('span');
      family.className = 'combobox-family';
      family.textContent = option.family;
      item.append(' ', family);
      item.addEventListener('mousedown', event => { event.preventDefault(); take(option); });
      return item;
    }));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(found.length && typed.length ? 0 : -1);
  };
  const take = option => {
    select.value = option?.value ?? '';
    show();
    close();
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  input.addEventListener('input', open);
  input.addEventListener('click', () => { input.select(); open(); });
  input.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open();
      if (found.length) mark((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      if (found[active]) take(found[active]);
    } else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); show(); close(); }
  });
  // Leaving it takes what is marked, as a list would; nothing typed is no choice.
  input.addEventListener('blur', () => {
    if (list.hidden) return;
    if (!input.value.trim()) take(null);
    else if (found[active]) take(found[active]);
    else { show(); close(); }
  });
  show();
  if (hadFocus) input.focus();
};

const attend = () => document.querySelectorAll('select[data-combobox]').forEach(enhance);
document.addEventListener('page:shown', attend);
attend();
