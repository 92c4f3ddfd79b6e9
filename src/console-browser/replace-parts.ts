/** Puts a page that was asked again in the place of the one that is shown, and marks its new rows. */

/** What a row says, without how long ago that was. */
function said(row: Element): string {
  return row.textContent ?? '';
}

/** Only what differs is exchanged: what is being read, scrolled or filled in stays. */
export function replaceParts(shown: Document, fresh: Document, word: string): void {
  for (const part of fresh.querySelectorAll('section.part')) {
    const old = shown.getElementById(part.id);
    if (old === null || old.innerHTML === part.innerHTML || markless(old) === part.innerHTML) continue;
    markNew(old, part, word);
    const scrolled = [...old.querySelectorAll('.table')].map(({ scrollLeft }) => scrollLeft);
    const open = [...old.querySelectorAll('details')].map((one) => one.open);
    old.replaceChildren(...part.childNodes);
    for (const [k, table] of [...old.querySelectorAll('.table')].entries())
      table.scrollLeft = scrolled[k] ?? 0;
    for (const [k, details] of [...old.querySelectorAll('details')].entries())
      details.open = open[k] ?? details.open;
  }
  const [footer, freshFooter] = [shown, fresh].map((one) => one.querySelector('footer > p:last-child'));
  if (footer != null && freshFooter != null) footer.replaceChildren(...freshFooter.childNodes);
}

function markless(old: Element): string {
  const copy = old.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('.mark')) mark.remove();
  for (const row of copy.querySelectorAll('tr[class], .happened > li[class]')) row.removeAttribute('class');
  for (const time of copy.querySelectorAll('time[title]')) time.removeAttribute('title');
  return copy.innerHTML;
}

function markNew(old: Element, part: Element, word: string): void {
  const bodies = (of: Element) => [...of.querySelectorAll('tbody, .happened')];
  const before = bodies(old);
  for (const [k, body] of bodies(part).entries()) {
    const known = new Set([...(before[k]?.children ?? [])].map((row) => said(row).replace(word, '')));
    if (known.size === 0) continue;
    for (const row of body.children) {
      if (known.has(said(row))) continue;
      row.className = 'fresh';
      const mark = row.ownerDocument.createElement('span');
      mark.className = 'mark';
      mark.textContent = word;
      row.querySelector('th, li > span')?.append(mark);
    }
  }
}
