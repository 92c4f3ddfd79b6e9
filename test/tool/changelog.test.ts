import { expect, test } from 'vitest';
import { changedNumbers, compareVersions } from '../../src/tool/changelog.ts';

const CHANGELOG = `# Changelog

## 0.10.0 (unreleased)

### Features

- Something.

### Numbers

- A share is another one:
  two lines.

## 0.9.0

### Features

- Nothing of figures.

## 0.2.0

### Numbers

- An older change.

### Fixes

- Not a figure.
`;

test('versions are compared as numbers', () => {
  expect(compareVersions('0.10.0', '0.9.3')).toBeGreaterThan(0);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  expect(compareVersions('0.9.9', '1.0.0')).toBeLessThan(0);
});

test('the figures that changed after one version, up to another, newest first', () => {
  const newest = { version: '0.10.0', text: '- A share is another one:\n  two lines.' };
  const older = { version: '0.2.0', text: '- An older change.' };
  expect(changedNumbers(CHANGELOG, '0.1.0', '0.10.0')).toEqual([newest, older]);
  expect(changedNumbers(CHANGELOG, '0.2.0', '0.10.0')).toEqual([newest]);
  expect(changedNumbers(CHANGELOG, '0.1.0', '0.9.0')).toEqual([older]);
  expect(changedNumbers(CHANGELOG, '0.10.0', '0.10.0')).toEqual([]);
});
