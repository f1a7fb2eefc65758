import { durationWords } from '../dates';
import type { LinkTarget } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import { madeAt, type Suspect } from '../suspects';
import { listed, type Mention, mention, type Sentence, sentence } from './sentence';

/** Something that may be to blame, with what one needs to look at it. */
export interface SuspectBrief extends Mention {
  readonly why: Sentence;
  readonly facts: readonly Fact[];
}

/** IP, Address, Runs on, Runbook or Secret in. The address is its plain text. */
export interface Fact {
  readonly label: string;
  readonly value: Sentence;
}

/** @param symptoms how many there are. */
export function suspectBrief(lab: Lab, suspect: Suspect, symptoms: number, now: number): SuspectBrief {
  return { ...mention(suspect.path), why: whyWords(lab, suspect, symptoms, now), facts: factsOf(lab, suspect.path) };
}

function whyWords(lab: Lab, suspect: Suspect, symptoms: number, now: number): Sentence {
  const parts = [
    explainsWords(suspect, symptoms),
    ...againstWords(suspect),
    ...changedWords(lab, suspect.recentChanges[0], now),
  ];
  return parts.reduce((before, part) => sentence`${before}; ${part}`);
}

function explainsWords({ path, explains }: Suspect, symptoms: number): Sentence {
  const others = explains.filter((one) => one !== path).map(mention);
  const isSymptom = others.length < explains.length;
  const count = symptoms > 1 && explains.length < symptoms ? ` (${explains.length} of ${symptoms})` : '';
  if (others.length === 0) return sentence`does not work itself${count}`;
  if (others.length === symptoms && symptoms > 1)
    return sentence`${symptoms === 2 ? 'both' : 'all of them'} stand on it`;
  const stand = others.length === 1 ? 'stands' : 'stand';
  const dependents = sentence`${listed(others)} ${stand} on it${count}`;
  return isSymptom ? sentence`does not work itself, and ${dependents}` : dependents;
}

function againstWords({ contradicts }: Suspect): readonly Sentence[] {
  if (contradicts.length === 0) return [];
  const works = contradicts.length === 1 ? 'works' : 'work';
  return [sentence`but ${listed(contradicts.map(mention))} ${works}`];
}

function changedWords({ inventory }: Lab, path: string | undefined, now: number): readonly Sentence[] {
  const change = path === undefined ? undefined : inventory.recordAt(path);
  return change?.record === 'change'
    ? [sentence`changed ${durationWords(now - (madeAt(change, now) ?? now))} ago: ${mention(change.path)}`]
    : [];
}

/** What one needs to go there and look: parts that the page does not say are left out. No password is among them. */
export function factsOf({ inventory }: Lab, path: string): readonly Fact[] {
  const service = inventory.serviceAt(path);
  const facts: readonly Fact[] = [
    { label: 'IP', value: textOf(service?.ip) },
    { label: 'Address', value: textOf(service?.url) },
    { label: 'Runs on', value: listed(inventory.linked(path, 'runsOn').map(mention)) },
    { label: 'Runbook', value: placesOf(inventory.targets(path, 'runbook')) },
    { label: 'Secret in', value: placesOf(inventory.targets(path, 'secretsIn')) },
  ];
  return facts.filter(({ value }) => value.length > 0);
}

function textOf(text: string | undefined): Sentence {
  return text === undefined || text === '' ? [] : [withoutPassword(text)];
}

/** Pages to open, and what is only told in words. */
function placesOf(targets: readonly LinkTarget[]): Sentence {
  const places = targets.map((target): Sentence =>
    target.to === 'words' ? [wordsOf(target)] : [mention(target.path)],
  );
  return places.length === 0 ? [] : places.reduce((before, place) => sentence`${before}, ${place}`);
}

/** Of an address all of it: it is to be tapped, or typed. */
function wordsOf({ link }: LinkTarget): string {
  return withoutPassword(link.form === 'address' ? link.target : link.shown);
}

/** `https://me:secret@nas` -> `https://nas`: a secret is never copied. */
function withoutPassword(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1');
}
