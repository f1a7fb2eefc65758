import fc from 'fast-check';
import { failurePicture } from '../../src/picture/failure-picture';
import { failurePaint, pairPaint, plainPaint, type PicturePaint, weakSpotPaint } from '../../src/picture/paint';
import type { PictureOptions } from '../../src/picture/picture-options';
import { type VisibleGraph, visibleGraph } from '../../src/picture/visible-graph';
import { weakSpots } from '../../src/picture/weak-spots';
import { labOf, paths, type PlainPages, surveyOf } from '../support/services';
import { arbitrarySmallHomelab } from './arbitrary-homelab';

function looks({ services }: PicturePaint): Record<string, string> {
  return Object.fromEntries(
    [...services].map(([path, { look, words }]) => [
      path.replace('.md', ''),
      words === '' ? look : `${look}: ${words}`,
    ]),
  );
}

/** The lines that are lit, as `from>to`. */
function lit({ lineLook }: PicturePaint, { edges }: VisibleGraph): readonly string[] {
  return edges
    .filter(({ from, to }) => lineLook(from, to) === 'lit')
    .map(({ from, to }) => `${from}>${to}`.replaceAll('.md', ''));
}

function failing(
  pages: PlainPages,
  failed: readonly string[],
  options: PictureOptions = {},
  foundation: readonly string[] = [],
): { paint: PicturePaint; visible: VisibleGraph } {
  const lab = labOf(pages, { foundation });
  const visible = visibleGraph(lab, options);
  return { visible, paint: failurePaint(visible, failurePicture(lab, paths(...failed))) };
}

const LAB: PlainPages = {
  web: { runs_on: ['vm'], backup_to: ['nas'], secrets_in: ['vault'] },
  wiki: { uses: ['vm'] },
  vault: { runs_on: ['vm'] },
  vm: { runs_on: ['host'], monitored_by: ['watch'] },
  watch: {},
  host: {},
  nas: {},
  other: { runs_on: ['elsewhere'] },
  elsewhere: {},
};

describe('plainPaint', () => {
  it('tells nothing of any service or line', () => {
    const visible = visibleGraph(labOf(LAB));
    const { services, lineLook } = plainPaint(visible);
    expect([...services.keys()]).toEqual(visible.nodes.map(({ path }) => path));
    expect(new Set([...services.values()].map(({ look, words }) => look + words))).toEqual(new Set(['plain']));
    expect(lineLook('web.md', 'vm.md')).toBe('plain');
  });
});

describe('failurePaint', () => {
  it('tells what becomes of each, what is worst first, and fades the rest', () => {
    expect(looks(failing(LAB, ['vm']).paint)).toEqual({
      web: 'down: down, locked in',
      wiki: 'degraded: degraded',
      vault: 'down: down',
      vm: 'failed: failed',
      watch: 'faded',
      host: 'faded',
      nas: 'faded',
      other: 'faded',
      elsewhere: 'faded',
    });
  });

  it('marks what only loses its backup or its monitoring', () => {
    expect(looks(failing(LAB, ['watch']).paint)).toMatchObject({ vm: 'touched: not watched', watch: 'failed: failed' });
    expect(looks(failing(LAB, ['nas']).paint)).toMatchObject({ web: 'touched: no backup' });
  });

  it('lights the lines along which it fell', () => {
    const { paint, visible } = failing(LAB, ['host']);
    expect(lit(paint, visible)).toEqual(['vault>vm', 'vm>host', 'web>vm', 'wiki>vm']);
    expect(paint.lineLook('other.md', 'elsewhere.md')).toBe('faded');
  });

  it('lights the line that leads over what is hidden, and not one that says something else', () => {
    const over = failing(LAB, ['host'], { kinds: ['', 'x'] });
    const hidden = failing({ ...LAB, vm: { ...LAB['vm'], kind: 'vm' } }, ['host'], { kinds: [''] });
    expect(lit(over.paint, over.visible)).toContain('web>vm');
    expect(lit(hidden.paint, hidden.visible)).toEqual(['vault>host', 'web>host', 'wiki>host']);
    const said = { web: { uses: ['host'], runs_on: ['vm'] }, vm: { kind: 'vm', runs_on: ['host'] }, host: {} };
    const direct = failing(said, ['host'], { kinds: [''] });
    expect(lit(direct.paint, direct.visible)).toEqual([]);
  });

  it('lights the one line of two replicas that name each other', () => {
    const pair = { a: { replicas: ['b'], min_up: 2 }, b: { replicas: ['a'], min_up: 2 } };
    for (const name of ['a', 'b']) {
      const { paint, visible } = failing(pair, [name]);
      expect(lit(paint, visible)).toEqual(['a>b']);
    }
  });

  it('tells of a part of the base that a filter hides', () => {
    const { paint } = failing({ power: { kind: 'power' }, web: {} }, ['power'], { kinds: [''] }, ['power']);
    expect(looks(paint)).toEqual({ web: 'down: down', power: 'failed: failed' });
  });

  it('shows the lines on the way that are badges, or that others say, and no others', () => {
    const names = Array.from({ length: 45 }, (_, i) => `s${i}`);
    const pages: PlainPages = Object.fromEntries(names.map((name, i) => [name, i < 20 ? { runs_on: ['host'] } : {}]));
    const more = { ...pages, s0: { runs_on: ['host'], depends_on: ['s1'] }, host: {}, other: {} };
    const { paint, visible } = failing(more, ['host']);
    const told = paint.ways.map(({ from, to }) => `${from}>${to}`);
    // What s0 runs on, s1 says too.
    expect(told).toHaveLength(20);
    expect(visible.undrawn.map(({ from, to }) => `${from}>${to}`)).toEqual(told);
    expect(failing(more, ['s5']).paint.ways).toEqual([]);
    expect(plainPaint(visible).ways).toEqual([]);
  });

  it('is plain while nothing failed', () => {
    expect(new Set(Object.values(looks(failing(LAB, []).paint)))).toEqual(new Set(['plain']));
  });

  it('says of every service what the failure says of it', () => {
    const any = arbitrarySmallHomelab.chain(({ pages, foundation }) =>
      fc.record({
        pages: fc.constant(pages),
        foundation: fc.constant(foundation),
        failed: fc.subarray(Object.keys(pages), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(any, ({ pages, foundation, failed }) => {
        const lab = labOf(pages, { foundation });
        const visible = visibleGraph(lab);
        const failure = failurePicture(lab, paths(...failed));
        const { services } = failurePaint(visible, failure);
        for (const { path } of visible.nodes) {
          const states = failure.states.get(path) ?? [];
          const { look, words } = services.get(path) ?? { look: 'plain', words: '' };
          expect(words.split(', ').filter((word) => word !== '')).toHaveLength(
            states.filter((state) => state !== 'untouched').length,
          );
          expect(look === 'failed').toBe(states.includes('failed'));
          expect(look === 'faded').toBe(states.includes('untouched'));
          expect(look === 'down').toBe(states.includes('down') && !states.includes('failed'));
          expect(words.includes('locked in')).toBe(states.includes('locked-in'));
          expect(words.includes('no backup')).toBe(states.includes('without-backup'));
          expect(words.includes('not watched')).toBe(states.includes('without-monitoring'));
        }
      }),
    );
  });
});

describe('weakSpotPaint', () => {
  const FAKE: PlainPages = {
    dns: { replicas: ['dns1', 'dns2'], min_up: 1, kind: 'app' },
    dns1: { runs_on: ['host'] },
    dns2: { runs_on: ['host'] },
    host: { kind: 'host' },
    aside: {},
  };
  const survey = surveyOf(FAKE);
  const visible = visibleGraph(survey.lab);
  const only = (layer: string): PicturePaint =>
    weakSpotPaint(
      visible,
      weakSpots(survey).filter((one) => one.layer === layer),
    );

  it('marks the spots and what they share, lights their lines, and fades the rest', () => {
    const paint = only('fake-redundancy');
    expect(looks(paint)).toMatchObject({
      dns: 'spot: fake redundancy',
      host: 'shared: shared',
      aside: 'faded',
      // On the way from the one to the other.
      dns1: 'plain',
    });
    expect(lit(paint, visible)).toEqual(['dns>dns1', 'dns>dns2', 'dns1>host', 'dns2>host']);
  });

  it('marks everyone in a circle, not only the page that the finding is on', () => {
    const loops = surveyOf({ a: { depends_on: ['b'] }, b: { depends_on: ['c'] }, c: { depends_on: ['a'] }, d: {} });
    const layers = weakSpots(loops).filter(({ layer }) => layer === 'loops');
    const paint = weakSpotPaint(visibleGraph(loops.lab), layers);
    expect(looks(paint)).toEqual({
      a: 'spot: in a circle',
      b: 'spot: in a circle',
      c: 'spot: in a circle',
      d: 'faded',
    });
  });

  it('is plain where nothing is marked', () => {
    expect(new Set(Object.values(looks(only('loops'))))).toEqual(new Set(['plain']));
    expect(only('loops').lineLook('dns.md', 'dns1.md')).toBe('plain');
  });

  it('says all that is said of one service, and that a risk is accepted', () => {
    const mark = { path: 'host.md', role: 'spot', sentence: [], accepted: true } as const;
    const paint = weakSpotPaint(visible, [
      { layer: 'locked-in', title: '', also: [], edges: [], marks: [mark] },
      { layer: 'lost-data', title: '', also: [], edges: [], marks: [{ ...mark, role: 'shared' }] },
    ]);
    expect(looks(paint)).toMatchObject({ host: 'shared: locked in (accepted), shared', dns: 'faded' });
  });
});

describe('pairPaint', () => {
  it('shows the two that fail and what falls with both', () => {
    const visible = visibleGraph(labOf(LAB));
    const paint = pairPaint(visible, { failed: ['host.md', 'nas.md'], takesDown: ['web.md'], sentence: [] });
    expect(looks(paint)).toMatchObject({ host: 'failed: failed', nas: 'failed: failed', web: 'down: down with both' });
    expect(looks(paint)).toMatchObject({ wiki: 'faded', vm: 'faded' });
    expect(paint.lineLook('web.md', 'vm.md')).toBe('faded');
  });
});
