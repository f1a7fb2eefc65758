import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import { asList, type PictureList } from '../../src/picture/as-list';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf } from '../support/services';
import { arbitraryLargeHomelab, arbitrarySmallHomelab } from './arbitrary-homelab';

/** As it would be read out, a level of the list two blanks. */
function readOut({ summary, layers, base, leftOut }: PictureList): string[] {
  return [
    plainText(summary),
    ...layers.flatMap(({ title, services }) => [
      title,
      ...services.flatMap((service) => [
        `  ${service.title}${service.facts && ` (${service.facts})`}`,
        ...service.standsOn.map(({ sentence }) => `    ${plainText(sentence)}`),
        ...service.carries.map(({ sentence }) => `    < ${plainText(sentence)}`),
        ...service.notes.map((note) => `    ${plainText(note)}`),
      ]),
    ]),
    ...(base ? [plainText(base)] : []),
    ...leftOut.map(plainText),
  ];
}

describe('the picture as a list', () => {
  it('tells the layers from top to bottom, and of each service what it stands on and what stands on it', () => {
    const lab = labOf(
      {
        app: { kind: 'app', runs_on: 'vm', depends_on: ['vm', 'app'], monitored_by: 'kuma' },
        vm: { kind: 'vm', runs_on: 'host' },
        host: { kind: 'host', criticality: 'critical' },
        kuma: {},
        ups: { kind: 'power' },
      },
      { foundation: ['ups'] },
    );
    expect(readOut(asList(visibleGraph(lab, { kinds: ['app', 'host', '', 'power'] })))).toEqual([
      '4 services in 2 layers, 2 lines. What others stand on is at the bottom.',
      'Layer 1 of 2, at the top',
      '  app (app)',
      '    depends on and runs on host, over vm, hidden',
      '    is monitored by kuma',
      '    Its page says that it stands on itself.',
      'Layer 2 of 2, at the bottom',
      '  host (host, critical)',
      '    < app depends on and runs on it, over vm, hidden',
      '  kuma',
      '    < app is monitored by it',
      '  ups (power, base)',
      'Everything stands on ups.',
      '1 service is hidden: of another kind than app, host, none and power.',
      '3 services stand on the base below: 3 lines not drawn.',
      '1 line leads through hidden services.',
    ]);
  });

  it('tells of badges at both ends', () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`s${String(i)}`, { runs_on: 'host' }]));
    const list = readOut(asList(visibleGraph(labOf({ ...many, host: {} }))));
    expect(list).toContain('    runs on host');
    expect(list).toContain('    45 services more are joined to it by a badge.');
    expect(list).toContain('45 lines to host are badges.');
  });

  it('says what stands on what is retired', () => {
    const lab = labOf({ old: { status: 'retired' }, web: { depends_on: 'old' } });
    expect(readOut(asList(visibleGraph(lab)))).toContain('    It stands on what is retired: old.');
  });

  it('is empty without services', () => {
    expect(readOut(asList(visibleGraph(labOf({}))))).toEqual(['No services are drawn.']);
  });

  it('has the same services and lines as the picture, each line at both ends and between two layers', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrarySmallHomelab, arbitraryLargeHomelab), ({ pages, foundation }) => {
        const graph = visibleGraph(labOf(pages, { foundation }), { kinds: ['app', 'host'] });
        const { layers } = asList(graph);
        const services = layers.flatMap((layer) => layer.services);
        expect(services.map(({ path }) => path).sort()).toEqual(graph.nodes.map(({ path }) => path));
        expect(layers.every((layer) => layer.services.length > 0)).toBe(true);
        const lines = [
          ...graph.edges.map(({ from, to }) => `${from}>${to}`),
          ...graph.nodes.flatMap(({ path, badges }) => badges.map(({ to }) => `${path}>${to}`)),
        ].sort();
        expect(services.flatMap(({ path, standsOn }) => standsOn.map((one) => `${path}>${one.path}`)).sort()).toEqual(
          lines,
        );
        expect(services.flatMap(({ path, carries }) => carries.map((one) => `${one.path}>${path}`)).sort()).toEqual(
          graph.edges.map(({ from, to }) => `${from}>${to}`).sort(),
        );
        const layerOf = new Map(layers.flatMap((layer, i) => layer.services.map(({ path }) => [path, i] as const)));
        for (const { from, to } of graph.edges) expect(layerOf.get(to)).not.toBe(layerOf.get(from));
      }),
    );
  });
});
