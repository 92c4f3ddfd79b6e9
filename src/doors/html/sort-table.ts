/** What lets a reader sort the one table of a page by any of its columns, and find a row: by mouse, by keys, and aloud. */
import { inPage } from './document.ts';

/** A page that has it names, in `data-find` of its `main`, what is looked for; without a script the table stands as it is. */
export const SORT_TABLE = inPage(
  'script',
  `(() => {
const main = document.querySelector('main[data-find]');
const table = main && main.querySelector('table');
if (!table) return;
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const isEnglish = document.documentElement.lang === 'en';
const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const textOf = (row, k) => row.cells[k].textContent.trim();
const numberOf = (text) => {
  const plain = isEnglish ? text.replace(/,/g, '') : text.replace(/\\s/g, '').replace(/,/g, '.');
  const found = /\\d+(\\.\\d+)?/.exec(plain);
  return found ? Number(found[0]) : null;
};
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
heads.forEach((head, k) => {
  const isNumber = table.classList.contains('n' + (k + 1));
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  head.scope = 'col';
  button.addEventListener('click', () => {
    const was = head.getAttribute('aria-sort');
    const up = was ? was === 'descending' : k === 0 || !isNumber;
    const keyed = rows.map((row, place) => {
      const text = textOf(row, k);
      return { row, place, key: isNumber ? numberOf(text) : text === '–' ? null : fold(text) };
    });
    keyed.sort((a, b) =>
      a.key === null || b.key === null
        ? Number(a.key === null) - Number(b.key === null) || a.place - b.place
        : (up ? compare(a.key, b.key) : compare(b.key, a.key)) || a.place - b.place);
    body.append(...keyed.map(({ row }) => row));
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  });
});
heads[0].setAttribute('aria-sort', 'ascending');
const label = document.createElement('label');
const box = document.createElement('input');
const found = document.createElement('output');
box.type = 'search';
label.className = 'find';
label.append(main.dataset.find + ' ', box, ' ', found);
const show = () => {
  const wanted = fold(box.value.trim());
  let shown = 0;
  for (const row of rows) {
    row.hidden = !fold(row.textContent).includes(wanted);
    if (!row.hidden) shown++;
  }
  found.textContent = shown + ' / ' + rows.length;
};
box.addEventListener('input', show);
table.closest('.table').before(label);
show();
})();`,
);
