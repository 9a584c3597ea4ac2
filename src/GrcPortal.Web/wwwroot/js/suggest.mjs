// A text field that offers addresses while one types: an ARIA combobox; without this script it is a text field.
export function suggest(input, take) {
  const { suggest: path, wordsNone, wordsSome, wordsList } = input.dataset;
  if (!path) return;
  const list = document.createElement('ul');
  list.id = `${input.id}-choices`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', wordsList);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  const frame = document.createElement('div');
  frame.className = 'suggesting';
  input.before(frame);
  frame.append(input, list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);

  let found = [], active = -1, timer, asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = at => {
    clearTimeout(timer);
    asked++;
    take(found[at]);
    close();
    status.textContent = found[at].label;
  };
  const mark = at => {
    active = at;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };
  const draw = choices => {
    found = choices;
    list.replaceChildren(...choices.map((choice, at) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.textContent = choice.label;
      item.addEventListener('pointerdown', event => event.preventDefault());   // the field keeps the focus
      item.addEventListener('click', () => choose(at));
      return item;
    }));
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    mark(-1);
    status.textContent = choices.length > 0 ? wordsSome.replace('{0}', choices.length) : wordsNone;
  };
  const ask = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(`${path}?q=${encodeURIComponent(input.value.trim())}`, { headers: { Accept: 'application/json' } });
      if (mine === asked && answer.ok) draw(await answer.json());
    } catch { /* offline: it stays a text field */ }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    asked++;
    if (input.value.trim().length < 3) {
      close();
      status.textContent = '';
    } else timer = setTimeout(ask, 250);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) close();
    else if (list.hidden || !['ArrowDown', 'ArrowUp', 'Enter', 'Home', 'End'].includes(event.key)) return;
    else if (event.key === 'ArrowDown') mark((active + 1) % found.length);
    else if (event.key === 'ArrowUp') mark(active <= 0 ? found.length - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
  // Whoever has left the field is offered nothing more.
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    asked++;
    close();
  });
}
