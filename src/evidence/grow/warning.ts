/** Words that warn of accounts, in the languages of governments: what is linked or listed under them is nobody's own. */
import { foldText } from '../../fold-text.ts';

const WARNING = new RegExp(
  [
    'fake|false (?:accounts?|profiles?)|fauss|faux|\\bfals[aeiocky]|falsch|falsifi|falske?n?\\b|faelsch|falsung|phony|bogus',
    'impost|imperson|usurp|su?plant|parod|hoax|phish|hamecon|scam|fraud|frode|truffa|betrug|escroc|estafa|arnaque|golpe',
    'contrefa|counterfeit|nachahm|doppelg|copycat|clone|engano|desinform|disinform|misinform|lookalike|look-alike',
    'unofficial|inoffiziell|non[ -]offici|no oficial|nao oficial|not (?:an? )?(?:official|ours?|us)\\b|not affiliated|do not follow|pas (?:officiel|le notre|suivre)|no (?:seguir|sigan)|nicht (?:folgen|offiziell)',
    'beware|falszyw|podszyw|sahte|hamis|lazn|palsu|gia mao|nepravy|padel|valse\\b|nep-?accounts?|bandia|πλαστ|ψευδ|ψευτικ',
    'фейк|фейков|поддел|подроб|фальш|мошен|самозван|жалган|жалған|مزيف|وهمي|منتحل|انتحال|جعلي|جعلی|זיוף|מזוי|מתחז',
    '冒充|假冒|仿冒|虚假|虛假|假账|假帳|偽|なりすまし|사칭|가짜|फर्जी|নকল|ভুয়া|ปลอม',
  ].join('|'),
);

/** What keepers call lists of those whom they hide, beside. */
const HIDING = /\b(?:spam|bots?|block|mute|troll|avoid|stay away)/;

export function warns(text: string): boolean {
  return WARNING.test(foldText(text));
}

/** Whether a list's title warns of its members. */
export function isListAgainst(title: string): boolean {
  return warns(title) || HIDING.test(foldText(title));
}
