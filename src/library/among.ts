/** The group of which alone a study or an edition is opened. */
import { UserError } from '../errors.ts';
import type { AmongOptions, AmongPart } from '../library.ts';
import type { Among } from '../open/among.ts';
import { groupTexts } from '../study/group.ts';
import type { Group, Study } from '../study/study.ts';
import { type Kind, texts } from './option-kinds.ts';

/** What sentences call accounts that are named one by one. */
const LIST = 'the list';

const ACCOUNTS = texts('mfa-fr.test');

function isPart(value: unknown): value is AmongPart {
  if (typeof value !== 'object' || value === null) return typeof value === 'string';
  const { accounts = [], ...more } = value as { accounts?: readonly string[] };
  return ACCOUNTS.fault('', accounts) === null && accounts.length > 0 && Object.keys(more).length === 0;
}

export const AMONG: Kind = {
  fault: (name, value) =>
    isPart(value) || (Array.isArray(value) && value.length > 0 && value.every(isPart))
      ? null
      : `${name}: a condition, such as 'region=Africa', accounts, as in { accounts: ['mfa-fr.test'] }, or an array of these is needed`,
};

export function askedAmong({ among }: AmongOptions): Among | undefined {
  if (among === undefined) return undefined;
  const parts: readonly AmongPart[] = Array.isArray(among) ? among : [among as AmongPart];
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : { file: LIST, text: part.accounts.map((handle) => JSON.stringify({ handle })).join('\n') },
  );
}

/** @throws UserError of a group: the prompt asks this of all alone. */
export function whole<S extends Pick<Study, 'group' | 'snapshot'>>(study: S, question: string): S {
  if (study.group === null) return study;
  throw new UserError(`${question} is asked of all accounts; open ${study.snapshot.name} without among`);
}

export function groupText(group: Group | null): string | null {
  return group === null ? null : groupTexts(group).join(' ');
}
