/** How each practice stands with one service: what was found, what nobody has filled in yet, and what is not asked of it. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import type { Practice, Severity } from '../checks/check';
import type { Finding } from '../checks/run-checks';
import { agoWords, counted, type When } from '../dates';
import { holdsData } from '../inventory/backups';
import type { LinkTarget } from '../inventory/link-targets';
import { isOpenIncident } from '../records/incident';
import { isPlaceholder } from '../records/placeholder';
import type { Service } from '../records/service';
import type { Survey } from '../survey';
import { ageWords, declinedWords } from './card-backups';
import { changesOf, changeTime, incidentsOf, incidentTime } from './card-records';
import { unfilledOf } from './unfilled';

/** What nobody filled in is unknown, and never held against anybody. */
export type PracticeMark = 'pass' | 'look' | 'unfilled' | 'not-asked';

export interface PracticeState {
  readonly practice: Practice;
  readonly mark: PracticeMark;
  /** `needs a look`, for whoever does not see the sign. */
  readonly word: string;
  /** Of the worst that was found; null where nothing needs a look. */
  readonly severity: Severity | null;
  readonly sentence: Sentence;
}

const WORDS: Readonly<Record<PracticeMark, string>> = {
  pass: 'fine',
  look: 'needs a look',
  unfilled: 'not filled in',
  'not-asked': 'not asked',
};

const PRACTICES: readonly Practice[] = [
  'documentation',
  'changes',
  'monitoring',
  'backups',
  'availability',
  'security',
];

/** To which practice a property belongs that a page could still say; the rest documents it. */
const PRACTICE_OF: Readonly<Record<string, Practice>> = {
  runs_on: 'availability',
  secrets_in: 'security',
  exposure: 'security',
  updates: 'security',
};

type Judged = Pick<PracticeState, 'mark' | 'sentence'>;

/** @param service one in use. */
export function practiceStates(survey: Survey, service: Service): readonly PracticeState[] {
  const findings = findingsAbout(survey, service.path);
  const missing = missingOn(survey, service.path);
  return PRACTICES.map((practice) => {
    const found = findings.filter((finding) => finding.practice === practice);
    const open = found.filter(({ accepted }) => !accepted);
    const isMissing = missing.filter((property) => (PRACTICE_OF[property] ?? 'documentation') === practice);
    const judged =
      foundWords(open) ??
      (practice === 'availability' ? openIncidentWords(survey, service) : null) ??
      unfilledWords(isMissing) ??
      acceptedWords(found) ??
      OTHERS[practice](survey, service);
    return { practice, ...judged, word: WORDS[judged.mark], severity: open[0]?.severity ?? null };
  });
}

/** What was found on its page, and on those of its changes and incidents; severe first. */
function findingsAbout({ findings, lab }: Survey, path: string): readonly Finding[] {
  const records = [...changesOf(lab, path), ...incidentsOf(lab, path)];
  const pages = new Set([path, ...records.map((record) => record.path)]);
  return findings.filter((finding) => pages.has(finding.path));
}

const missingPages = new WeakMap<Survey, ReadonlyMap<string, readonly string[]>>();

/** Many cards of one survey ask. */
function missingOn(survey: Survey, path: string): readonly string[] {
  let known = missingPages.get(survey);
  if (!known) {
    const { lab, settings } = survey;
    known = new Map(unfilledOf(lab.inventory, settings).map((page) => [page.path, page.missing]));
    missingPages.set(survey, known);
  }
  return known.get(path) ?? [];
}

function foundWords([worst, ...more]: readonly Finding[]): Judged | null {
  if (!worst) return null;
  const rest = more.length === 0 ? '' : ` And ${more.length} more.`;
  return { mark: 'look', sentence: [`${worst.message}${rest}`] };
}

function openIncidentWords({ lab }: Survey, { path }: Service): Judged | null {
  const open = incidentsOf(lab, path).find(isOpenIncident);
  return open ? { mark: 'look', sentence: sentence`${mention(open.path)} is still open.` } : null;
}

function unfilledWords(missing: readonly string[]): Judged | null {
  return missing.length === 0 ? null : { mark: 'unfilled', sentence: [`Not filled in yet: ${missing.join(', ')}.`] };
}

function acceptedWords([worst]: readonly Finding[]): Judged | null {
  return worst ? { mark: 'not-asked', sentence: [`Accepted as a risk: ${worst.message}`] } : null;
}

/** What is to be said where nothing was found, and nothing that is asked for is missing. */
const OTHERS: Readonly<Record<Practice, (survey: Survey, service: Service) => Judged>> = {
  documentation: (survey, { lastReviewed }) => pass([`Filled in${reviewedWords(survey, lastReviewed)}.`]),
  changes: changesState,
  monitoring: monitoringState,
  backups: backupsState,
  availability: availabilityState,
  security: securityState,
};

function pass(words: Sentence): Judged {
  return { mark: 'pass', sentence: words };
}

function notAsked(words: string): Judged {
  return { mark: 'not-asked', sentence: [words] };
}

function reviewedWords({ now, zone }: Survey, last: When | undefined): string {
  return last && last.start <= now ? `, last gone through ${agoWords(last, now, zone)}` : '';
}

function changesState(survey: Survey, { path }: Service): Judged {
  const changes = changesOf(survey.lab, path);
  return changes.length === 0
    ? notAsked('No change is recorded.')
    : pass([`${counted(changes.length, 'change')} recorded${lastWords(survey, changes.map(changeTime))}.`]);
}

function availabilityState(survey: Survey, { path }: Service): Judged {
  const incidents = incidentsOf(survey.lab, path);
  if (incidents.length === 0) return pass(['No incident is recorded.']);
  return pass([`${counted(incidents.length, 'incident')} recorded${lastWords(survey, incidents.map(incidentTime))}.`]);
}

/** The newest that lies behind: what is only planned has not happened. */
function lastWords({ now, zone }: Survey, times: readonly (When | undefined)[]): string {
  const last = times.find((time) => time !== undefined && time.start <= now);
  return last ? `, the last ${agoWords(last, now, zone)}` : '';
}

function monitoringState({ lab }: Survey, { path, monitoredBy, criticality }: Service): Judged {
  const targets = lab.inventory.targets(path, 'monitoredBy').filter((target) => !saysNothing(target));
  if (targets.length > 0) return pass(sentence`Watched by ${inRow(targets)}.`);
  if (monitoredBy.length > 0) return notAsked('Its page says that nothing watches it.');
  // Critical and high ones come here only while nobody has begun to watch anything: then nothing is found.
  const isAsked = criticality === undefined || criticality === 'critical' || criticality === 'high';
  if (isAsked) return { mark: 'unfilled', sentence: ['Not filled in yet: monitored_by.'] };
  return notAsked('Nothing watches it; only critical and high services are asked.');
}

function saysNothing({ to, link }: LinkTarget): boolean {
  return to === 'words' && isPlaceholder(link);
}

function inRow(targets: readonly LinkTarget[]): Sentence {
  const [words, pages] = [
    targets.filter(({ to }) => to === 'words'),
    targets.flatMap((one) => ('path' in one ? [one.path] : [])),
  ];
  const texts = words.map(({ link }) => link.shown);
  if (pages.length === 0) return [texts.join(', ')];
  return sentence`${listed(pages.map(mention))}${texts.length === 0 ? '' : `, ${texts.join(', ')}`}`;
}

function backupsState(survey: Survey, service: Service): Judged {
  const { state, backups } = survey.lab.coverage(service.path);
  const newest = [...backups].sort((a, b) => (b.last?.at ?? -Infinity) - (a.last?.at ?? -Infinity))[0];
  if (newest) return pass([`${ageWords(survey, newest)}.`]);
  if (state === 'declined') return notAsked(declinedWords(service));
  if (service.environment === 'lab') return notAsked('No backup; the lab is not asked.');
  return holdsData(service)
    ? { mark: 'unfilled', sentence: ['Not filled in yet: backup.'] }
    : notAsked('It holds nothing of its own to back up.');
}

const WITHOUT_SIGN_IN = ['power', 'external'];

function securityState(survey: Survey, service: Service): Judged {
  const { exposure, auth, updates, lastPatched, eol, secretsIn, kind } = service;
  const said = [exposure, updates, lastPatched, eol, auth[0], secretsIn[0]].some((one) => one !== undefined);
  if (said) {
    const { now, zone } = survey;
    const patched = lastPatched && lastPatched.start <= now ? `; last patched ${agoWords(lastPatched, now, zone)}` : '';
    return pass([`Nothing was found${patched}.`]);
  }
  return WITHOUT_SIGN_IN.includes(kind ?? '')
    ? notAsked(`Nothing is asked of ${kind === 'power' ? 'what gives power' : 'what is run by others'}.`)
    : { mark: 'unfilled', sentence: ['Not filled in yet: exposure, updates.'] };
}
