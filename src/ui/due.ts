/** Marks as overdue, by the reader's clock, what was due on a day before today. */
const now = new Date();
const today = [
  now.getFullYear(),
  String(now.getMonth() + 1).padStart(2, '0'),
  String(now.getDate()).padStart(2, '0'),
].join('-');

for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
  if ((place.dataset['due'] ?? '') >= today) continue;
  place.dataset['overdue'] = '';
  const word = place.querySelector('[data-late]');
  if (word) word.textContent = word.getAttribute('data-late');
}
