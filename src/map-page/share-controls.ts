/** The address of what is shown, to copy. */

import type { MapPageWords } from '../words/en/report/map-page.ts';
import { button, element } from './elements.ts';
import type { Controls } from './filter-controls.ts';

export function shareControls(words: MapPageWords): Controls {
  const field = element('input', { id: 'share', type: 'text', readonly: '' });
  const status = element('span', { role: 'status' });
  const box = element('div', { class: 'share' }, element('label', { for: 'share' }, words.share), field);
  const update = (): void => {
    field.value = location.href;
  };
  field.addEventListener('focus', () => field.select());
  const copy = button(
    words.copyLink,
    () => {
      field.focus();
      const copied = () => {
        status.textContent = words.copied;
      };
      // Where the browser refuses, the address stays marked, to be copied by hand.
      navigator.clipboard?.writeText(field.value).then(copied, () => field.select());
    },
    { class: 'action' },
  );
  box.append(copy, status);
  return { element: box, update };
}
