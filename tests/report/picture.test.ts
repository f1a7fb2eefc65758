import { buildReport } from '../../src/report/report';
import type { Picture } from '../../src/report/picture';
import { names, type PlainPages, surveyOf } from '../support/services';

const pictureOf = (pages: PlainPages): Picture | null => buildReport(surveyOf(pages)).picture;
const marksIn = (picture: Picture | null): string[] =>
  (picture?.services ?? []).map(({ path, mark }) => `${names([path]).join('')} ${mark}`);

const fresh = { last_backup: '2026-11-23', last_restore_test: '2026-11-23' };
const onNas = { ...fresh, data_on: 'nas', backup_to: 'nas' };

describe('the picture', () => {
  it('is of the neighbourhood of the worst cause that has to do with the shape of the lab', () => {
    const picture = pictureOf({
      a: onNas,
      b: onNas,
      nas: { stateful: false },
      far: { depends_on: 'a' },
      alone: {},
      broken: { depends_on: 'nowhere', criticality: 'critical' },
    });
    expect(picture?.centre).toBe('nas.md');
    expect(marksIn(picture)).toEqual(['a finding', 'b finding', 'far none', 'nas centre']);
    expect(picture?.leftOut).toBe(0);
    expect(picture?.edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`)).toEqual([
      'a.md backup_to nas.md',
      'a.md data_on nas.md',
      'b.md backup_to nas.md',
      'b.md data_on nas.md',
      'far.md depends_on a.md',
    ]);
  });

  it('leaves out the other guests of a host that the ones in trouble share', () => {
    const picture = pictureOf({
      dns: { ...fresh, replicas: ['dns1', 'dns2'] },
      dns1: { ...fresh, runs_on: 'pve' },
      dns2: { ...fresh, runs_on: 'pve' },
      pve: { kind: 'host' },
      guest: { ...fresh, runs_on: 'pve' },
      proxy: { ...fresh, depends_on: 'dns' },
    });
    expect(marksIn(picture)).toEqual(['dns centre', 'dns1 none', 'dns2 none', 'proxy none', 'pve finding']);
    expect(picture?.leftOut).toBe(1);
  });

  it('is around the worst of several', () => {
    const pages = {
      a: onNas,
      nas: { stateful: false },
      b: { ...onNas, data_on: 'box', backup_to: 'box', criticality: 'critical', monitored_by: 'x' },
      box: { stateful: false },
    };
    expect(pictureOf(pages)?.centre).toBe('b.md');
  });

  it('is not there where nothing has to do with the shape', () => {
    expect(pictureOf({ a: {}, b: { depends_on: 'nowhere' } })).toBeNull();
    expect(pictureOf({})).toBeNull();
  });

  it('leaves out what is retired, what watches, and what everything stands on', () => {
    const pages = {
      a: { ...onNas, runs_on: 'old', monitored_by: 'kuma' },
      nas: { stateful: false },
      old: { status: 'retired' },
      kuma: {},
    };
    expect(marksIn(pictureOf(pages))).toEqual(['a centre', 'nas finding']);
    const { picture } = buildReport(surveyOf(pages, { settings: { foundation: ['kuma'] } }));
    expect(marksIn(picture)).toEqual(['a centre', 'nas finding']);
  });

  it('draws its centre even where more than thirty services are touched', () => {
    const apps = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`app${i}`, onNas]));
    const picture = pictureOf({ ...apps, nas: { stateful: false } });
    expect(picture?.services).toHaveLength(30);
    expect(picture?.services.filter(({ mark }) => mark === 'centre')).toEqual([{ path: 'nas.md', mark: 'centre' }]);
    expect(picture?.leftOut).toBe(11);
  });

  it('has at most thirty services, the nearest, and says how many neighbours are left out', () => {
    const apps = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `app${String(i).padStart(2, '0')}`,
        { ...fresh, runs_on: 'pve', backup_to: 'offsite: B2' },
      ]),
    );
    const picture = pictureOf({
      ...apps,
      pve: { kind: 'host', ...fresh, backup_to: '[[pve]]' },
      rack: { stateful: false, depends_on: 'app00' },
    });
    expect(picture?.centre).toBe('pve.md');
    expect(picture?.services).toHaveLength(30);
    expect(picture?.leftOut).toBe(12);
    expect(marksIn(picture)).not.toContain('rack none');
    const drawn = new Set(picture?.services.map(({ path }) => path));
    expect(picture?.edges.every(({ from, to }) => drawn.has(from) && drawn.has(to))).toBe(true);
  });
});
