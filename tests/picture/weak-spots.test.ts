import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import { type WeakSpotLayer, type WeakSpotLayerName, weakSpots } from '../../src/picture/weak-spots';
import { names, type PlainPages, surveyOf } from '../support/services';
import { arbitrarySmallHomelab } from './arbitrary-homelab';

function layer(name: WeakSpotLayerName, pages: PlainPages): WeakSpotLayer {
  const found = weakSpots(surveyOf(pages)).find((one) => one.layer === name);
  if (!found) throw new RangeError(name);
  return found;
}

const told = ({ marks }: WeakSpotLayer): string[] =>
  marks.map(({ path, role, sentence }) => `${role} ${names([path]).join('')}: ${plainText(sentence)}`);
const lit = ({ edges }: WeakSpotLayer): string[] => edges.map(({ from, to }) => names([from, to]).join('>'));

describe('weak spots', () => {
  it('are layers, empty where there is nothing', () => {
    expect(weakSpots(surveyOf({})).map(({ layer: name, title, marks, edges }) => [name, title, marks, edges])).toEqual([
      ['stands-on', 'What the lab stands on', [], []],
      ['fake-redundancy', 'Redundancy that is none', [], []],
      ['loops', 'Circles that stop a cold start', [], []],
      ['production-on-lab', 'Production on lab', [], []],
      ['lost-data', 'Data lost with its only copy', [], []],
      ['locked-in', 'Secrets and runbooks locked in', [], []],
    ]);
  });

  it('are what the lab stands on, the first five', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`s${i}`, i > 0 ? { depends_on: `s${i - 1}` } : {}]),
    );
    const found = layer('stands-on', chain);
    expect(found.marks).toHaveLength(5);
    expect(told(found)[0]).toBe('spot s0: s0 takes down 6 services that matter: s1, s2, s3 and 3 more.');
  });

  it('are groups that one thing takes down, with the ways to it', () => {
    const found = layer('fake-redundancy', {
      dns: { replicas: ['a', 'b'] },
      a: { runs_on: 'vm' },
      b: { runs_on: 'host' },
      vm: { runs_on: 'host' },
      host: { kind: 'host' },
    });
    expect(told(found)).toEqual([
      'spot dns: dns needs 1 of a and b up; if host fails, too few are left.',
      'shared host: host: dns falls with it in spite of redundancy.',
    ]);
    expect(lit(found)).toEqual(['a>vm', 'b>host', 'dns>a', 'dns>b', 'vm>host']);
  });

  it('are the circles that cannot start', () => {
    const found = layer('loops', {
      a: { depends_on: 'b' },
      b: { depends_on: 'c' },
      c: { depends_on: 'a' },
      d: { depends_on: 'd' },
    });
    expect(told(found)).toEqual([
      'spot a: a needs b, which needs c, which needs a: none of them can start first.',
      'spot d: d depends on itself.',
    ]);
    expect(lit(found)).toEqual(['a>b', 'b>c', 'c>a', 'd>d']);
  });

  it('are production services that stop with the lab, along the way they do', () => {
    const found = layer('production-on-lab', {
      mail: { environment: 'production', runs_on: 'vm' },
      vm: { runs_on: 'toy' },
      toy: { environment: 'lab' },
    });
    expect(told(found)).toEqual([
      'spot mail: mail is production and stops if toy fails, which is only lab.',
      'shared toy: toy: mail is production and stops if it fails, which is only lab.',
    ]);
    expect(lit(found)).toEqual(['mail>vm', 'vm>toy']);
  });

  it('are data whose copies are lost with them', () => {
    const found = layer('lost-data', { photos: { data_on: 'nas', backup_to: 'nas' }, nas: { kind: 'storage' } });
    expect(told(found)).toContain('spot photos: photos: its backup lies on nas, which also holds the data.');
    expect(told(found)).toContain('shared nas: nas: photos loses with it the data and every copy.');
    expect(lit(found)).toEqual(['photos>nas']);
  });

  it('are secrets that fall with what they open', () => {
    const found = layer('locked-in', {
      host: { criticality: 'critical', secrets_in: 'vault' },
      vault: { runs_on: 'host' },
    });
    expect(told(found)).toEqual([
      'spot host: host: what is needed to repair it is kept in vault, which falls with it.',
      'shared vault: vault: host keeps in it what is needed for the repair.',
    ]);
    expect(lit(found)).toEqual(['host>vault']);
  });

  it('say which risks are accepted', () => {
    const found = layer('loops', { a: { depends_on: 'a', accepted_risks: 'dependency-loop: it starts by hand' } });
    expect(found.marks.map(({ accepted }) => accepted)).toEqual([true]);
  });

  it('say no more and no less than the findings', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const survey = surveyOf(pages, { settings: { foundation } });
        const layers = weakSpots(survey);
        const checks = { 'fake-redundancy': ['fake-redundancy'], loops: ['dependency-loop'], 'production-on-lab': ['production-on-lab'], 'lost-data': ['backup-same-failure-domain', 'backup-circular'], 'locked-in': ['locked-in'] }; // prettier-ignore
        for (const [name, ids] of Object.entries(checks)) {
          const { marks, edges } = layers.find(({ layer: one }) => one === name) ?? { marks: [], edges: [] };
          const spots = marks.filter(({ role }) => role === 'spot').map(({ sentence }) => plainText(sentence));
          const messages = survey.findings.filter(({ check }) => ids.includes(check)).map(({ message }) => message);
          expect(spots.sort()).toEqual(messages.sort());
          const known = [...edges.flatMap(({ from, to }) => [from, to]), ...marks.map(({ path }) => path)];
          expect(known.filter((path) => !survey.lab.inventory.serviceAt(path))).toEqual([]);
          if (messages.length > 0 && name !== 'locked-in') expect(edges.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
