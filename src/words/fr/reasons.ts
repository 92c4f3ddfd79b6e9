/** Reasons of verdicts and of open ties in French. */

import { readReasons } from '../../reasons/parts.ts';
import type { Reason } from '../../reasons/read-reason.ts';
import type { ReasonCode, ReasonValues } from '../../reasons/reasons.ts';
import { isVerdict } from '../../roster/verdict.ts';
import { writtenDay } from '../number-text.ts';
import { count, counted, date, form } from './numbers.ts';
import { fr } from './spacing.ts';
import { verdicts } from './verdicts.ts';

type Written = { [Code in ReasonCode]: string | ((values: ReasonValues<Code, Reason>) => string) };

/** "hidden @a, @b" */
const byVerdict = (accounts: string): string =>
  accounts.replace(/^\S+/, (word) => (isVerdict(word) ? verdicts.verdict(word) : word));

const REASONS: Written = {
  'follows-unreadable': ({ count: n }) =>
    `${counted(n, 'abonnement', 'abonnements')} de sa liste ${form(n, 'n’a pu être lu', 'n’ont pu être lus')}`,
  'posts-unreadable': ({ count: n }) =>
    `${counted(n, 'message')} de sa liste ${form(n, 'n’a pu être lu', 'n’ont pu être lus')}`,
  'records-nameless': ({ count: n }) =>
    fr`abonnements enregistrés dont la cible n’est pas un compte, laissés de côté : ${count(n)}`,
  'follows-uncounted': 'il ne montre aucun abonnement et n’en déclare pas le nombre',
  'follows-hidden': ({ declared }) => `il déclare ${counted(declared, 'abonnement')} et n’en montre aucun`,
  'last-page-full': ({ declared, listed }) =>
    `il déclare ${counted(declared, 'abonnement')} et en montre ${count(listed)}, et sa dernière page est pleine`,
  'follows-short': ({ declared, listed }) =>
    `il déclare ${counted(declared, 'abonnement')} et en montre ${count(listed)}`,
  'list-lacks-settled': ({ lacks, declared }) =>
    `il manque à sa liste ${count(lacks)} des ${counted(declared, 'abonnement')} qu’il déclare, et le réseau a été interrogé sur tous ceux de la liste étudiée qu’elle ne montre pas`,
  'list-lacks': ({ lacks, declared }) =>
    `il manque à sa liste ${count(lacks)} des ${counted(declared, 'abonnement')} qu’il déclare`,
  'posts-hidden': ({ declared }) => `il déclare ${counted(declared, 'message')} et n’en montre aucun`,
  'back-to': ({ why, day }) => `${reasonOf(why)}, jusqu’au ${writtenDay(day, date)}`,
  'feed-ends': ({ shown, declared }) =>
    `son fil s’arrête après ${count(shown)} des ${counted(declared, 'message')} qu’il déclare`,
  'feed-reach': ({ reach }) => `le réseau montre les ${count(reach)} derniers messages d’un compte`,
  'follows-limit': ({ limit }) => `lu jusqu’à la limite de ${counted(limit, 'abonnement')}`,
  'posts-limit': ({ limit }) => `lu jusqu’à la limite de ${counted(limit, 'message')}`,
  'list-beyond': ({ most }) =>
    `sa liste va au-delà de ${counted(most, 'abonnement')}, plus que n’en a aucun compte`,
  'feed-beyond': ({ most }) =>
    `son fil va au-delà de ${counted(most, 'message')}, plus que n’en a aucun compte`,
  'pages-empty': 'ses pages se suivent sans presque rien montrer',
  'pages-beyond': 'ses pages vont bien au-delà de ce qu’il déclare',
  'broke-off': ({ why }) => fr`la lecture s’est interrompue : ${reasonOf(why)}`,
  'list-refused': 'le réseau a refusé de continuer sa liste',
  'list-repeats': 'sa liste montre de nouveau des comptes déjà montrés',
  'list-circles': 'sa liste ramène à une page déjà lue',
  'follows-not-shown': 'son profil est montré, mais pas ses abonnements',
  'feed-refused': 'le réseau a refusé de continuer son fil',
  'feed-circles': 'son fil ramène à une page déjà lue',
  'posts-not-shown': 'son profil est montré, mais pas ses messages',
  'gone-meanwhile': ({ verdict }) =>
    `il n’existe plus (${verdicts.verdict(verdict)}), alors qu’il existait à la lecture de ses abonnements`,
  'posts-gone': 'ses messages n’y sont pas',
  'posts-refused': 'le réseau a refusé de continuer ses messages',
  'posts-circle': 'ses messages ramènent à une page déjà lue',
  'posts-endless': 'ses messages n’ont pas de fin',
  'answer-lost': 'aucune réponse entière n’est venue',
  'answer-status': ({ status }) => `la réponse était HTTP ${status}`,
  'answer-malformed': 'la réponse était mal formée',
  'dns-silent': 'le DNS n’a pas répondu',
  'server-private': 'son serveur n’a pas d’adresse publique',
  'host-limit': ({ host }) => `${host} n’accepte plus de requêtes`,
  'handle-none': 'la liste ne lui donne pas de nom d’utilisateur',
  'handle-impossible': ({ handle }) => fr`« ${handle} » ne peut être un nom d’utilisateur`,
  'id-impossible': ({ id }) => fr`« ${id} » ne peut être un identifiant de compte`,
  'handle-passed': ({ handle, now, before, snapshot, verdict }) =>
    fr`@${handle} mène aujourd’hui à ${now}, et menait à ${before} dans ${snapshot}, compte ${verdicts.verdict(verdict)} : écrivez dans la liste l’account_id voulu`,
  'handle-other': ({ why }) => fr`autre nom d’utilisateur : ${reasonOf(why)}`,
  'id-of-other': ({ seen, handle }) => `l’account_id est celui de @${seen}, non de @${handle}`,
  renamed: ({ handle, snapshot, seen }) => `renommé, @${handle} dans ${snapshot} est aujourd’hui @${seen}`,
  'handle-unproved': ({ why }) => fr`nom d’utilisateur non prouvé : ${reasonOf(why)}`,
  'did-without-handle': 'son document DID ne revendique aucun nom d’utilisateur',
  'did-no-handle': 'son document DID revendique ce qui ne peut être un nom d’utilisateur',
  'handle-nobody': ({ handle }) => `ni le DNS ni le site de @${handle} ne nomment de compte`,
  'handle-of-other': ({ handle, owner }) => `@${handle} mène à ${owner}`,
  'handle-differs': ({ claimed, handle }) => `son nom d’utilisateur est @${claimed}, non @${handle}`,
  'network-answers': ({ answer }) => fr`le réseau répond « ${answer} »`,
  'signed-in-only': 'son titulaire ne montre ses messages qu’aux lecteurs connectés',
  'network-refuses': ({ detail }) => fr`le réseau refuse : ${detail}`,
  'network-protects': 'ses messages et ses abonnements sont réservés aux abonnés approuvés',
  'network-suspended': 'le réseau le dit suspendu',
  'network-finds-none': 'le réseau ne trouve pas de tel compte',
  'network-silent': 'le réseau n’en dit rien',
  'server-simulated': 'le réseau simulé n’a pas de tel serveur',
  'server-unknown': 'son serveur ne connaît pas de tel compte',
  'gone-for-good': 'il a disparu pour de bon, du fait de son titulaire ou de son serveur',
  'webfinger-none': 'son hôte ne répond pas à WebFinger',
  'server-cannot-read': 'son serveur ne peut lire ce qu’on lui demande (HTTP 422)',
  'server-strangers': 'son serveur n’admet pas d’inconnus',
  'server-other-api': 'son serveur ne parle pas cette API',
  'server-suspended': 'son serveur l’a suspendu',
  moved: ({ address }) => `il est passé à ${address}`,
  'holder-hides': 'son titulaire masque ses abonnements',
  'token-needed': ({ variable }) => `son serveur ne répond qu’avec un jeton, à mettre dans ${variable}`,
  'actor-other': ({ actor }) =>
    fr`son hôte dit qu’il est ${actor}, qui est un autre compte : écrivez dans la liste l’account_id voulu`,
  'actor-unnamed': ({ actor, address }) =>
    fr`son hôte dit qu’il est ${actor}, et le serveur de celui-ci ne le dit pas de ${address} : écrivez dans la liste l’account_id voulu`,
  'actor-denied': ({ actor, address }) =>
    `son hôte dit qu’il est ${actor}, et pour le serveur de celui-ci ${address} est un autre compte`,
  'follow-undated':
    'une lecture antérieure de ses enregistrements a vu un abonnement sans date valide, que l’application n’indexe pas',
  'record-undated': 'son enregistrement n’a pas de date valide, et l’application ne l’indexe pas',
  'tie-unsaid': 'le réseau ne dit pas ce qu’il en est des deux',
  'tie-blocked': 'un blocage entre les deux le cacherait',
  'target-late':
    'le compte n’était pas connu comme l’un de ceux de la liste étudiée quand cette liste a été lue',
  'carried-over': ({ snapshot }) => fr`repris de ${snapshot} : son dépôt n’a pas changé`,
  'made-later': ({ day }) => `le compte a été créé le ${writtenDay(day, date)}`,
  'date-doubtful': ({ doubt }) => fr`date douteuse : ${doubt}`,
  'date-none': 'sans date',
  'account-unfound': 'la veille n’a pas trouvé de compte pour lui',
  'network-told': 'comme le réseau l’a dit',
  'account-deleted': 'son compte a été supprimé',
  'log-silent': 'le journal ne dit pas s’il existait alors',
  untold: 'un relevé a trouvé ce qu’aucun flux n’avait dit',
  'posts-unread': 'ses messages n’ont pas été lus',
  'posts-of-gone': 'le compte n’existe plus, et ce qu’il a publié n’est pas montré',
  'posts-known-from': ({ instant }) => `ses messages sont connus à partir de ${instant}`,
  'posts-unsearched': 'on n’a pas cherché dans ses messages les comptes venus depuis dans la liste',
  'gap-whole-because': ({ why }) => fr`lacune (début – fin du journal) : ${reasonOf(why)}`,
  'gap-whole': 'lacune (début – fin du journal)',
  'gap-first-because': ({ to, why }) => fr`lacune (début – ${to}) : ${reasonOf(why)}`,
  'gap-first': ({ to }) => `lacune (début – ${to})`,
  'gap-last-because': ({ from, why }) => fr`lacune (${from} – fin du journal) : ${reasonOf(why)}`,
  'gap-last': ({ from }) => `lacune (${from} – fin du journal)`,
  'gap-because': ({ from, to, why }) => fr`lacune (${from} – ${to}) : ${reasonOf(why)}`,
  gap: ({ from, to }) => `lacune (${from} – ${to})`,
  'could-not-be-read': ({ why }) => fr`n’a pu être lu : ${reasonOf(why)}`,
  'changes-too-fast': 'ses abonnements changent plus vite qu’ils ne peuvent être lus',
  'set-anew': 'son dépôt a été remplacé',
  'stream-unread': 'le flux a dit ce qui ne pouvait être lu, sans dire de qui',
  'stream-lost': 'le flux n’a pu reprendre où il en était',
  'not-read-yet': 'pas encore lu',
  'roster-left': 'il n’est plus dans la liste',
  'chain-broken': 'la chaîne des révisions est rompue',
  'revisions-disordered': 'ses révisions ne sont pas dans l’ordre',
  'change-too-large': 'le changement était trop grand pour le flux',
  'revision-early': 'le flux a dit une révision que son serveur ne peut pas avoir faite encore',
  'change-beyond-reading': 'il a changé plus qu’on ne pouvait retenir pendant qu’il était lu',
  'account-back': 'le compte est de retour',
  'in-gap': 'dans une lacune',
  'stream-silent': 'il n’a pas encore répondu',
  'stream-ended': 'il s’est interrompu',
  'stream-unreadable': 'il ne dit rien de lisible',
  'stream-beyond-writing': 'il en a dit plus qu’on n’a pu écrire',
  'server-answered': ({ code }) => `le serveur a répondu ${code}`,
  'server-keeps-no-more': 'le serveur ne garde plus rien de ce moment',
  'stream-accounts': 'ses comptes ont changé',
  'sweep-due': 'la durée entre deux relevés est écoulée',
  'money-used': 'l’argent du jour est dépensé',
  'stream-back': ({ stream }) => `le flux ${stream} est revenu`,
  'address-private': 'il n’a pas d’adresse publique',
  'webhook-gone': 'il n’y a plus de webhook',
  'file-says': 'comme le fichier le dit',
  'file-says-unread': 'le fichier dit qu’il n’a pas été observé',
  'taken-as-read': 'tenu pour lu, sur la parole de qui l’a importé',
  'taken-as-unread': 'non lu, sur la parole de qui l’a importé',
  'taken-as-capped': 'coupé à une limite, sur la parole de qui l’a importé',
  'column-empty': ({ column }) => `la colonne ${column} du fichier est vide pour lui`,
  'no-tie': 'le fichier n’a aucun lien venant de lui',
  'no-tie-to-others': 'le fichier n’a aucun lien venant de lui, si ce n’est vers lui-même',
  'no-tie-given': 'il n’y a aucun lien venant de lui',
  'not-fetched-too-many': ({ id, declared, most }) =>
    fr`il n’y a pas de fdat/${id}.f : il suit ${counted(declared, 'compte')}, et twecoll passe ceux de plus de ${count(most)}`,
  'not-fetched': ({ id }) => `il n’y a pas de fdat/${id}.f`,
  'pages-missing': 'sa liste continue après la dernière page gardée',
  'file-leaves-open': 'le fichier laisse tous ses liens indécis',
  'not-in-list': ({ list }) => `il n’est pas dans ${list}`,
  'followers-unread': 'ses abonnés n’ont pas été lus',
  'left-open-in-file': 'laissé indécis dans le fichier',
  'left-open-in-given': 'laissé indécis dans ce qui a été donné',
  'unit-unread': ({ unread, of, accounts }) =>
    fr`de ses ${count(of)} comptes, pas lus jusqu’au bout : ${count(unread)}, ${byVerdict(accounts)}`,
  'unit-verdict': ({ verdict, accounts }) => `${verdicts.verdict(verdict)} @${accounts}`,
  verdict: ({ verdict, why }) => fr`${verdicts.verdict(verdict)} : ${reasonOf(why)}`,
};

/** A server's own words stay as they came. */
export function reasonOf(reason: Reason): string {
  if (reason.code === null) return reason.text;
  const written = REASONS[reason.code] as string | ((values: object) => string);
  return typeof written === 'string' ? written : written(reason.values);
}

/** The same of a text that may be none; `null` where nothing of it is known. */
export function knownReason(text: string): string | null {
  return readReasons(text).some(({ code }) => code !== null) ? reasonText(text) : null;
}

/** All that is said beside a verdict, as it is kept. */
export function reasonText(reasons: string): string {
  return readReasons(reasons).map(reasonOf).join(fr` ; `);
}
