/** Names of persons who do not exist, put together from syllables that sound like their part of the world. */
import { pick, type Random } from './chance.ts';

interface PersonName {
  given: string;
  family: string;
}

/** First and last halves of given names, then of family names. */
type Syllables = readonly [string, string, string, string];

const NORDIC: Syllables = [
  'Tor Sig As Gud Hal In Ey Rag Bri Sol',
  'vald run mund leif dis mar rik veig stein hild',
  'Lind Berg Holm Nor Sand Fjell Wester Grano Kval Os Ryd Ven',
  'quist dal vik lund strand ager heim mark ness torp',
];
const WESTERN: Syllables = [
  'An Ber Clo Ed Wil Mar Hel Ro Lu Ger',
  'selm trand tilde mund frida celin ene land cas win',
  'Har Mont Val Brem Cor Ster Wald Fal Ash Del Graf Pem',
  'court feld more wick bourne tand ling rède low mer',
];
const SLAVIC: Syllables = [
  'Mil Rad Bor Vla Zor Dra Lju Stan Yar Jad',
  'omir ena islav ana oslav ica ko imir ka omila',
  'Krov Pet Sob Dob Vel Zav Horb Mar Tark Bel Jas Lev',
  'anov ecki enko ovic arin ovsky ulak imov escu adze',
];
const LATIN: Syllables = [
  'Al Ro Es Fer Lu Mar Ca Ad Ser Ve',
  'sandra dolfo teban mina cinda celo silda riano velio rona',
  'Cas Mon Val Ro Al Per Sal Bar Tor Gue Lan Or',
  'talvo tera denegro maya barra dillo vedra quero mendo zuela',
];
const ARABIC: Syllables = [
  'Kha Sa Ra Na Ha Ja Za Fa Mu Ta',
  'lid mira shid dia mza bir kia risa nir riq',
  'Al-Ra Al-Ma Ben Sha Al-Ha Kar El-Sa Na Al-Ba Da Al-Zu Ma',
  'mshi dar sour rani wadi bani lhi jjar tani ghri',
];
const WEST_AFRICAN: Syllables = [
  'Kwa Ama Dja Oum Fa Mo Sek Ade Chi Nan',
  'mena ou bola ra tou di nka lou ba dia',
  'Ok Dia Ma Tra Kon Ade Ou Nwa Sis Bam Ko Fo',
  'oro llo ngara woré besso toyin drago kuma ténga bélé',
];
const EAST_AFRICAN: Syllables = [
  'Te Wan Ka Mu Ha Za Ny Ju Si Am',
  'shome jiru bera thoni wi nele ra mari fiwe are',
  'Ki Mu Nga Te Ma Ha Dla Wa Nko Che Lun Bi',
  'bengo tai ruwa lesho kiza mbe mini ngoma sana leka',
];
const SOUTH_ASIAN: Syllables = [
  'Ar Su Pra De Ra Ni Sha Ka Vi Me',
  'vind nita deep epika jesh lima hid vya mala hul',
  'Cha Ran Sub Ma Gu Kha Pe Wi Bha Ta Nai Sen',
  'ndesh awat rama hajan nasekara rel rera doli rkar gupta',
];
const EAST_ASIAN: Syllables = [
  'Hi Ren Mei Ka Jun Su Yo Tae Lin Ha',
  'roko wei lan zuya seo min shiro hua na jin',
  'Tana Kuro Mori Zhen Bae Shio Fuka Lao Gan Ode Hayu Nishi',
  'zawa mura shima no ko da guchi be',
];
const SOUTHEAST_ASIAN: Syllables = [
  'Su Ra Di Ba Thi Ma Ny So An Pha',
  'rya tna wati yani na lika an phal ong ri',
  'Wira San Pra Sutha Ban Kusu Thong Mala Ra Sudi Boun Hadi',
  'wan tosa chai mong dara lak rith yuth nata mekh',
];
const CENTRAL_ASIAN: Syllables = [
  'Ai Nur Bek Dil Gul Te Sar Ai Er Za',
  'gul lan zhan noza nara mir dor bek lan rina',
  'Abil Tokta Sar Kara Yusu Bai Alti Ras Oros Dju Mam Ulu',
  'baev gulov zhanov bekov matov tayev sunov dykov',
];
const OCEANIAN: Syllables = [
  'Ta Le Ma Fa Vai Si Pe Lo Tu Ha',
  'vita ilani nua leo mele one ata lua iaki ni',
  'Tau Fale Ma Vai Lea Toa Nau Ko Pule Ta Sio Ha',
  'fahema moana loata vaine nifo sina matua tolu pea luki',
];

const SYLLABLES_BY_SUBREGION: Readonly<Record<string, Syllables>> = {
  'Northern Europe': NORDIC,
  'Western Europe': WESTERN,
  'Northern America': WESTERN,
  'Australia and New Zealand': WESTERN,
  'Eastern Europe': SLAVIC,
  'Southern Europe': LATIN,
  'South America': LATIN,
  'Central America': LATIN,
  Caribbean: LATIN,
  'Northern Africa': ARABIC,
  'Western Asia': ARABIC,
  'Western Africa': WEST_AFRICAN,
  'Middle Africa': WEST_AFRICAN,
  'Eastern Africa': EAST_AFRICAN,
  'Southern Africa': EAST_AFRICAN,
  'Southern Asia': SOUTH_ASIAN,
  'Eastern Asia': EAST_ASIAN,
  'South-eastern Asia': SOUTHEAST_ASIAN,
  'Central Asia': CENTRAL_ASIAN,
  Melanesia: OCEANIAN,
  Micronesia: OCEANIAN,
  Polynesia: OCEANIAN,
};

/** A name for somebody of an M49 subregion; organisations (no subregion) get western names. */
export function inventName(random: Random, subregion: string): PersonName {
  const syllables = SYLLABLES_BY_SUBREGION[subregion] ?? WESTERN;
  const [givenStart, givenEnd, familyStart, familyEnd] = syllables.map((text) =>
    pick(random, text.split(' ')),
  );
  return { given: `${givenStart}${givenEnd}`, family: `${familyStart}${familyEnd}` };
}

/** A name as it stands in handles and ids: lower case, a–z only. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
