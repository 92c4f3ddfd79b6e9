/** The first sentence of an answer in French, from its facts. */
import type { Facts } from '../../cli/answer.ts';
import type { Language } from '../../report/words/en/language.ts';
import { fr } from '../../words/fr/spacing.ts';

type Value = Facts[string] | undefined;

/** `null` for an answer of which nothing is said here: the sentence of the prompt stands. */
export function lead(facts: Facts, language: Language): string | null {
  const listed = LISTED[String(facts.question)];
  if (listed !== undefined) return listed(facts, numbers(facts, language), language);
  if (facts.log !== undefined && facts.watched !== undefined) return ofLog(facts, language);
  return null;
}

function ofLog(facts: Facts, language: Language): string {
  const counted = numbers(facts, language);
  const loss: Value = facts.loss_share;
  const lost = typeof loss === 'number' ? fr` ; perte mesurée : ${language.share(loss)}` : '';
  const streams = facts.lost_streams === '' ? '' : fr` ; flux perdus : ${String(facts.lost_streams)}`;
  const proved =
    typeof facts.proved_until === 'string'
      ? fr` ; dernier relevé : ${facts.proved_until}`
      : fr` ; aucun relevé encore`;
  return fr`${String(facts.log)} : ${counted('watched')} comptes suivis, ${counted('gaps')} dans une lacune${proved}${lost}${streams}.`;
}

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
