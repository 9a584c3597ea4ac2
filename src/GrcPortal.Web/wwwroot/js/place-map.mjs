// A point put on the map by mouse, by touch, by keyboard (move the map, put the point in its middle) or by the device's position.
import { makeMap, pin } from './map.mjs';

export async function placeOnMap(box, field, address) {
  const L = window.L;
  const { nearest, wordsNear, wordsPut, wordsOutside, wordsRemoved, wordsDenied, wordsSearching } = box.dataset;
  const status = box.querySelector('[data-status]'), removal = box.querySelector('[data-remove]');
  box.hidden = false;
  const element = box.querySelector('[data-map]');
  const map = makeMap(element);
  const marker = L.marker(map.getCenter(), { draggable: true, keyboard: false, icon: pin(), alt: element.dataset.pin, autoPan: true });
  let typed = address.value, asked = 0;

  const at = ({ lat, lng }) => `${lat.toFixed(6)},${lng.toFixed(6)}`;
  const place = latlng => {
    marker.setLatLng(latlng).addTo(map);
    removal.hidden = false;
  };
  const put = async latlng => {
    const mine = ++asked;
    place(latlng);
    field.value = at(latlng);
    status.textContent = wordsPut;
    try {
      const answer = await fetch(`${nearest}?point=${field.value}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok || mine !== asked) return;
      const { outside, label } = await answer.json();
      if (outside) status.textContent = wordsOutside;
      else if (label) {
        status.textContent = wordsNear.replace('{0}', label);
        if (!address.value || address.value === typed) address.value = typed = label;
      }
    } catch { /* offline: the point is kept */ }
  };
  const forget = () => {
    asked++;
    marker.remove();
    removal.hidden = true;
    status.textContent = '';
  };
  const show = text => {
    asked++;
    const [lat, lon] = text.split(',').map(Number);
    typed = address.value;
    place([lat, lon]);
    map.setView([lat, lon], Math.max(map.getZoom(), 17));
    status.textContent = wordsPut;
  };

  map.on('click', event => put(event.latlng.wrap()));
  marker.on('dragend', () => put(marker.getLatLng().wrap()));
  element.addEventListener('keydown', event => {
    if (event.target !== element || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    put(map.getCenter().wrap());
  });
  box.querySelector('[data-put]').addEventListener('click', () => put(map.getCenter().wrap()));
  removal.addEventListener('click', () => {
    if (address.value === typed) address.value = '';
    field.value = '';
    forget();
    status.textContent = wordsRemoved;
    element.focus();
  });
  box.querySelector('[data-locate]').addEventListener('click', () => {
    status.textContent = wordsSearching;
    if (!navigator.geolocation) return void (status.textContent = wordsDenied);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const here = L.latLng(coords.latitude, coords.longitude);
      map.setView(here, 18);
      put(here);
    }, () => { status.textContent = wordsDenied; }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 0 });
  });
  if (field.value) show(field.value);
  return { show, forget };
}
