/** What study.json wants of a report. */
import { readText } from '../../jobs/roster-file.ts';
import type { StudyExplain, StudyPlan } from '../../jobs/study-file.ts';
import { mentionOf } from '../../publish/explain-study.ts';
import type { ReportWish } from '../../publish/settle-report.ts';
import { parsePeers } from '../../questions/peers.ts';
import { parseWeights } from '../../questions/rank/influence-weights.ts';
import type { AskedGroup } from '../../study/group.ts';
import type { PairsOptions } from '../../study/report-options.ts';
import { NAME_IT } from './pairs-text.ts';

export interface FileWish extends ReportWish {
  /** Of whom it is, as `--among` takes it: it is understood where its roster is known. */
  among?: readonly string[];
}

/** What is wanted, with the group as it was understood. */
export function wishAmong(file: FileWish | null, group: AskedGroup | null): ReportWish | null {
  if (file?.among === undefined) return file;
  return { ...file, asked: { ...file.asked, among: group } };
}

/**
 * What is said of a network holds for its snapshots; of the others, and of editions, what is said of the first. What
 * several networks are set against is an edition, whose report has no peers and no influence.
 * @param network of the snapshot; `null` for the report of an edition.
 */
export function studyWish({ studies, edition }: StudyPlan, network: string | null): FileWish {
  const file = studies.find((each) => each.network === network) ?? studies[0];
  const {
    by,
    lang,
    runs,
    explain,
    author = '',
    licence = '',
    url = '',
    site = '',
    peers,
    weights,
    against,
    among,
  } = file;
  const isOfSnapshot = network !== null;
  return {
    asked: {
      ...(by ? { by } : {}),
      ...(lang ? { lang } : {}),
      ...(runs ? { runs } : {}),
      publication: { author, licence, url, site },
      ...(peers && isOfSnapshot ? { peers: parsePeers(peers) } : {}),
      ...(explain && isOfSnapshot ? { pairs: pairsOf(explain) } : {}),
      ...(weights && isOfSnapshot ? { weights: parseWeights(weights) } : {}),
    },
    ...(among === undefined ? {} : { among }),
    ...(against === undefined || isOfSnapshot === (edition !== null) ? {} : { against: [against] }),
  };
}

function pairsOf({ of = 'any', with: terms = [], logit = false, ...files }: StudyExplain): PairsOptions {
  const mention = (option: 'dyads' | 'countries') => {
    const path = files[option];
    const licence = files[`${option}_licence`] ?? '';
    return path === undefined ? null : mentionOf({ path, text: readText(path, NAME_IT[option]), licence });
  };
  const countries = mention('countries');
  return { file: mention('dyads'), ...(countries === null ? {} : { countries }), of, with: terms, logit };
}

/** What `study.json` says of this network, or of the first. */
export function studyExplain({ studies }: StudyPlan, network: string): StudyExplain | undefined {
  return (studies.find((each) => each.network === network) ?? studies[0]).explain;
}
