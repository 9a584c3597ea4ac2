// The list's demands on a map: those of the part one looks at, in clusters where they are many.
import { makeMap, pin } from './map.mjs';

const box = document.querySelector('[data-public-map]');
if (box && window.L?.markerClusterGroup) {
  const L = window.L;
  box.hidden = false;
  const map = makeMap(box.querySelector('[data-map]'));
  const bubble = count => L.divIcon({ className: '', iconSize: [44, 44], html: `<div class="map-cluster">${Number(count)}</div>` });
  const group = L.markerClusterGroup({
    showCoverageOnHover: false, maxClusterRadius: 50, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    iconCreateFunction: cluster => bubble(cluster.getAllChildMarkers().reduce((sum, marker) => sum + marker.options.count, 0)),
  }).addTo(map);
  const kinds = { Received: 'is-new', InHand: 'is-progress', Done: 'is-done' };
  let asked = 0;

  const look = async () => {
    const mine = ++asked, view = map.getBounds();
    const path = new URL(box.dataset.publicMap, location.href);
    path.searchParams.set('box', [view.getSouth(), view.getWest(), view.getNorth(), view.getEast()].map(side => side.toFixed(5)).join());
    try {
      const answer = await fetch(path, { headers: { Accept: 'application/json' } });
      if (!answer.ok || mine !== asked) return;
      const points = await answer.json();
      group.clearLayers();
      group.addLayers(points.map(({ lat, lon, count, title, state }) => {
        const words = title ?? String(count);
        const marker = L.marker([lat, lon], { count, title: words, alt: words, icon: count > 1 ? bubble(count) : pin(words, kinds[state]) });
        const popup = document.createElement('span');
        popup.textContent = words;
        return count > 1 ? marker.on('click', () => map.setView([lat, lon], map.getZoom() + 2)) : marker.bindPopup(popup);
      }));
    } catch { /* offline: the list is there */ }
  };
  let waiting;
  map.on('moveend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 200);
  });
  look();
}
