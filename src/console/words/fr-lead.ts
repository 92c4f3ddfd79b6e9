/** The first sentence of an answer in French, from its facts. */
import type { Facts } from '../../cli/answer.ts';
import { minuteText } from '../../minute-text.ts';
import type { Language } from '../../report/words/en/language.ts';
import { capital } from '../../words/capital.ts';
import { theCountry } from '../../words/fr/country-names.ts';
import { fr } from '../../words/fr/spacing.ts';

type Value = Facts[string] | undefined;

/** `null` for an answer of which nothing is said here: the sentence of the prompt stands. */
export function lead(facts: Facts, language: Language): string | null {
  if (facts.question === 'show' && typeof facts.country === 'string') return ofCountry(facts, language);
  if (facts.question === 'show' && typeof facts.left === 'string') return ofLeft(facts, language);
  if (facts.question === 'show' && facts.others === undefined)
    return `${facts.account} n’existait pas à cette date.`;
  const listed = LISTED[String(facts.question)];
  if (listed !== undefined) return listed(facts, numbers(facts, language), language);
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

/** Of an account that left: when, when it was last seen, and of one that is off the roster what went with it. */
function ofLeft(facts: Facts, language: Language): string {
  const counted = numbers(facts, language);
  const moment = (name: string) => `${minuteText(String(facts[name]))} UTC`;
  const isSeen = facts.seen_until !== null;
  const when =
    facts.left_by === true
      ? `au plus tard le ${moment('left_at')}`
      : facts.left_after === null
        ? `le ${moment('left_at')}`
        : `entre le ${moment('left_after')} et le ${moment('left_at')}`;
  const seen = isSeen
    ? `qui ce compte suivait a été vu pour la dernière fois le ${moment('seen_until')}`
    : 'qui ce compte suivait n’a jamais été vu';
  const said = fr`${String(facts.account)} : ${LEFT[String(facts.left)]!} ${when} ; ${seen}.`;
  if (typeof facts.followers_lost !== 'number') return said;
  const lost = isSeen
    ? fr`il en suivait ${counted('follows_lost')}, ${counted('followers_lost')} le suivaient, dont réciproques : ${counted('mutual_lost')}`
    : `${counted('followers_lost')} le suivaient`;
  return fr`${said} Abonnements connus perdus avec lui, que personne n’a rompus : ${lost}.`;
}

const LEFT: Readonly<Record<string, string>> = {
  unwatched: 'sorti de la liste',
  deactivated: 'désactivé',
  suspended: 'suspendu',
  deleted: 'supprimé',
};

/** A count as it is written; what is unknown is called so. */
function numbers(facts: Facts, language: Language) {
  return (name: string): string => {
    const value: Value = facts[name];
    return typeof value === 'number' ? language.count(value) : 'un nombre inconnu de';
  };
}

type Counted = ReturnType<typeof numbers>;

/** Sentences by their question; those of accounts, pairs and lists of follows are translated as the prompt has them. */
const LISTED: Readonly<Record<string, (facts: Facts, counted: Counted, language: Language) => string>> = {
  path: (facts, counted) =>
    typeof facts.steps === 'number'
      ? fr`De ${String(facts.from)} à ${String(facts.to)}, la plus courte chaîne d’abonnements a ${counted('steps')} pas, et il y en a ${counted('paths')} de cette longueur${facts.unknown_ties_could_change_it === true ? fr` ; des liens inconnus pourraient en faire de plus courtes` : ''}.`
      : facts.unknown_ties_could_change_it === true
        ? fr`De ${String(facts.from)} à ${String(facts.to)}, aucune chaîne n’est connue ; des liens inconnus pourraient en faire une.`
        : `De ${facts.from} à ${facts.to}, aucune chaîne n’est possible.`,
};
