// Touches that pages do without: how many characters are left under a long answer.
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
