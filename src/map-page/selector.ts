/** A choice among several, as a labelled field. */
import { element } from './elements.ts';
import type { Page } from './page.ts';

export interface Selector {
  element: HTMLElement;
  update: (page: Page) => void;
}

export type Option = readonly [value: string, text: string];

/** @param options the groups of them; one without a title stands first. */
export function selector(
  {
    id,
    label,
    options,
  }: { id: string; label: string; options: readonly (readonly [title: string, Option[]])[] },
  valueIn: (page: Page) => string,
  choose: (value: string) => void,
): Selector {
  const select = element('select', { id });
  for (const [title, members] of options) {
    const made = members.map(([value, text]) => element('option', { value }, text));
    if (title === '') select.append(...made);
    else if (made.length > 0) select.append(element('optgroup', { label: title }, ...made));
  }
  select.addEventListener('change', () => choose(select.value));
  return {
    element: element('label', {}, label, select),
    update(page) {
      select.value = valueIn(page);
    },
  };
}
