/** Domains under which a government, or an organisation of states, names its own sites, and nobody else can. */

/**
 * By country code. From what each state says of its own domains and what its registry reserves for it; a domain
 * that private persons can register names under is left out.
 */
export const GOVERNMENT_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  AE: ['gov.ae'],
  AL: ['gov.al'],
  AM: ['gov.am'],
  AR: ['gob.ar'],
  AT: ['gv.at'],
  AU: ['gov.au'],
  AZ: ['gov.az'],
  BA: ['gov.ba'],
  BB: ['gov.bb'],
  BD: ['gov.bd'],
  BE: ['belgium.be', 'fgov.be'],
  BG: ['government.bg'],
  BO: ['gob.bo'],
  BR: ['gov.br'],
  BW: ['gov.bw'],
  CA: ['gc.ca', 'canada.ca'],
  CH: ['admin.ch'],
  CL: ['gob.cl'],
  CM: ['gov.cm'],
  CN: ['gov.cn'],
  CO: ['gov.co'],
  CR: ['go.cr'],
  CU: ['gob.cu'],
  CY: ['gov.cy'],
  CZ: ['gov.cz', 'vlada.cz'],
  DE: ['bund.de', 'diplo.de', 'bundesregierung.de', 'bundeskanzler.de', 'bundespraesident.de'],
  DK: ['um.dk', 'stm.dk', 'regeringen.dk'],
  DO: ['gob.do'],
  DZ: ['gov.dz'],
  EC: ['gob.ec'],
  EE: ['valitsus.ee', 'vm.ee', 'president.ee'],
  EG: ['gov.eg'],
  ES: ['gob.es'],
  ET: ['gov.et'],
  EU: ['europa.eu'],
  FI: ['gov.fi', 'valtioneuvosto.fi', 'finlandabroad.fi', 'presidentti.fi'],
  FJ: ['gov.fj'],
  FR: ['gouv.fr', 'elysee.fr'],
  GB: ['gov.uk'],
  GE: ['gov.ge'],
  GH: ['gov.gh'],
  GR: ['gov.gr'],
  GT: ['gob.gt'],
  HN: ['gob.hn'],
  HR: ['gov.hr', 'vlada.hr'],
  HU: ['gov.hu', 'kormany.hu'],
  ID: ['go.id'],
  IE: ['gov.ie'],
  IL: ['gov.il'],
  IN: ['gov.in', 'nic.in'],
  IQ: ['gov.iq'],
  IS: ['stjornarradid.is', 'government.is'],
  IT: ['gov.it', 'governo.it', 'esteri.it', 'quirinale.it'],
  JM: ['gov.jm'],
  JO: ['gov.jo'],
  JP: ['go.jp'],
  KE: ['go.ke'],
  KR: ['go.kr'],
  KZ: ['gov.kz'],
  LB: ['gov.lb'],
  LK: ['gov.lk'],
  LT: ['lrv.lt', 'urm.lt'],
  LU: ['gouv.lu', 'gouvernement.lu', 'etat.lu', 'public.lu'],
  LV: ['gov.lv'],
  MA: ['gov.ma'],
  MD: ['gov.md'],
  ME: ['gov.me'],
  MK: ['gov.mk'],
  MT: ['gov.mt'],
  MX: ['gob.mx'],
  MY: ['gov.my'],
  NA: ['gov.na'],
  NATO: ['nato.int'],
  NG: ['gov.ng'],
  NL: ['overheid.nl', 'rijksoverheid.nl', 'government.nl', 'minbuza.nl'],
  NO: ['dep.no', 'regjeringen.no', 'norway.no', 'mfa.no'],
  NP: ['gov.np'],
  NZ: ['govt.nz'],
  OECD: ['oecd.org'],
  PA: ['gob.pa'],
  PE: ['gob.pe'],
  PH: ['gov.ph'],
  PK: ['gov.pk'],
  PL: ['gov.pl'],
  PT: ['gov.pt'],
  PY: ['gov.py'],
  QA: ['gov.qa'],
  RO: ['gov.ro', 'mae.ro'],
  RS: ['gov.rs'],
  RU: ['gov.ru', 'mid.ru'],
  RW: ['gov.rw'],
  SA: ['gov.sa'],
  SE: ['gov.se', 'government.se', 'regeringen.se', 'swedenabroad.se'],
  SG: ['gov.sg'],
  SI: ['gov.si'],
  SK: ['gov.sk'],
  SN: ['gouv.sn'],
  SV: ['gob.sv'],
  TH: ['go.th'],
  TN: ['gov.tn'],
  TR: ['gov.tr'],
  TW: ['gov.tw'],
  TZ: ['go.tz'],
  UA: ['gov.ua'],
  UG: ['go.ug'],
  UN: ['un.org'],
  US: ['gov', 'mil'],
  UY: ['gub.uy'],
  UZ: ['gov.uz'],
  VE: ['gob.ve'],
  VN: ['gov.vn'],
  ZA: ['gov.za'],
  ZM: ['gov.zm'],
  ZW: ['gov.zw'],
};

export interface GovernmentDomain {
  country: string;
  domain: string;
}

/**
 * The government domain that a name is, or lies under, label by label; `null` for a name that only looks so, such
 * as `gouv.fr.example.com` or `notgouv.fr`.
 * @param under a domain that stands in for the whole of the DNS, as `test` does on the sandbox; '' for none.
 */
export function governmentDomainOf(name: string, under = ''): GovernmentDomain | null {
  const labels = name.toLowerCase().split('.');
  if (under !== '' && labels.pop() !== under) return null;
  for (let from = 0; from < labels.length; from++) {
    const country = COUNTRY_OF.get(labels.slice(from).join('.'));
    if (country !== undefined) return { country, domain: labels.slice(from).join('.') };
  }
  return null;
}

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(GOVERNMENT_DOMAINS).flatMap(([country, domains]) =>
    domains.map((domain): [string, string] => [domain, country]),
  ),
);

/** Mastodon servers that governments run for their own offices, by country. */
export const GOVERNMENT_SERVERS: Readonly<Record<string, readonly string[]>> = {
  DE: ['social.bund.de'],
  EU: ['ec.social-network.europa.eu'],
  NL: ['social.overheid.nl'],
};
