// Addresses while one types, and a point on a map: both fill in what the form can do without them.
import { suggest } from './suggest.mjs';

const address = document.getElementById('Address');
const point = document.getElementById('Point');
const box = document.querySelector('[data-place-map]');
const onMap = box && window.L ? await (await import('./place-map.mjs')).placeOnMap(box, point, address) : null;

// Another address is another place: the point of the one before goes.
address.addEventListener('input', () => {
  point.value = '';
  onMap?.forget();
});
suggest(address, choice => {
  address.value = choice.label;
  point.value = choice.point;
  onMap?.show(choice.point);
});
