/** A small roster with evidence, made up: seats with an account, looked for in vain, and that nobody looked for. */
export const SEATED_ROSTER = `actor,name,kind,country,office,network,handle,since,checked_at
ann-auber,Ann Auber,person,FR,head-of-state,x,ann_auber,2022-05-14,2026-05-01
ann-auber,Ann Auber,person,FR,head-of-state,bluesky,auber.gouv.fr,2022-05-14,2026-05-01
bob-blanc,Bob Blanc,person,FR,head-of-government,x,,2024-01-09,2026-05-01
fr-mfa,Foreign Ministry of France,institution,FR,foreign-ministry,x,fr_mfa,,2026-05-01
fr-government,Government of France,institution,FR,government,x,fr_government,,2026-05-01
cy-carroll,Cy Carroll,person,FJ,head-of-government,x,,2022-12-24,2026-05-01
fj-mfa,Foreign Ministry of Fiji,institution,FJ,foreign-ministry,bluesky,mfa.gov.fj,,2026-05-01
dee-dube,Dee Dube,person,KE,head-of-state,x,dee_dube,2022-09-13,2026-05-01
nato,NATO,institution,NATO,international-organisation,x,nato,,2026-05-01
`;

export const SEATED_EVIDENCE = `row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by
holder,FJ:head-of-government,Cy Carroll,2022-12-24,,,,,,www.fiji.gov.fj,2026-04-02,https://www.fiji.gov.fj/cabinet,2026-05-02,editor
account,FJ:foreign-ministry,,,,bluesky,,mfa.gov.fj,government-domain,mfa.gov.fj,,dns:_atproto.mfa.gov.fj,2026-04-03,grow
none-found,FR:head-of-government,,,,bluesky,,,network-search,bluesky,,,2026-04-03,grow
none-found,KE:head-of-state,,,,bluesky,,,network-search,bluesky,,,2026-04-04,grow
account,FR:head-of-state,,,,x,,ann_auber,own-link,@ann_auber,,https://x.com/ann_auber,2026-03-04,editor
`;
