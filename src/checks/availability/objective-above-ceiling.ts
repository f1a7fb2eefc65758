import { ceilingsOf, type Ceiling } from '../../availability/ceiling';
import { ceilingWords } from '../../availability/figure-words';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { type Check, type CheckAbout, type Found, listed, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A service promises more (`slo`) than the objectives of what it stands on allow together.',
  why: 'What takes it down when it fails takes its promise down too: 99.9 % on an internet line of 99 % cannot be kept.',
  fix: 'Promise less, make the weakest thing below it redundant, or stop depending on it.',
};

export const objectiveAboveCeiling: Check = {
  id: 'objective-above-ceiling',
  practice: 'availability',
  depth: 'work',
  severity: 'warning',
  find: ({ lab }) => {
    const promising = lab.inUse.filter(({ slo }) => slo !== undefined);
    // Most labs promise nothing, and the ceilings need every single failure.
    if (promising.length < 2) return [];
    const ceilingOf = ceilingsOf(lab);
    return promising.flatMap((service) => judge(service, ceilingOf(service.path)));
  },
  together: (found, cause) =>
    `${found.length} services promise more than what they stand on allows, ${noteName(cause)} above all: ${titles(pathsOf(found))}`,
};

/** What is a product of percentages may miss the objective by the last bits of a number. */
const NOISE = 1e-9;

function judge({ path, slo = 0 }: Service, ceiling: Ceiling | null): readonly Found[] {
  if (!ceiling || slo <= ceiling.percent + NOISE) return [];
  const below = [...ceiling.serial, ...ceiling.parallel].sort((a, b) => a.percent - b.percent);
  const weakest = below[0]?.path ?? path;
  const isGroup = ceiling.parallel.some((group) => group.path === weakest);
  const names = below.map((one) => `${noteName(one.path)} ${ceilingWords(one.percent)}`);
  const most = ceilingWords(ceiling.percent);
  return [
    {
      path,
      cause: weakest,
      message: `${noteName(path)} promises ${slo} %, but what it stands on allows ${most} at most: ${listed(names)}.`,
      fix: `Set slo to ${most} or less, or ${isGroup ? `give ${noteName(weakest)} one member more` : `make ${noteName(weakest)} redundant`}.`,
    },
  ];
}
