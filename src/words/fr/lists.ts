import type { Unit } from '../../study/study.ts';
import type { lists as english } from '../en/lists.ts';
import type { ListedTies, SharedTies, Whose } from '../values.ts';
import { countryName } from './country-names.ts';
import { onNetwork } from './names.ts';
import { count, counted, form } from './numbers.ts';
import { called, units, where, whyUnread } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

/** « @a », « France (5 comptes) », « 12 comptes » */
export function whoseText(whose: Whose): string {
  if ('one' in whose) return called(whose.one);
  const nodes = units(whose.nodes, whose.unit);
  return whose.country === null ? nodes : `${countryName(whose.country)} (${nodes})`;
}

const label = (whose: Whose) =>
  'country' in whose && whose.country !== null ? countryName(whose.country) : whoseText(whose);

/** « 5 comptes », « aucun compte » */
const some = (number: number, one: string, many = `${one}s`) =>
  number === 0 ? `aucun ${one}` : counted(number, one, many);

/** « 5 autres comptes sur 603 » */
const someOf = ({ ties, others, where: conditions }: ListedTies) =>
  `${some(ties, 'autre compte', 'autres comptes')} sur ${count(others)}${where(conditions)}`;

/** « 5 autres acteurs parmi 583 qui partagent un réseau avec lui » */
const someSharing = ({ ties, others, where: conditions }: ListedTies) =>
  `${some(ties, 'autre acteur', 'autres acteurs')} parmi ${count(others)} qui ${form(others, 'partage', 'partagent')} un réseau avec lui${where(conditions)}`;

const different = ({ others, where: conditions }: ListedTies, one: string) =>
  `${counted(others, `${one} différent`, `${one}s différents`)}${where(conditions)}`;

const open = (unknown: number, one: string, many = `${one}s`) =>
  unknown === 0 ? '' : fr` ; pour ${counted(unknown, one, many)}, on l’ignore`;

const openOf = (whose: Whose, unknown: number) => open(unknown, 'one' in whose ? 'compte' : 'paire');

const openOnAny = (whose: Whose, unknown: number) =>
  'one' in whose ? open(unknown, 'autre') : open(unknown, 'autre paire', 'autres paires');

/** Before whom it follows; what is not known to be is not called absent. */
const suit = (ties: number, isSure: boolean) =>
  ties > 0 ? 'suit' : isSure ? 'ne suit' : 'ne suit, à notre connaissance,';

const suivi = (ties: number, isSure: boolean) =>
  ties > 0 ? 'est suivi par' : isSure ? 'n’est suivi par' : 'n’est suivi, à notre connaissance, par';

/** Of what is known of whom it follows, after its name. */
const known = (whose: Whose, ties: number, of: string) =>
  ties > 0 ? `On sait que ${whoseText(whose)} suit ${of}` : `${whoseText(whose)} ${suit(ties, false)} ${of}`;

/** Of follows: « 5 restent sans retour », « 5 ne sont rendus sur aucun » */
const notReturned = (number: number, ofNetworks: boolean) => {
  if (number === 0) return 'aucun n’est sans retour';
  return ofNetworks
    ? `${count(number)} ${form(number, 'n’est rendu', 'ne sont rendus')} sur aucun`
    : `${count(number)} ${form(number, 'reste', 'restent')} sans retour`;
};

const follows = (ties: number, received: boolean) => {
  if (ties === 0) return `aucun ${received ? 'abonné' : 'abonnement'} connu`;
  return counted(ties, `abonnement${received ? ' reçu' : ''}`, `abonnements${received ? ' reçus' : ''}`);
};

/** « dans le bac à sable », « sur Bluesky » */
export const on = (network: string): string => onNetwork(values.network(network));

/** « dans le bac à sable ou sur Bluesky » */
export const onNetworks = (networks: readonly string[], word: 'et' | 'ou' | 'ni'): string =>
  networks.map(on).join(` ${word} `);

const who = (least: number, of: number) =>
  least < of ? `au moins ${count(least)} des ${count(of)}` : `les ${of === 2 ? 'deux' : count(of)}`;

const sharedText = (said: string, { unknown }: SharedTies) =>
  `${said}${unknown === 0 ? '' : fr` ; pour ${count(unknown)}, on l’ignore`}`;

const NODES: Readonly<Record<Unit, string>> = { account: 'compte', actor: 'acteur', country: 'pays' };

export const lists: typeof english = {
  absent: (unread) => fr`${whyUnread(unread)} ; aucun de ses liens n’est connu.`,
  follows(whose, listed, { within, back, unknownBack, unknown }) {
    const isOne = 'one' in whose;
    const { ties } = listed;
    const returned = isOne
      ? back === 0
        ? 'aucun ne le suit en retour'
        : `${count(back)} ${form(back, 'le suit', 'le suivent')} en retour`
      : back === 0
        ? 'aucun n’est rendu'
        : `${count(back)} ${form(back, 'est rendu', 'sont rendus')}`;
    const said = isOne
      ? `${whoseText(whose)} ${suit(ties, unknown === 0)} ${someOf(listed)}`
      : fr`${whoseText(whose)} : ${follows(ties, false)}${ties === 0 ? where(listed.where) : ` à ${different(listed, 'compte')}${within === 0 ? '' : `, dont ${count(within)} entre eux`}`}`;
    const more = isOne
      ? fr` ; pour ${counted(unknown, 'autre')}, on ignore s’il ${form(unknown, 'le', 'les')} suit`
      : fr` ; pour ${counted(unknown, 'autre lien', 'autres liens')}, on ignore ${form(unknown, 's’il existe', 's’ils existent')}`;
    return `${said}${ties === 0 ? '' : fr` ; ${returned}`}${openOf(whose, unknownBack)}${unknown === 0 ? '' : more}.`;
  },
  knownFollows: (whose, listed, unknown) =>
    `${known(whose, listed.ties, someOf(listed))}${openOf(whose, unknown)}.`,
  followers(whose, listed, unknown) {
    const { ties } = listed;
    const said =
      'one' in whose
        ? `${whoseText(whose)} ${suivi(ties, unknown === 0)} ${someOf(listed)}`
        : fr`${whoseText(whose)} : ${follows(ties, true)}${ties === 0 ? where(listed.where) : ` de ${different(listed, 'compte')}`}`;
    return `${said}${openOf(whose, unknown)}.`;
  },
  mutuals(whose, listed, most) {
    const { ties } = listed;
    const said =
      'one' in whose
        ? mutualOfOne(whose, ties, someOf(listed), most === ties)
        : mutualOfSeveral(whose, listed, 'compte');
    return `${said}${most > ties ? fr` ; jusqu’à ${count(most)} si tous les liens inconnus existent` : ''}.`;
  },
  unreturned(whose, listed, unreturned, unknown, incoming, isObserved) {
    const { ties } = listed;
    const of = someOf(listed);
    const said = !('one' in whose)
      ? fr`${whoseText(whose)} : ${follows(ties, incoming)}${where(listed.where)}`
      : incoming
        ? `${whoseText(whose)} ${suivi(ties, true)} ${of}`
        : isObserved
          ? `${whoseText(whose)} ${suit(ties, true)} ${of}`
          : known(whose, ties, of);
    const end =
      !('one' in whose) || unreturned === 0
        ? notReturned(unreturned, false)
        : incoming
          ? `il n’en suit pas ${count(unreturned)} en retour`
          : `${count(unreturned)} ne ${form(unreturned, 'le suit', 'le suivent')} pas en retour`;
    return `${said}${ties === 0 ? '' : fr` ; ${end}`}${openOf(whose, unknown)}.`;
  },
  notFollowing: (account, listed, unknown) =>
    `${notFollowing(called(account), listed)}${openOf({ one: account }, unknown)}.`,
  onAny(name, whose, listed, unknown, networks) {
    const { ties } = listed;
    const several = (received: boolean) =>
      fr`${whoseText(whose)} : ${follows(ties, received)}${ties === 0 ? where(listed.where) : ` ${received ? 'de' : 'à'} ${different(listed, 'acteur')}`}`;
    const of = someSharing(listed);
    const said = {
      follows: 'one' in whose ? `${whoseText(whose)} ${suit(ties, unknown === 0)} ${of}` : several(false),
      followers: 'one' in whose ? `${whoseText(whose)} ${suivi(ties, unknown === 0)} ${of}` : several(true),
      mutuals:
        'one' in whose
          ? mutualOfOne(whose, ties, of, unknown === 0)
          : mutualOfSeveral(whose, listed, 'acteur'),
    }[name];
    return `${said}, ${onNetworks(networks, 'ou')}${openOnAny(whose, unknown)}.`;
  },
  notFollowingOnAny: (actor, listed, unknown, apart) =>
    `${notFollowing(called(actor), listed)}${open(unknown, 'autre')}${apart === 0 ? '' : fr` ; ${counted(apart, 'autre')} ${form(apart, 'n’a', 'n’ont')} aucun réseau en commun avec lui et ne ${form(apart, 'pourrait', 'pourraient')} pas le suivre`}.`,
  mutualsTogether: fr`Ensemble : chacun suit l’autre sur un réseau, qui n’est pas forcément le même.`,
  unreturnedOnAny(whose, { ties, where: conditions }, unreturned, unknown, incoming, networks) {
    const on = `${where(conditions)} ${onNetworks(networks, 'ou')}`;
    const isOne = 'one' in whose;
    const actors = some(ties, 'acteur');
    const said = !isOne
      ? fr`${whoseText(whose)} : ${follows(ties, incoming)}`
      : incoming
        ? `${whoseText(whose)} ${suivi(ties, unknown === 0)} ${actors}`
        : known(whose, ties, actors);
    const end =
      !isOne || unreturned === 0
        ? notReturned(unreturned, true)
        : incoming
          ? `${count(unreturned)} ${form(unreturned, 'n’est suivi', 'ne sont suivis')} en retour sur aucun`
          : `${count(unreturned)} ne ${form(unreturned, 'le suit', 'le suivent')} en retour sur aucun`;
    return `${said}${on}${ties === 0 ? '' : fr` ; ${end}`}${openOnAny(whose, unknown)}.`;
  },
  unreturnedActors: (incoming) =>
    incoming ? 'Qui le suit sans être suivi en retour' : 'Qui il suit et qui ne le suit pas en retour',
  unreturnedTogether: fr`Ensemble : un abonnement sur un réseau qui est rendu sur un autre est rendu. Là où l’un des deux n’est pas sur un réseau, aucun lien n’y est possible, et rien n’y reste sans retour.`,
  common(whose, followed, followers, least, of, conditions, unit) {
    const [node, by] = [NODES[unit], who(least, of)];
    const [one, many] = unit === 'country' ? [node, node] : [node, `${node}s`];
    return fr`${whose.map(label).join(', ')} : ${sharedText(
      followed.shared === 0
        ? `aucun ${one}${where(conditions)} n’est suivi par ${by}`
        : `${counted(followed.shared, one, many)}${where(conditions)} ${form(followed.shared, 'est suivi', 'sont suivis')} par ${by}`,
      followed,
    )} ; ${sharedText(
      followers.shared === 0
        ? `aucun ne suit ${by}`
        : `${count(followers.shared)} ${form(followers.shared, 'suit', 'suivent')} ${by}`,
      followers,
    )}.`;
  },
  commonOfTwo: (unit, absent) =>
    `nommez deux ${unit === 'country' ? 'pays' : `${NODES[unit]}s`} ou plus, ou un pays qui en a autant${absent.map((unread) => `\n${whyUnread(unread)}`).join('')}`,
  commonTooMany: (least, named, unit) =>
    fr`--at-least ${least} : seulement ${units(named, unit)} ${form(named, 'est nommé', 'sont nommés')}`,
};

/** Those of a list who do not follow somebody. */
const notFollowing = (called: string, listed: number) =>
  listed === 0
    ? `On n’en connaît aucun parmi eux qui ne suive pas ${called}`
    : `Parmi eux, ${count(listed)} ne ${form(listed, 'suit', 'suivent')} pas ${called}`;

/** @param of so many others. */
const mutualOfOne = (whose: Whose, ties: number, of: string, isSure: boolean) =>
  ties > 0
    ? `${whoseText(whose)} et ${of} se suivent`
    : `${whoseText(whose)} n’a de lien réciproque ${isSure ? '' : 'connu '}avec ${of}`;

const mutualOfSeveral = (whose: Whose, listed: ListedTies, node: string) =>
  fr`${whoseText(whose)} : ${some(listed.ties, 'lien réciproque', 'liens réciproques')}${listed.ties === 0 ? ` connu${where(listed.where)}` : ` avec ${different(listed, node)}`}`;
