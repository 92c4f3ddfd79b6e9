/** What is said in place of an answer; who or what was perhaps meant leads to the same page of it. */

import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import { findCountry } from '../../roster/country-names.ts';
import type { Said } from '../../words/said.ts';
import type { Values } from '../parameters.ts';

type AddressWith = (values: Values) => string;

export function refusalHtml(
  { message, said }: { message: string; said: readonly Said[] },
  values: Values,
  words: PageWords,
  addressWith: AddressWith,
): Html {
  const [first = '', ...english] = message.split('\n');
  const spoken = said.flatMap((one) => words.say(one).split('\n'));
  const own = spoken[0] ?? null;
  const lines = said.length === 0 ? english : spoken.slice(1);
  const lang = own === null && words.lang !== 'en' && html` lang="en"`;
  const offered = lines.map((line) => /^ {2}("?)(.+?)\1 {2}(.*)$/.exec(line));
  const asked = askedOf(first, values);
  return html`<p${lang}>${withMeant(own ?? first, first, values, addressWith)}</p>${
    lines.length > 0 &&
    html`<ul>${offered.map((found, k) =>
      found === null || asked === null
        ? html`<li>${lines[k]!.trim()}</li>`
        : html`<li><a href="${addressWith(inPlaceOf(values, asked, found[2]!))}">${found[2]!}</a> ${found[3]!}</li>`,
    )}</ul>`
  }`;
}

/** The parameter with its value that the message is about: the text itself, or a country by another name. */
function askedOf(message: string, values: Values): readonly [string, string] | null {
  const given = Object.entries(values).flatMap(([name, all]) => all.map((value) => [name, value] as const));
  const [, country] = /, and (.+) has \d+ accounts?; name one:$/.exec(message) ?? [];
  return (
    given.find(([, value]) => message.startsWith(`${value} `)) ??
    given.find(([, value]) => country !== undefined && findCountry(value)?.name === country) ??
    null
  );
}

function inPlaceOf(values: Values, [name, asked]: readonly [string, string], meant: string): Values {
  return { ...values, [name]: values[name]!.map((value) => (value === asked ? meant : value)) };
}

/** @param english as the prompt says it, whose names stand in the text too. */
function withMeant(text: string, english: string, values: Values, addressWith: AddressWith): Html {
  const [, names = ''] = /did you mean (.+)\?$/s.exec(english) ?? [];
  const asked = askedOf(english, values);
  const place = names === '' ? -1 : text.lastIndexOf(names);
  if (asked === null || place < 0) return html`${text}`;
  const links = names
    .split(', ')
    .map(
      (name, k) =>
        html`${k > 0 && html`, `}<a href="${addressWith(inPlaceOf(values, asked, withoutName(name)))}">${name}</a>`,
    );
  return html`${text.slice(0, place).trimEnd()} ${links}${text.slice(place + names.length)}`;
}

/** `@handle (Name)` as what would be found. */
function withoutName(meant: string): string {
  return meant.startsWith('@') ? meant.replace(/ .*/, '') : meant;
}
