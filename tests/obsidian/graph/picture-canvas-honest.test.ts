/** @jest-environment ./tests/host/environment.cjs */
/** What is in the page is what the core computed: services, lines, looks and words, nothing more and nothing less. */
import path from 'node:path';
import fc from 'fast-check';
import { readArguments } from '../../../cli/arguments';
import { openVault } from '../../../cli/open-vault';
import type { Lab } from '../../../src/inventory/lab';
import { failurePicture } from '../../../src/picture/failure-picture';
import { failurePaint, type PicturePaint, plainPaint, weakSpotPaint } from '../../../src/picture/paint';
import type { PictureOptions } from '../../../src/picture/picture-options';
import { type VisibleGraph, visibleGraph } from '../../../src/picture/visible-graph';
import { weakSpots } from '../../../src/picture/weak-spots';
import type { Survey } from '../../../src/survey';
import { arbitraryLargeHomelab, arbitrarySmallHomelab, type RandomHomelab } from '../../picture/arbitrary-homelab';
import { labOf, paths } from '../../support/services';
import { all, canvasOf } from './canvas-on-page';

const of = (el: Element | null, name: string): string => el?.getAttribute(name) ?? '';

/** Everything that can be read off the page. */
function page(): object {
  return {
    services: all('.homelab-graph-service').map((el) => of(el, 'data-path')).sort(), // prettier-ignore
    base: all('.homelab-graph-base').map((el) => of(el, 'data-path')).sort(), // prettier-ignore
    lines: all('.homelab-graph-line')
      .map((el) => ['data-from', 'data-to', 'data-relation', 'data-implied'].map((name) => of(el, name)).join(' > '))
      .sort(),
    badges: all('.homelab-graph-badge').map((el) => `${of(el.closest('[data-path]'), 'data-path')} > ${of(el, 'data-hub')}`).sort(), // prettier-ignore
    folded: all('.homelab-graph-folded').map((el) => `${of(el, 'data-hub')}: ${el.querySelector('text')?.textContent ?? ''}`).sort(), // prettier-ignore
    loops: all('.homelab-graph-loop').map((el) => of(el.closest('[data-path]'), 'data-path')).sort(), // prettier-ignore
  };
}

function computed({ nodes, edges, foundation }: VisibleGraph): object {
  return {
    services: nodes.map((node) => node.path),
    base: foundation,
    lines: edges
      .flatMap(({ from, to, relations, implied }) => relations.map((one) => [from, to, one, implied].join(' > ')))
      .sort(),
    badges: nodes.flatMap((node) => node.badges.map(({ to }) => `${node.path} > ${to}`)).sort(),
    folded: nodes.filter(({ folded }) => folded > 0).map((node) => `${node.path}: ${node.folded} folded`),
    loops: nodes.filter(({ isOnItself }) => isOnItself).map((node) => node.path),
  };
}

/** A sentence for each look that is not what the paint says, and for each word that is missing. */
function lies({ services, lineLook, ways }: PicturePaint, selected: ReadonlySet<string>): readonly string[] {
  const boxes = all('[data-path]').flatMap((el) => {
    const at = of(el, 'data-path');
    const { look = '', words = '' } = services.get(at) ?? {};
    const facts = el.querySelector('.homelab-graph-facts');
    const lines = [...(facts?.children ?? [])].map((line) => line.textContent);
    const shown = lines.length > 0 ? lines.join(' ') : (facts?.textContent ?? '');
    const isSaid = shown.endsWith('…') ? words.startsWith(shown.slice(0, -1).trimEnd()) : shown === words;
    return [
      ...(of(el, 'data-look') === look ? [] : [`${at} looks ${of(el, 'data-look')}, not ${look}`]),
      // A chip in the band has no room: the box of the service itself says it.
      ...(words === '' || isSaid || el.classList.contains('is-chip') ? [] : [`${at} says ${shown}, not ${words}`]),
      ...(of(el, 'aria-label').includes(words) ? [] : [`${at} does not say aloud ${words}`]),
      ...((of(el, 'aria-pressed') === 'true') === selected.has(at) ? [] : [`${at} is selected or not`]),
    ];
  });
  const lines = all('.homelab-graph-line')
    .filter((el) => of(el, 'data-look') !== lineLook(of(el, 'data-from'), of(el, 'data-to')))
    .map((el) => `${of(el, 'data-from')} > ${of(el, 'data-to')} looks ${of(el, 'data-look')}`);
  const shown = all('.homelab-graph-way').map((el) => `${of(el, 'data-from')} > ${of(el, 'data-to')}`).sort(); // prettier-ignore
  const meant = ways.map(({ from, to }) => `${from} > ${to}`).sort();
  const isHonest = JSON.stringify(shown) === JSON.stringify(meant);
  return [...boxes, ...lines, ...(isHonest ? [] : [`ways ${shown.join()}, not ${meant.join()}`])];
}

/** Draws a lab, then lets one after the other fail on the same picture. */
function expectHonest(lab: Lab, options: PictureOptions, failures: readonly (readonly string[])[]): void {
  const visible = visibleGraph(lab, options);
  const { canvas } = canvasOf(visible);
  expect(page()).toEqual(computed(visible));
  expect(lies(plainPaint(visible), new Set())).toEqual([]);
  for (const failed of failures) {
    const paint = failurePaint(visible, failurePicture(lab, failed));
    canvas.paint(paint, new Set(failed), null);
    expect(lies(paint, new Set(failed))).toEqual([]);
  }
  canvas.paint(plainPaint(visible), new Set(), null);
  expect(lies(plainPaint(visible), new Set())).toEqual([]);
  expect(page()).toEqual(computed(visible));
  canvas.unload();
}

function exampleVault(): Survey {
  const vault = path.join(__dirname, '../../../examples/homelab-vault');
  const request = readArguments(['report', vault, '--now', '2026-11-23T12:00', '--zone', 'Europe/Vienna']);
  if (!request) throw new Error('help');
  const { contents, surveyor, now } = openVault(request, { now: 0, zone: 'UTC' });
  return surveyor.survey(contents, now);
}

describe('the picture of the example vault', () => {
  const survey = exampleVault();
  const { lab } = survey;
  const everyone = lab.inUse.map((one) => one.path);

  it('shows what stands on what, and what every single failure does', () => {
    expect(everyone.length).toBeGreaterThan(30);
    expectHonest(lab, {}, everyone.map((failed) => [failed])); // prettier-ignore
  });

  it.each<PictureOptions>([{ environment: 'production' }, { kinds: ['app'] }, { search: 'a' }])(
    'shows it with the filter %j',
    (options) => expectHonest(lab, options, [everyone.slice(0, 1), everyone.slice(5, 9)]),
  );

  it('shows its weak spots', () => {
    const visible = visibleGraph(lab, {}, survey.findings);
    const { canvas } = canvasOf(visible);
    for (const layer of weakSpots(survey)) {
      const paint = weakSpotPaint(visible, [layer]);
      canvas.paint(paint, new Set(), null);
      expect(lies(paint, new Set())).toEqual([]);
    }
  });

  it('marks the worst that was found of each, and says it in words', () => {
    const visible = visibleGraph(lab, {}, survey.findings);
    canvasOf(visible);
    const marked = all('.homelab-graph-found').map((el) => of(el.closest('[data-path]'), 'data-path'));
    const judged = visible.nodes.filter(({ found }) => Object.keys(found).length > 0);
    expect(marked.sort()).toEqual(judged.map((one) => one.path));
    const immich = one('Immich');
    expect(of(immich, 'aria-label')).toContain('Backups: error');
    expect(of(immich.querySelector('.homelab-graph-found'), 'data-severity')).toBe('error');
  });

  const one = (name: string): Element => {
    const found = all('.homelab-graph-service').find((el) => of(el, 'data-path').endsWith(`/${name}.md`));
    if (!found) throw new Error(`${name} is not drawn`);
    return found;
  };
});

describe('the picture of any lab', () => {
  const withFailures = (
    homelab: fc.Arbitrary<RandomHomelab>,
  ): fc.Arbitrary<{ readonly homelab: RandomHomelab; readonly failures: readonly (readonly string[])[] }> =>
    homelab.chain((lab) =>
      fc.record({
        homelab: fc.constant(lab),
        failures: fc.array(fc.subarray(Object.keys(lab.pages), { minLength: 1 }), { maxLength: 4 }),
      }),
    );

  it.each([
    ['small', arbitrarySmallHomelab, 60],
    ['large', arbitraryLargeHomelab, 8],
  ])('shows what a %s one is made of, and what falls', (_, homelab, numRuns) => {
    const any = fc.tuple(withFailures(homelab), fc.boolean());
    fc.assert(
      fc.property(
        any,
        ([
          {
            homelab: { pages, foundation },
            failures,
          },
          isFiltered,
        ]) => {
          const lab = labOf(pages, { foundation });
          const options: PictureOptions = isFiltered ? { kinds: ['', 'app', 'host'] } : {};
          expectHonest(lab, options, failures.map((names) => paths(...names))); // prettier-ignore
        },
      ),
      { numRuns },
    );
  });
});
