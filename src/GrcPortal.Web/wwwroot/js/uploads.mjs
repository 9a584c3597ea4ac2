// Sends a form's files with a progress bar each, for whom has scripts. The server answers as it does without: a page with what
// to mend, or where to go (204 and a Location).
const fields = 'input[type=file][data-uploads]';

function listOf(input, before) {
  const list = document.createElement('ul');
  list.className = 'sending mt-4';
  const bars = [...input.files].map((file, i) => {
    const item = document.createElement('li');
    const label = document.createElement('label');
    const bar = document.createElement('progress');
    bar.id = `sending-${before + i}`;
    bar.max = Math.max(file.size, 1);
    bar.value = 0;
    label.htmlFor = bar.id;
    label.textContent = input.dataset.progress.replace('{0}', file.name);
    item.append(label, bar);
    list.append(item);
    return bar;
  });
  input.closest('.field').after(list);
  return { list, bars };
}

// The files travel one after the other, in their order: what has left so far says which is on its way.
function share(sent, bars) {
  for (const bar of bars) {
    bar.value = Math.min(Math.max(sent, 0), bar.max);
    sent -= bar.max;
  }
}

function send(form, inputs, button) {
  const bars = [];
  const lists = inputs.map((input) => {
    const made = listOf(input, bars.length);
    bars.push(...made.bars);
    return made.list;
  });
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('X-Upload-Progress', '1');
  request.upload.addEventListener('progress', (event) => share(event.loaded, bars));
  request.addEventListener('load', () => {
    const next = request.getResponseHeader('Location');
    if (request.status === 204 && next) location.assign(next);
    else show(request.responseText);
  });
  request.addEventListener('error', () => {
    const words = document.createElement('p');
    words.className = 'field-error';
    words.setAttribute('role', 'alert');
    words.textContent = inputs[0].dataset.failed;
    lists[0].replaceWith(words);
    for (const list of lists.slice(1)) list.remove();
    button?.removeAttribute('aria-disabled');
    delete form.dataset.sending;
  });
  const body = new FormData(form);
  form.dataset.sending = 'true';
  button?.setAttribute('aria-disabled', 'true');
  request.send(body);
}

// A page that sends back what to mend: its middle takes the place of ours.
function show(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
  document.dispatchEvent(new Event('page:shown'));
  (document.querySelector('.error-summary') ?? document.querySelector('h1'))?.scrollIntoView();
  document.querySelector('.error-summary')?.focus();
}

function attend() {
  for (const form of new Set([...document.querySelectorAll(fields)].map((input) => input.form))) {
    form?.addEventListener('submit', (event) => {
      if (form.dataset.sending) return event.preventDefault();
      const inputs = [...form.querySelectorAll(fields)].filter((input) => input.files.length > 0);
      if (inputs.length === 0 || event.submitter?.hasAttribute('formaction')) return undefined;
      event.preventDefault();
      return send(form, inputs, event.submitter);
    });
  }
}

document.addEventListener('page:shown', attend);
attend();
