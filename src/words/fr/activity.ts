import { isVerdict } from '../../roster/verdict.ts';
import { capital } from '../capital.ts';
import type { activity as english, unranked as englishUnranked } from '../en/activity.ts';
import { count, counted } from './numbers.ts';
import { reasonText } from './reasons.ts';
import { LANGUAGE_NAMES } from './report/language-names.ts';
import { fr } from './spacing.ts';
import { verdicts } from './verdicts.ts';

const REASONS = {
  'not-read': 'ses messages n’ont pas été lus',
  'not-stated': 'on ignore ce que ses messages ont reçu',
  'no-audience': 'son audience est inconnue',
  'no-feed': 'aucun fil n’a été lu en entier',
  'no-profile': 'son profil n’en indique pas',
  'no-audience-before': 'son audience était de 0',
  'no-audience-either': 'son audience d’alors ou de maintenant est inconnue',
  alone: 'aucun autre compte n’a de chiffre auquel le comparer',
};

export const unranked: typeof englishUnranked = (of) => {
  switch (of.why) {
    case 'not-all-read':
      return fr`ses messages n’ont pas tous été lus : ${isVerdict(of.verdict) ? verdicts.verdict(of.verdict) : of.verdict}${of.reason === '' ? '' : `, ${reasonText(of.reason)}`}${of.reached === '' ? '' : `, jusqu’au ${of.reached}`}`;
    case 'few':
      return `${of.isOwn ? counted(of.posts, 'message original', 'messages originaux') : counted(of.posts, 'message')}, moins de ${of.least}`;
    case 'few-stated':
      return `on sait ce qu’ont reçu ${count(of.stated)} de ses ${counted(of.own, 'message original', 'messages originaux')}, moins de ${of.least}`;
    default:
      return REASONS[of.why];
  }
};

export const activity: typeof english = {
  figures: (language) =>
    fr`Activité, avec le rang parmi les comptes qui en ont un${language === '' ? '' : fr` ; langue principale : ${LANGUAGE_NAMES[language] ?? language}`}`,
  weeks: (from, to) => `Semaine par semaine, du ${from} au ${to}`,
  hashtags: 'Mots-dièses que ce compte emploie le plus',
  posts: 'Ce que publient ses comptes',
  interval: (low, high) => fr`95 % des moyennes entre ${low.replace('.', ',')} et ${high.replace('.', ',')}`,
  noRank: (least) => `pas de rang à moins de ${least} messages`,
  unread: (why) => `${capital(unranked(why))}.`,
};
