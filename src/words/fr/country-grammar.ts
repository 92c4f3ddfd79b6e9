/** How the names of countries and organisations stand in a French sentence. */

interface Grammar {
  /** « le Japon », « Cuba » */
  the: string;
  /** « du Japon », « de France », « d’Inde » */
  of: string;
  /** « au Japon », « en France », « auprès de l’Union européenne » */
  in: string;
}

/**
 * Names that stand alike. Feminine names and those that begin with a vowel lose their article after « de », but for
 * republics, and for three islands that never do.
 */
const ALIKE: readonly (readonly [the: string, of: string, inside: string, codes: string])[] = [
  [
    'le ',
    'du ',
    'au ',
    'BD BF BI BJ BN BR BT BW BY BZ CA CL CM CR CV DK EH GA GB GH GL GT GY HN JP KE KG KH KW KZ LA LB LI LK LR LS LU MA ME ML MM MW MX MZ NE NG NI NP PA PE PK PT PY QA RW SD SJ SN SR SS SV TD TG TJ TL TM VE VN VU WS XK YE ZW',
  ],
  [
    'la ',
    'de ',
    'en ',
    'BA BE BG BO CH CI CN CO CZ FI FM FR GE GF GM GN GP GQ GR GW HR HU JM JO KP KR LT LV LY MD MK MN MQ MR MY NA NC NO NZ PF PG PL PS RO RS RU SE SI SK SL SO SY TH TN TR TZ ZM',
  ],
  [
    'l’',
    'd’',
    'en ',
    'AF AL AM AO AR AT AU AZ DE DZ EC EE EG ER ES ET ID IE IN IQ IR IS IT SA SZ UA UG UY UZ ZA',
  ],
  ['la ', 'de la ', 'en ', 'CD CF CG DO'],
  ['la ', 'de la ', 'à la ', 'BB DM GD'],
  [
    'les ',
    'des ',
    'aux ',
    'AE AS AX BM BQ BS CC CK FJ FK FO KM KY MH MP MV NL PH PN PW SB SC TC TO TV US VG VI',
  ],
  ['l’', 'de l’', 'à l’', 'CX IM NF'],
  [
    '',
    'de ',
    'à ',
    'BH BL CU CW CY DJ GG GI GU HK JE KI KN LC MC MF MG MO MS MT MU NR NU PM PR RE SG SH SM ST SX TK TT TW VC WF YT',
  ],
  ['', 'd’', 'à ', 'AG AI AW OM'],
  ['', 'd’', 'en ', 'AD HT IL'],
  ['le ', 'du ', 'auprès du ', 'COE CWN GCC IMF MERCOSUR PIF VA WBG'],
  ['la ', 'de la ', 'auprès de la ', 'CARICOM CIS EAC ECOWAS ICC LAS SADC'],
  ['l’', 'de l’', 'auprès de l’', 'AFU ASEAN EU IAEA NATO OAS OECD OIC OIF OSCE UN WHO WTO'],
];

export const COUNTRY_GRAMMAR: ReadonlyMap<string, Grammar> = new Map(
  ALIKE.flatMap(([the, of, inside, codes]) =>
    codes.split(' ').map((code) => [code, { the, of, in: inside }] as const),
  ),
);
