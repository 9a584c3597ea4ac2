// Touches that pages do without: how many characters are left under a long answer, a reply template taken without a round trip.
function countDown() {
  for (const box of document.querySelectorAll('textarea[data-count-left]')) {
    const note = document.getElementById(`${box.id}-count`);
    const most = Number(box.dataset.count);
    const show = () => {
      const left = most - box.value.length;
      note.textContent = (left < 0 ? box.dataset.countOver : box.dataset.countLeft).replace('{0}', Math.abs(left));
    };
    box.addEventListener('input', show);
    if (box.value) show();
  }
}

function fill() {
  for (const button of document.querySelectorAll('button[data-fills]')) {
    const [choice, box] = [document.getElementById(button.dataset.from), document.getElementById(button.dataset.fills)];
    button.addEventListener('click', (event) => {
      event.preventDefault();
      const words = choice.selectedOptions[0]?.dataset.words;
      if (!words) return;
      box.value = box.value.trim() ? `${box.value.trimEnd()}\n\n${words}` : words;
      box.dispatchEvent(new Event('input'));
      box.focus();
    });
  }
}

for (const touch of [countDown, fill]) {
  document.addEventListener('page:shown', touch);
  touch();
}
