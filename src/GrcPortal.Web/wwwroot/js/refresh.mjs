// A page about work under way shows it without being asked again: the part that says so is fetched until the work is done.
const part = () => document.querySelector('[data-refresh]');

const again = async () => {
  const now = part();
  if (!now?.dataset.refresh) return;
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const then = page.querySelector('[data-refresh]');
    if (then && then.innerHTML !== now.innerHTML) now.replaceChildren(...then.childNodes);
    if (then) then.dataset.refresh ? (now.dataset.refresh = then.dataset.refresh) : delete now.dataset.refresh;
  } catch { /* the link still does it */ }
  wait();
};
const wait = () => {
  const seconds = Number(part()?.dataset.refresh);
  if (seconds) setTimeout(again, seconds * 1000);
};
wait();
