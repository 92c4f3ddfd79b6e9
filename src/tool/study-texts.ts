/** What a new study says of itself to those who open its folder. */

/** What the texts name. */
export interface NewStudy {
  name: string;
  toolVersion: string;
  /** File name of the tool's tarball. */
  tarball: string;
}

export const GIT_ATTRIBUTES = `* text=auto eol=lf
data/snapshots/** linguist-generated
reports/** linguist-generated
tool/*.tgz binary
`;

export const GIT_IGNORE = `node_modules/
*.sqlite
*.sqlite-wal
*.sqlite-shm
*.sqlite.enc
*.grow.ndjson
`;

interface StudyReadme extends NewStudy {
  /** Whether several networks are studied and joined. */
  isEdition: boolean;
}

export function studyReadme({ name, toolVersion, tarball, isEdition }: StudyReadme): string {
  const earlier = `data/${isEdition ? 'editions' : 'snapshots'}/leaders-2026`;
  return `# ${name}

A study of who follows whom, made with entente ${toolVersion}. Everything in it can be computed again: the snapshots are kept as
text, and each report states the version of the tool and the hash of the snapshot that give it, to the byte.

| what | holds |
|---|---|
| study.json | what is studied: ${isEdition ? 'the networks' : 'the network'}, the roster, and how ${isEdition ? 'the reports are' : 'the report is'} made |
| data/roster.csv | the accounts, one row each, kept by hand${isEdition ? '; one key in the column actor for all accounts of an actor, on whichever network' : ''} |
| data/evidence.csv | what was looked for and found, by seat: who holds it, proofs of accounts, and searches that found none |
| data/snapshots/ | sealed snapshots as text${isEdition ? ', one a network and year' : ''}; the database itself stays out of git |
${isEdition ? '| data/editions/ | which of them belong together, and whose every account is: an edition a year |\n' : ''}| data/roster-checked.csv | the days on which the monthly job looked through the roster |
| reports/ | the reports, made from the snapshots |
| CITATION.cff, .zenodo.json | whom to cite, for readers and for Zenodo: put your names there; \`npx entente cite\` cites one report |
| tool/ | entente ${toolVersion} itself, so that this folder needs no registry to have it |
| .github/workflows/ | the jobs below, for GitHub Actions |

## Its year

\`\`\`sh
npm ci                                        # installs the tool out of tool/, and what it needs from the npm registry
npx entente roster refresh > refresh.patch    # who holds the offices now; read it, then: git apply refresh.patch
npx entente roster check                      # what is wrong in the roster, line by line
npx entente study leaders-2027 --against ${earlier}   # ${isEdition ? 'each network: crawl, seal, archive, report; then what joins them' : 'crawl, seal, archive, report'}
npx entente report --check                    # every byte of the reports as their snapshots give it
\`\`\`

${
  isEdition
    ? `The snapshots of a year are leaders-2027-NETWORK, and the edition leaders-2027 joins them: \`npx entente show leaders-2027\` says who was
joined, who was not, and with which line that would be (\`"actors"\` in study.json names the file of such lines).

`
    : ''
}The first year has nothing to be set against: leave out \`--against\`. A study that was interrupted goes on when the same
command is run again. Commit \`data/\`, \`reports/\` and \`tool/\`; whoever clones this years later runs \`npm ci\` and
\`npx entente report --check\`. From \`npm ci\` on the documents are in \`node_modules/entente-study/docs/\`: what can be asked, what
each network costs and permits, how a report is shaped.

## A newer tool

\`\`\`sh
npm i -g ./entente-study-X.tgz    # the newer one
entente upgrade && npm ci         # here: says which figures may change, and which reports to make again
\`\`\`

\`tool/${tarball}\` stays beside the new one until no report states its version.

## The jobs

*check*, on every push: the roster has no fault, and every report holds. *publish*, on every push to main: the reports as a
site, where Settings, Pages has GitHub Actions as its source. *roster*, monthly: proposes what Wikidata states, and
notes the day in data/roster-checked.csv. *crawl*, yearly: studies, checks, and proposes the snapshot with its report.

- Variable \`ENTENTE_CONTACT\`: an address at which the network's operators can reach you.
- Secret \`ENTENTE_DB_KEY\`: a long random text, such as \`openssl rand -hex 32\` prints. An unfinished crawl waits for the
  next day in a cache, which others may be able to read: the database is stored there only encrypted with this key, and
  without it not at all, so that the crawl begins anew.
- Secret \`X_BEARER_TOKEN\` and \`max_cost\` in study.json, for X alone.
- Settings, Actions, General: "Allow GitHub Actions to create and approve pull requests". Other workflows do not start for
  such a pull request, so each job checks before it opens one.
- In a public repository GitHub switches scheduled workflows off after 60 days without activity. The line that the monthly
  job adds keeps them running; where they have stopped, switch them on again under Actions.
`;
}

export function studyCitation({ name, toolVersion }: NewStudy): string {
  const title = JSON.stringify(name);
  return `# Who should be cited: put your names in place of the first "authors".
cff-version: 1.2.0
message: Please cite this study, with the name and the content hash of the snapshot used, and the tool.
title: ${title}
type: dataset
authors:
  - name: ${JSON.stringify(`The authors of ${name}`)}
references:
  - type: software
    title: entente
    version: ${toolVersion}
    license: MIT
    authors:
      - name: The entente contributors
`;
}

/** What Zenodo takes from a repository before its CITATION.cff. */
export function studyZenodo({ name, toolVersion }: NewStudy): string {
  const record = {
    title: name,
    upload_type: 'dataset',
    description: `A study of who follows whom, made with entente ${toolVersion}: sealed snapshots as text, and reports that can be computed again from them to the byte.`,
    creators: [{ name: `The authors of ${name}` }],
    access_right: 'open',
    keywords: ['social networks', 'digital diplomacy'],
    notes: 'Put your names in place of the creators, and the licence of the data as "license".',
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
