/** What is shown, to give to others: its address to copy, and its picture to save. */

import type { MapPageWords } from '../words/en/report/map-page.ts';
import { button, element } from './elements.ts';
import type { Controls } from './filter-controls.ts';

/** @param save makes a file of the picture. */
export function shareControls(words: MapPageWords, save: () => void): Controls {
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
  box.append(copy, button(words.savePicture, save, { class: 'action', id: 'save-picture' }), status);
  return { element: box, update };
}
