import type { rules as english } from '../en/rules.ts';
import { form } from './numbers.ts';
import { fr } from './spacing.ts';

const FORMS =
  'écrivez PARTIE follows PARTIE, PARTIE unfollows PARTIE, mutual formed PARTIE PARTIE, mutual ended PARTIE PARTIE, handle changed PARTIE, account deactivated PARTIE, PARTIE silent 14d, gap longer than 6h PARTIE ou loss above 1%';

const meant = (near: string | null) => (near === null ? '' : fr` ; vouliez-vous dire ${near} ?`);

export const rules: typeof english = {
  handle: (word) => fr`« ${word} » suit « handle » ; écrivez handle changed`,
  none: (word, near) => fr`« ${word} » n’est pas une règle${meant(near)} ; ${FORMS}`,
  beginsNone: (word, near) => fr`« ${word} » ne commence aucune règle${meant(near)}`,
  noVerb: (word, near) =>
    fr`« ${word} » n’est le verbe d’aucune règle${near === null ? fr` ; ${FORMS}` : meant(near)}`,
  whom: (source, verb) => fr`il n’est pas dit qui : écrivez ${source} ${verb} *`,
  tooMuch: (text) => fr`« ${text} » est de trop`,
  mutual: (word) => fr`« ${word} » suit « mutual » ; écrivez mutual formed ou mutual ended`,
  account: (word, known, near) =>
    fr`« ${word} » n’est rien de ce qui arrive à un compte ; il y a ${known.join(', ')}${meant(near)}`,
  loss: 'écrivez ainsi loss above 1%',
  gap: 'écrivez ainsi gap longer than 6h, ou gap longer than 2d FR',
  howLong: fr`écrivez combien de temps : silent 14d, ou silent 36h`,
  sides: (named, needed) =>
    fr`${form(named, `${named} partie est nommée`, `${named} parties sont nommées`)} sur ${needed} ; * désigne tous les comptes`,

  place: (number) => fr`règle ${number} :`,
  text: (text) => fr`« ${text} » :`,
  noObject: 'n’est pas un objet de clés et de valeurs',
  version: fr`« version » doit être 1`,
  persons: fr`« persons » doit être true ou false`,
  rules: fr`« rules » doit être une liste d’une règle au moins`,
  twice: (text) => fr`« ${text} » est déjà une règle ; ôtez l’une des deux`,
  noKey: (key, of, known, near) =>
    fr`« ${key} » est inconnu${of === '' ? '' : fr` dans « ${of} »`} ; il y a ${known.join(', ')}${meant(near)}`,
  outputs: fr`« outputs » doit être un objet avec feed, webhook ou lines`,
  lines: fr`« lines » doit être true ou false`,
  feed: fr`« feed » doit être le chemin d’un fichier qui finit par .xml ou .atom`,
  webhook: fr`« webhook » doit être une adresse en https:// d’un serveur public, sans identifiants`,
  noOutput: fr`« outputs » n’en nomme aucune ; donnez feed, webhook ou lines`,
  noRuleObject: fr`n’est pas un objet ; écrivez {"when": "FR follows *"}`,
  name: fr`« name » doit être un texte`,
  to: (given) => fr`« to » doit être une liste de sorties que le fichier nomme : ${given.join(', ')}`,
  when: fr`« when » doit être le texte d’une règle, comme "FR follows *"`,
};
