// Sends a form's files with a progress bar each, for whom has scripts. The server answers as it does without: a page with what
// to mend, or where to go (204 and a Location).
const inputs = () => document.querySelectorAll('input[type=file][data-uploads]');

function listOf(input, files) {
  const list = document.createElement('ul');
  list.className = 'sending mt-4';
  const bars = files.map((file) => {
    const item = document.createElement('li');
    const label = document.createElement('label');
    const bar = document.createElement('progress');
    bar.id = `sending-${files.indexOf(file)}`;
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
function share(sent, files, bars) {
  for (const [i, file] of files.entries()) {
    bars[i].value = Math.min(Math.max(sent, 0), file.size || 1);
    sent -= file.size;
  }
}

function send(form, input, button) {
  const files = [...input.files];
  const { list, bars } = listOf(input, files);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('X-Upload-Progress', '1');
  request.upload.addEventListener('progress', (event) => share(event.loaded, files, bars));
  request.addEventListener('load', () => {
    const next = request.getResponseHeader('Location');
    if (request.status === 204 && next) location.assign(next);
    else show(request.responseText);
  });
  request.addEventListener('error', () => {
    const words = document.createElement('p');
    words.className = 'field-error';
    words.setAttribute('role', 'alert');
    words.textContent = input.dataset.failed;
    list.replaceWith(words);
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
  for (const input of inputs()) {
    input.form.addEventListener('submit', (event) => {
      if (input.form.dataset.sending) return event.preventDefault();
      if (input.files.length === 0 || event.submitter?.hasAttribute('formaction')) return undefined;
      event.preventDefault();
      return send(input.form, input, event.submitter);
    });
  }
}

document.addEventListener('page:shown', attend);
attend();
