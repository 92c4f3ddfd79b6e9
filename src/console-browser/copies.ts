/** Puts what a page offers to be copied into the clipboard; where there is no script it is selected by hand. */

export function copyOnClick(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('.copied button');
    const text = button?.closest('.copied')?.querySelector('pre');
    if (button === null || text == null) return;
    getSelection()?.selectAllChildren(text);
    navigator.clipboard?.writeText(text.textContent ?? '').then(
      () => {
        button.textContent = button.dataset.done ?? '';
      },
      () => {},
    );
  });
}
