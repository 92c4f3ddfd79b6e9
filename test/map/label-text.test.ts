/** Names beside the marks of the map's picture. */
import { expect, test } from 'vitest';
import { labelText } from '../../src/map-page/label-text.ts';

test.each(['عبد الفتاح السيسي', 'משרד החוץ', 'नरेन्द्र मोदी', 'กระทรวงการต่างประเทศ', 'MFA قطر'])(
  '%s, which the picture would tear apart, gives way to the handle',
  (name) => {
    expect(labelText(name, '@mfa.test')).toBe('@mfa.test');
  },
);

test.each(['Président', 'Президент', 'Πρόεδρος', '首相官邸', 'Nguyễn Phú Trọng'])(
  '%s stands as it is',
  (name) => {
    expect(labelText(name, '@mfa.test')).toBe(name.normalize('NFC'));
  },
);

test('a letter and its mark are one sign', () => {
  expect(labelText('Jose\u0301', '@jose.test')).toBe('José');
});
