// A map one can move takes the place of the drawing that came with the page.
import { makeMap, pin } from './map.mjs';

for (const box of document.querySelectorAll('[data-demand-map]')) {
  if (!window.L) continue;
  const at = box.dataset.demandMap.split(',').map(Number);
  const drawing = box.querySelector('[data-drawing]');
  drawing.hidden = false;
  box.querySelector('[data-drawn]').remove();
  const element = drawing.querySelector('[data-map]');
  const map = makeMap(element, { scrollWheelZoom: false });
  window.L.marker(at, { icon: pin(), keyboard: false, alt: element.dataset.pin }).addTo(map);
  map.setView(at, 17);
}
