/** French words of the desk of a country. */
import type { Facts } from '../../cli/answer.ts';
import { minuteText } from '../../minute-text.ts';
import { unseenText } from '../../questions/desk/unseen-text.ts';
import { capital } from '../../words/capital.ts';
import type { Language } from '../../words/en/report/language.ts';
import { theCountry } from '../../words/fr/country-names.ts';
import { fr } from '../../words/fr/spacing.ts';
import { lastStretch } from './fr-live.ts';
import { remark } from './fr-remarks.ts';

export const DESK_TABLES: Readonly<Record<string, string>> = {
  new_followers: 'Qui, à l’étranger, nous suit désormais',
  newly_followed: 'Nos nouveaux abonnements à l’étranger',
  dropped_us: 'Qui, à l’étranger, a cessé de nous suivre',
  dropped_by_us: 'Qui nous avons cessé de suivre à l’étranger',
  departed: fr`Qui est parti`,
  no_answer: 'Qui nous suivons à l’étranger et qui ne suit aucun des nôtres',
  dialogue: fr`Qui parle avec nous : mentions et réponses par nos comptes, et celles qu’ils reçoivent`,
  unspoken: 'Liés et sans mention de part ni d’autre',
  silent: fr`Nos comptes sans message depuis sept jours ou plus`,
  region_hashtags: 'Ce dont parle la région',
  peers: 'Où nous en sommes à côté d’autres',
  unread: 'Pourquoi des fourchettes',
  peers_posts: 'Ce que nous et eux publions',
  happened: 'Ce qui est arrivé à nos comptes',
};

/** A sentence a question, as at the prompt. */
export function deskLead(facts: Facts, language: Language): string {
  const counted = (name: string) => {
    const value = facts[name];
    return typeof value === 'number' ? language.count(value) : 'inconnu';
  };
  const moment = (name: string) => minuteText(String(facts[name] ?? ''));
  const period =
    facts.from === null
      ? fr`${String(facts.snapshot)}, au ${moment('to')}`
      : fr`${String(facts.log ?? `de ${facts.earlier} à ${facts.snapshot}`)}${stretchText(facts)}, du ${moment('from')}${typeof facts.asked_from === 'string' ? ', où commence le journal,' : ''} au ${moment('to')}${facts.log === undefined ? '' : ' UTC'}`;
  const moved =
    facts.new_followers === null
      ? fr`rien de plus ancien n’est là : le neuf est inconnu`
      : movedText(facts, language);
  const waiting =
    facts.unanswered_count === facts.unanswered_max
      ? counted('unanswered_count')
      : `${counted('unanswered_count')} à ${counted('unanswered_max')}`;
  const silent =
    facts.silent === null
      ? 'qui se tait est inconnu'
      : fr`des nôtres, sans message depuis 7 jours ou plus : ${counted('silent')} sur ${counted('posts_known')} dont les messages sont connus`;
  return fr`${capital(theCountry(String(facts.country)))}, ${period} : ${moved}. Comptes à l’étranger qui attendent notre réponse : ${waiting} ; ${silent}. ${unseenSentence(facts, language)}`;
}

/** Of a log over what time it is; of snapshots their days say it. */
function stretchText({ log, from, to, asked_from: askedFrom }: Facts): string {
  if (log === undefined) return '';
  return `, ${lastStretch(Date.parse(String(to)) - Date.parse(String(askedFrom ?? from)))}`;
}

function unseenSentence(facts: Facts, language: Language): string {
  const number = (name: string) => Number(facts[name]);
  const [own, abroad] = [number('account_count'), number('abroad')];
  const [followsInGaps, abroadFollowsInGaps] = [
    number('unseen_own_in_gaps'),
    number('unseen_abroad_in_gaps'),
  ];
  const unseen = unseenText({
    own,
    follows: number('unseen_own') - followsInGaps,
    followsInGaps,
    posts: number('unseen_posts'),
    abroad,
    abroadFollows: number('unseen_abroad') - abroadFollowsInGaps,
    abroadFollowsInGaps,
    abroadPosts: number('unseen_abroad_posts'),
  });
  return unseen === ''
    ? `Les abonnements de nos ${language.count(own)} comptes et des ${language.count(abroad)} de l’étranger ont tous pu être vus.`
    : fr`N’ont pu être vus : ${remark(unseen, language)!}.`;
}

/** New follows apart from the accounts that made them; none is none as far as could be seen. */
function movedText(facts: Facts, language: Language): string {
  const number = (name: string) => Number(facts[name]);
  const [ours, theirs] = [number('unseen_own'), number('unseen_abroad')];
  const counted = (name: string, unseen: number) => {
    if (number(name) === 0) return unseen > 0 ? 'aucun qu’on ait pu voir' : 'aucun';
    return `${unseen > 0 ? 'au moins ' : ''}${language.count(number(name))}`;
  };
  const returned = (name: string, unseen: number) =>
    number(name) === 0
      ? ''
      : number(`${name}_returned`) === 0
        ? `, sans retour${unseen > 0 ? ' qu’on ait pu voir' : ''}`
        : fr`, suivis en retour : ${counted(`${name}_returned`, unseen)}`;
  const [first, most] = [number('first_time_followers'), number('first_time_followers_max')];
  const firsts = `${language.count(first)}${first === most ? '' : ` à ${language.count(most)}`}`;
  const accounts = number('new_follower_accounts');
  const isFirst = first === 1 && most === 1 && accounts === 1;
  const who = isFirst ? ' qui ne suivait' : `, dont ${firsts} ne ${most > 1 ? 'suivaient' : 'suivait'}`;
  const by =
    number('new_followers') === 0
      ? ''
      : `, ${accounts === 1 ? 'd’un compte' : `de ${language.count(accounts)} comptes`}${most === 0 ? '' : `${who} encore aucun des nôtres`}`;
  return [
    fr`abonnements nouveaux de l’étranger : ${counted('new_followers', theirs)}${by}${returned('new_followers', ours)}`,
    fr`des nôtres : ${counted('newly_followed', ours)}${returned('newly_followed', theirs)}`,
    fr`rompus par eux : ${counted('dropped_us', theirs)}`,
    fr`par nous : ${counted('dropped_by_us', ours)}`,
    ...(number('departed') === 0 ? [] : [fr`partis, qui nous étaient liés : ${counted('departed', 0)}`]),
  ].join(fr` ; `);
}
