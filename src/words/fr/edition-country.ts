import type { SeatState } from '../../evidence/seat-presence.ts';
import { capital } from '../capital.ts';
import type { editionCountry as english, ReachFigure } from '../en/edition-country.ts';
import { NAMES } from '../en/to-do.ts';
import { countryName, theCountry } from './country-names.ts';
import { inRegion, onNetwork } from './names.ts';
import { count, counted, form, list, NUMBERS, ordinal, share } from './numbers.ts';
import { answerOrder, called, calledOf } from './phrases.ts';
import { PROOFS } from './proofs.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { VERDICT_NAMES } from './verdicts.ts';

const { date } = NUMBERS;

const FIGURES: Readonly<Record<ReachFigure, string>> = {
  following: 'abonnés à l’étranger',
  followed: 'abonnements à l’étranger',
  mutual: 'liens réciproques à l’étranger',
};

const STATES: Readonly<Record<SeatState, string>> = {
  present: 'présent',
  absent: 'aucun compte trouvé',
  unknown: 'inconnu',
};

const together = (network: string) => (network === 'together' ? 'tous réunis' : values.network(network));

const on = (network: string) => onNetwork(values.network(network));

const range = ({ best, worst }: { best: number; worst: number }) =>
  best === worst ? '' : fr` (du ${ordinal(best)} au ${ordinal(worst)})`;

const shares = (least: number, most: number) =>
  least === most ? share(least) : fr`${share(least)} à ${share(most)}`;

const shownOf = (shown: number, of: number) =>
  of > shown ? fr` ; les ${count(shown)} premiers sur ${count(of)} sont donnés` : '';

/** « 2 acteurs connus, tous deux sur Bluesky et 1 aussi sur X » */
function where(actors: number, there: readonly { network: string; actors: number }[]): string {
  const onAll = there.filter((one) => one.actors === actors).map(({ network }) => on(network));
  const some = there
    .filter((one) => one.actors < actors)
    .map((one) => ({ many: one.actors === 1 ? 'l’un' : count(one.actors), network: on(one.network) }));
  if (onAll.length === 0) return `, dont ${list(some.map(({ many, network }) => `${many} ${network}`))}`;
  const all = actors === 1 ? '' : actors === 2 ? 'tous deux ' : 'tous ';
  return `, ${list([`${all}${list(onAll)}`, ...some.map(({ many, network }) => `${many} aussi ${network}`)])}`;
}

export const editionCountry: typeof english = {
  figure: (figure) => FIGURES[figure],
  state: (state) => STATES[state],
  network: (network, state) =>
    state === 'present' ? together(network) : fr`${together(network)} : ${STATES[state]}`,
  noRank: 'on ignore qui il suit',
  ranking: (figure, shown, of) =>
    fr`Les pays par ${FIGURES[figure]}, tous réseaux réunis, avec leur rang sur chacun${shownOf(shown, of)}`,
  onNetworks: 'Place de chaque pays, tous réseaux réunis et sur chacun',
  rule: fr`Chaque acteur compte une fois, quel que soit le nombre de ses comptes ; un rapport sur un seul réseau compte des comptes. Une part se rapporte à ceux qui le pourraient : les acteurs étrangers présents sur un réseau avec l’un des siens. Pour les liens réciproques, ce sont les paires d’un des siens et d’un tel acteur étranger. Les acteurs sans compte sur ses réseaux n’entrent pas dans cette part. Les rangs suivent ici cette part ; ceux de la carte et du rapport sur un seul réseau suivent le nombre. « Aucun compte trouvé » suppose qu’on ait cherché pour chacun de ses sièges ; si personne n’a cherché, la présence est inconnue.`,

  lead: (code, actors, there) => {
    const present = there.filter(({ state }) => state === 'present');
    const without = (wanted: SeatState) =>
      list(there.flatMap(({ network, state }) => (state === wanted ? [on(network)] : [])));
    const [absent, unknown] = [without('absent'), without('unknown')];
    return [
      fr`${capital(theCountry(code))} ${theCountry(code).startsWith('les ') ? 'comptent' : 'compte'} ${counted(actors, 'acteur connu', 'acteurs connus')}${where(actors, present)}.`,
      ...(absent === '' ? [] : [`Aucun n’a été trouvé ${absent}.`]),
      ...(unknown === '' ? [] : [`On ignore s’il y en a ${unknown}.`]),
    ].join(' ');
  },
  reached: ({ known, most, possible, share: least, shareMost, of, ...place }) =>
    fr`Sur ${counted(possible, 'acteur étranger', 'acteurs étrangers')} qui ont un réseau en commun avec les siens, ${NUMBERS.range(known, most)} en ${form(most, 'suit', 'suivent')} au moins un : ${shares(least, shareMost)}. Par cette part, c’est le ${ordinal(place.rank)} rang${range(place)} sur ${count(of)} pays et organisations.`,
  inRegion: (region, { of, ...place }) =>
    fr`${capital(inRegion(region))}, c’est le ${ordinal(place.rank)} rang${range(place)} sur ${count(of)}.`,
  adds: (network, others, { followers, followed, mutual }) => {
    const elsewhere = onNetwork(list(others.map(values.network)));
    const what = [
      ...(followers === 0 ? [] : [`${counted(followers, 'abonné', 'abonnés')} à l’étranger`]),
      ...(followed === 0 ? [] : [counted(followed, 'abonnement')]),
      ...(mutual === 0 ? [] : [counted(mutual, 'lien réciproque', 'liens réciproques')]),
    ];
    if (what.length === 0)
      return `${capital(values.network(network))} n’apporte aucun lien à l’étranger qu’on ne lui connaisse ${elsewhere}.`;
    return `${capital(values.network(network))} apporte ${list(what)} qu’on ne lui connaît pas ${elsewhere}.`;
  },
  unreadThere: (network, who) =>
    fr`${capital(on(network))}, les abonnements n’ont pas tous pu être lus : ${NUMBERS.someOf(who.map(called), NAMES)}.`,
  partners: (shown, of) =>
    fr`Partenaires${shownOf(shown, of)} : voisins, puis par liens réciproques et par abonnements`,
  untied: (powers) =>
    `Au sein du G20, aucun lien, dans un sens ou dans l’autre, avec ${NUMBERS.someOf(powers.map(theCountry), NAMES)}.`,
  standing: 'Sa place, tous réseaux réunis et sur chacun',
  apparatus: 'Sièges et comptes, réseau par réseau',
  who: (who, also = []) =>
    `${called(who)}${also.length === 0 ? '' : `, aussi ${list(also.map((office) => values.value('office', office)))}`}`,
  those: (those) => list(those.map(called)),
  seat: (offices, holders) =>
    fr`${list(offices.map((office) => values.value('office', office)))}${holders.length === 0 ? '' : fr` : ${list(holders)}`}`,
  handles: (handles, verdict, weak) => {
    const said = [
      ...(verdict === null ? [] : [VERDICT_NAMES[verdict]]),
      ...(weak === 'none' ? ['sans preuve'] : []),
      ...(weak === null || weak === 'none'
        ? []
        : [fr`preuve faible : ${PROOFS[weak.proof]}, vu le ${date(weak.seenAt)}`]),
    ];
    return `${list(handles)}${said.length === 0 ? '' : ` (${said.join(fr` ; `)})`}`;
  },
  noneFound: (day) => `aucun compte trouvé (${date(day)})`,
  gone: (handle, verdict) => `${handle} (${VERDICT_NAMES[verdict]})`,

  balance: (since, number) => {
    const [then, now] = number.map(({ least, most }) => NUMBERS.range(least, most));
    return fr`Abonnés à l’étranger, tous réseaux réunis : ${then!} le ${date(since)}, ${now!} maintenant.`;
  },
  newlyCounted: (since, of, groups, heirs) => {
    const parts = [
      ...groups.map(
        ({ networks, ...those }) => fr`${list(networks.map(on))} : ${calledOf(those.who, those.of)}`,
      ),
      ...(heirs.of === 0
        ? []
        : [
            `${calledOf(heirs.who, heirs.of)} ${form(heirs.of, 'a repris un compte déjà abonné', 'ont repris des comptes déjà abonnés')}`,
          ]),
    ];
    return fr`${counted(of, 'abonné est compté', 'abonnés sont comptés')} pour la première fois depuis le ${date(since)}, avec des acteurs arrivés ou nouvellement inscrits. ${parts.map(capital).join('. ')}.`;
  },
  flow: ({ began, unseenThen, departed, stopped, unseenNow }) => {
    const ended = [
      ...(departed === 0
        ? []
        : [
            fr`${counted(departed, 'est parti', 'sont partis')} avec des acteurs qui n’y sont plus ou ne sont plus inscrits`,
          ]),
      ...(stopped === 0
        ? []
        : [fr`${count(stopped)}, toujours ${form(stopped, 'présent, a', 'présents, ont')} cessé de suivre`]),
      ...(unseenNow === 0 ? [] : [fr`pour ${count(unseenNow)} on ne le sait plus`]),
    ];
    const newly = [
      ...(began === 0
        ? []
        : [fr`${count(began)}, déjà ${form(began, 'présent, s’est abonné', 'présents, se sont abonnés')}`]),
      ...(unseenThen === 0 ? [] : [fr`pour ${count(unseenThen)} on ne le savait pas auparavant`]),
    ];
    return [ended, newly]
      .filter(({ length }) => length > 0)
      .map((parts) => `${capital(list(parts))}.`)
      .join(' ');
  },
  changes: (earlier, shown, of) => fr`Liens noués et rompus depuis le ${date(earlier)}${shownOf(shown, of)}`,
  changed: (networks) =>
    `Les changements sont ceux entre acteurs présents sur un réseau aux deux dates. ${networks
      .map(({ network, ended, formed }) => {
        const many = [
          ...(ended === 0 ? [] : [`rompus avec ${counted(ended, 'acteur')}`]),
          ...(formed === 0 ? [] : [`noués avec ${counted(formed, 'acteur')}`]),
        ];
        return `${capital(on(network))}, ${many.length === 0 ? 'rien n’a changé' : `des liens ont été ${list(many)}`}.`;
      })
      .join(' ')}`,
  change: (isEnd, isMutual) =>
    isEnd
      ? isMutual
        ? 'lien réciproque rompu'
        : 'abonnement rompu'
      : isMutual
        ? 'lien réciproque noué'
        : 'abonnement noué',
  by: (by, code) => ({ us: countryName(code), them: 'l’autre', both: 'les deux' })[by],
  unanswered: (number, shown, of) =>
    fr`Abonnés à l’étranger qu’aucun de ses acteurs ne suit : ${NUMBERS.range(number.least, number.most)}${shownOf(shown, of)}`,
  answerOrder: (near) => fr`Ceux qui attendent sont donnés dans cet ordre : ${answerOrder(near)}.`,
  isMass: () => 'plus de la moitié de tous',
  unread: (shown, of) => fr`Qui n’a pu être lu jusqu’au bout, d’où les fourchettes${shownOf(shown, of)}`,
  history: fr`Au fil des ans : part de ceux qui le pourraient, tous réseaux réunis`,
};
