/** What study.json wants of a report. */
import type { StudyFile } from '../../collect/study-file.ts';
import type { ReportWish } from '../../publish/settle-report.ts';
import { parsePeers } from '../../questions/peers.ts';
import { parseWeights } from '../../questions/rank/influence-weights.ts';

export function studyWish(file: StudyFile): ReportWish {
  const { by, lang, runs, author = '', licence = '', url = '', peers, weights, against } = file;
  return {
    asked: {
      ...(by ? { by } : {}),
      ...(lang ? { lang } : {}),
      ...(runs ? { runs } : {}),
      publication: { author, licence, url },
      ...(peers ? { peers: parsePeers(peers) } : {}),
      ...(weights ? { weights: parseWeights(weights) } : {}),
    },
    ...(against === undefined ? {} : { against: [against] }),
  };
}

/** The report of an edition has no peers and no influence. */
export function editionWish({ asked, ...wish }: ReportWish): ReportWish {
  const { peers: _, weights: __, ...rest } = asked;
  return { ...wish, asked: rest };
}
