/** The first sentence of an answer in French, from its facts. */
import type { Facts } from '../../cli/answer.ts';
import { capital } from '../../report/words/capital.ts';
import type { Language } from '../../report/words/en/language.ts';
import { theCountry } from '../../report/words/fr/countries.ts';
import { fr } from '../../report/words/fr/spacing.ts';

type Value = Facts[string] | undefined;

/** `null` for an answer of which nothing is said here: the sentence of the prompt stands. */
export function lead(facts: Facts, language: Language): string | null {
  if (facts.question === 'show' && typeof facts.country === 'string') return ofCountry(facts, language);
  if (facts.question === 'show') return ofAccount(facts, language);
  if (facts.question === 'follows' && facts.pair !== undefined) return ofPair(facts);
  if (facts.log !== undefined && facts.watched !== undefined) return ofLog(facts, language);
  return null;
}

function ofCountry(facts: Facts, language: Language): string {
  const counted = numbers(facts, language);
  const unknown =
    facts.unknown_pairs === 0 ? '' : fr` ; pour ${counted('unknown_pairs')} paires, on l’ignore`;
  const who = `${capital(theCountry(String(facts.country)))} a ${counted('account_count')} comptes`;
  const followers = `${counted('accounts_following_abroad')} des ${counted('abroad')} comptes étrangers les suivent`;
  if (facts.accounts_followed_abroad === null)
    return fr`${who} : ${followers} ; qui ils suivent est inconnu${unknown}.`;
  return fr`${who} : ils suivent ${counted('accounts_followed_abroad')} des ${counted('abroad')} comptes étrangers, ${counted('accounts_following_abroad')} les suivent, et ${counted('mutual_abroad')} liens sont réciproques${unknown}.`;
}

function ofAccount(facts: Facts, language: Language): string {
  const counted = numbers(facts, language);
  if (facts.others === undefined) return `${facts.account} n’existait pas à cette date.`;
  const follows =
    facts.follows === null ? 'ce qu’il suit n’a pu être lu' : `il en suit ${counted('follows')}`;
  const mutual = facts.mutual === null ? '' : `, et ${counted('mutual')} liens sont réciproques`;
  const unknown =
    facts.unknown_pairs === 0 ? '' : fr` ; avec ${counted('unknown_pairs')}, un lien est inconnu`;
  return fr`${String(facts.account)} : sur ${counted('others')} autres comptes, ${follows}, ${counted('followers')} le suivent${mutual}${unknown}.`;
}

const PAIRS: Readonly<Record<string, string>> = {
  mutual: 'les deux comptes se suivent',
  'one-way': 'l’un des deux suit l’autre, sans retour',
  null: 'aucun des deux ne suit l’autre',
  unknown: 'le lien, dans un sens au moins, est inconnu',
};

function ofPair(facts: Facts): string | null {
  const text = PAIRS[String(facts.pair)];
  return text === undefined ? null : `${capital(text)}.`;
}

function ofLog(facts: Facts, language: Language): string {
  const counted = numbers(facts, language);
  const loss: Value = facts.loss_share;
  const lost = typeof loss === 'number' ? fr` ; perte mesurée : ${language.share(loss)}` : '';
  return fr`${String(facts.log)} : ${counted('watched')} comptes suivis, ${counted('gaps')} dans une lacune${lost}.`;
}

/** A count as it is written; what is unknown is called so. */
function numbers(facts: Facts, language: Language) {
  return (name: string): string => {
    const value: Value = facts[name];
    return typeof value === 'number' ? language.count(value) : 'un nombre inconnu de';
  };
}
