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
  const listed = LISTED[String(facts.question)];
  if (listed !== undefined) return listed(facts, numbers(facts, language), language);
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

const STATES: Readonly<Record<string, string>> = { yes: 'oui', no: 'non', unknown: 'inconnu' };

function ofPair({ follows, followed_back: back }: Facts): string | null {
  const [there, here] = [STATES[String(follows)], STATES[String(back)]];
  if (there === undefined || here === undefined) return null;
  return fr`Le premier suit le second : ${there} ; le second suit le premier : ${here}.`;
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

type Counted = ReturnType<typeof numbers>;

/** « ; on l’ignore pour 3 » */
const ignored = (facts: Facts, counted: Counted, name = 'unknown') =>
  facts[name] === 0 || facts[name] === null || facts[name] === undefined
    ? ''
    : fr` ; pour ${counted(name)}, on l’ignore`;

/** Sentences by their question. */
const LISTED: Readonly<Record<string, (facts: Facts, counted: Counted, language: Language) => string>> = {
  follows: (facts, counted) =>
    facts.follows === null
      ? fr`${String(facts.account)} : ${counted('follows_min')} abonnements connus sur ${counted('others')} autres comptes ; le reste n’a pu être lu.`
      : fr`${String(facts.account)} : ${counted('follows')} abonnements sur ${counted('others')} possibles, dont ${counted('follow_back')} en retour${ignored(facts, counted, 'follow_back_unknown')}.`,
  followers: (facts, counted) =>
    fr`${String(facts.account)} : ${counted('followers')} abonnements reçus sur ${counted('others')} possibles${ignored(facts, counted)}.`,
  mutuals: (facts, counted) =>
    facts.mutual_max === facts.mutual_min
      ? fr`${String(facts.account)} : ${counted('mutual_min')} liens réciproques.`
      : fr`${String(facts.account)} : de ${counted('mutual_min')} à ${counted('mutual_max')} liens réciproques, selon ce qui est inconnu.`,
  unreturned: (facts, counted) =>
    fr`${String(facts.account)} : ${counted('unreturned_min')} abonnements sans retour${ignored(facts, counted)}.`,
  compare: (facts, counted, language) =>
    fr`${counted('mutual_between')} liens réciproques entre eux, là où le hasard en donnerait ${language.decimal(Number(facts.expected_between), 1)}${
      facts.mutual_between_max === facts.mutual_between
        ? ''
        : fr` ; jusqu’à ${counted('mutual_between_max')} selon ce qui est inconnu`
    }.`,
  path: (facts, counted) =>
    typeof facts.steps === 'number'
      ? fr`De ${String(facts.from)} à ${String(facts.to)}, la plus courte chaîne d’abonnements a ${counted('steps')} pas, et il y en a ${counted('paths')} de cette longueur${facts.unknown_ties_could_change_it === true ? fr` ; des liens inconnus pourraient en faire de plus courtes` : ''}.`
      : facts.unknown_ties_could_change_it === true
        ? fr`De ${String(facts.from)} à ${String(facts.to)}, aucune chaîne n’est connue ; des liens inconnus pourraient en faire une.`
        : `De ${facts.from} à ${facts.to}, aucune chaîne n’est possible.`,
  snapshots: (_, counted) => fr`Instantanés scellés, dans la base ou en archive : ${counted('sealed')}.`,
};
