// A map over the town's own street plan, or over the tiles of the host it chose. Leaflet (window.L) is loaded before.
const L = window.L;
const wide = new Set(['route', 'avenue', 'boulevard', 'primary', 'secondary', 'trunk']);
const water = new Set(['eau', 'river', 'canal', 'stream', 'water']);

export function makeMap(element, options = {}) {
  const { box, tiles, credit, zoomIn, zoomOut } = element.dataset;
  const [south, west, north, east] = box.split(',').map(Number);
  const map = L.map(element, { zoomControl: false, maxZoom: 19, preferCanvas: false, zoomSnap: 0.5, attributionControl: Boolean(credit), ...options });
  map.attributionControl?.setPrefix(false);
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  map.fitBounds([[south, west], [north, east]]);
  if (tiles) L.tileLayer(tiles, { attribution: text(credit), maxZoom: 19, referrerPolicy: 'origin' }).addTo(map);
  else drawPlan(map, element.dataset.map);
  return map;
}

export const pin = (title, kind = '') => L.divIcon({ className: `map-pin ${kind}`, iconSize: [28, 36], iconAnchor: [14, 34], popupAnchor: [0, -30],
  html: '<svg viewBox="0 0 28 36" width="28" height="36" aria-hidden="true"><path d="M14 35C9 26 2 21 2 13a12 12 0 0 1 24 0c0 8-7 13-12 22Z"/><circle cx="14" cy="13" r="4.5"/></svg>' });

async function drawPlan(map, path) {
  const answer = await fetch(path);
  if (!answer.ok) return;
  const { plan, outline } = await answer.json();
  if (outline) L.geoJSON(outline, { interactive: false, style: { className: 'plan-outline' } }).addTo(map);
  if (!plan) return;
  const renderer = plan.features.length > 3000 ? { renderer: L.canvas() } : {};
  const kindOf = ({ properties: { genre } }) => water.has(genre) ? 'plan-water' : wide.has(genre) ? 'plan-wide' : 'plan-street';
  L.geoJSON(plan, { interactive: false, ...renderer, style: way => ({ className: kindOf(way), weight: widthOf(kindOf(way)), color: '#98a2ad' }) }).addTo(map).bringToFront();
  nameStreets(map, plan);
}

const widthOf = kind => kind === 'plan-water' ? 10 : kind === 'plan-wide' ? 7 : 4;

// Names appear where there is room for them.
function nameStreets(map, plan) {
  const names = L.layerGroup();
  const show = () => {
    names.clearLayers();
    if (map.getZoom() < 16) return;
    const view = map.getBounds();
    let left = 60;
    for (const { geometry, properties } of plan.features) {
      if (!properties.nom || geometry.type !== 'LineString' || left === 0) continue;
      const middle = Math.floor(geometry.coordinates.length / 2), [[x, y], [u, v]] = geometry.coordinates.slice(middle - 1, middle + 1);
      const [lon, lat] = [(x + u) / 2, (y + v) / 2];   // between corners, where the name can be of one street only
      if (!view.contains([lat, lon])) continue;
      left--;
      const label = document.createElement('span');
      label.textContent = properties.nom;
      L.marker([lat, lon], { interactive: false, keyboard: false, icon: L.divIcon({ className: 'plan-name', html: label, iconSize: null }) }).addTo(names);
    }
  };
  names.addTo(map);
  map.on('moveend', show);
  show();
}

// A credit is somebody's words: as text, never as HTML.
const text = words => {
  const span = document.createElement('span');
  span.textContent = words ?? '';
  return span.innerHTML;
};
