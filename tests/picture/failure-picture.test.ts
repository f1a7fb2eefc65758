import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import { failingNow } from '../../src/picture/failing-now';
import { type FailurePicture, failurePicture } from '../../src/picture/failure-picture';
import { survey } from '../support/lab';
import { arbitraryLab, pagesOf, SlowLab, someOf } from '../support/plain-labs';
import { labOf, names, paths, type PlainPages } from '../support/services';

const PAGES: PlainPages = {
  nas: { kind: 'storage' },
  docker: { runs_on: 'nas' },
  photos: { runs_on: 'docker', users: ['Ida', 'Jonas'], backup_to: 'nas' },
  vault: { data_on: 'nas', secrets_in: 'vault' },
  portal: { uses: 'photos', monitored_by: 'docker' },
  wiki: {},
  next: { status: 'planned', runs_on: 'nas' },
  old: { status: 'retired', runs_on: 'nas' },
};

const failing = (...failed: readonly string[]): FailurePicture => failurePicture(labOf(PAGES), paths(...failed));
const told = ({ panel }: FailurePicture): string[] => [
  plainText(panel.headline),
  ...panel.parts.map(({ title, lines }) => `${title}: ${lines.map(plainText).join('; ')}`),
];

describe('a failure on the picture', () => {
  it('says of every service what becomes of it', () => {
    const states = [...failing('nas').states].map(([path, all]) => `${names([path]).join('')}: ${all.join(', ')}`);
    expect(states).toEqual([
      'docker: down',
      'nas: failed',
      'next: untouched',
      'photos: down, without-backup',
      'portal: degraded, without-monitoring',
      'vault: down, locked-in',
      'wiki: untouched',
    ]);
  });

  it('has a way from what failed to all that feels it', () => {
    const { via } = failing('nas');
    expect(names([...via.keys()])).toEqual(['docker', 'photos', 'vault', 'portal']);
    expect(names(via.get('portal.md') ?? [])).toEqual(['nas', 'docker', 'photos', 'portal']);
  });

  it('tells it in the panel', () => {
    expect(told(failing('nas'))).toEqual([
      'If nas fails, 3 services go down too and 1 service works worse; 2 people or groups will notice.',
      'Down: photos, via docker; docker; vault',
      'Works worse: portal, via docker → photos',
      'Who notices: Ida; Jonas',
      'Locked in: what is needed to repair them is down too: vault',
      'Without backup meanwhile: photos',
      'Watched by nobody meanwhile: portal',
      'Start again in this order: nas; docker; photos; vault',
    ]);
  });

  it('tells of several, of none, of what is not in use and of what waits for each other', () => {
    expect(told(failing())[0]).toBe('Select a service to see what falls with it.');
    expect(told(failing('wiki'))).toEqual(['If wiki fails, nothing else falls.']);
    expect(told(failing('next'))).toEqual(['If next fails, nothing falls: not in use.', 'Not in use: next']);
    expect(told(failing('wiki', 'next'))).toEqual(['If next and wiki fail, nothing else falls.', 'Not in use: next']);
    const loop = failurePicture(labOf({ a: { depends_on: 'b' }, b: { depends_on: 'a' } }), ['a.md']);
    expect(told(loop)).toContain('Wait for each other: a → b → a: start them together, or break the circle.');
  });

  it('says the same as the slow way', () => {
    const failures = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 0, 3)));
    fc.assert(
      fc.property(failures, ([lab, failed]) => {
        const slow = new SlowLab(lab);
        const down = slow.down(failed);
        const { states, via } = failurePicture(labOf(pagesOf(lab), { foundation: lab.foundation }), paths(...failed));
        const having = (state: string): string[] =>
          [...states]
            .filter(([, all]) => (all as readonly string[]).includes(state))
            .map(([path]) => names([path]).join(''));
        expect(having('down').sort()).toEqual(down.filter((name) => !failed.includes(name)));
        expect(having('degraded')).toEqual(slow.degraded(down));
        expect(having('without-backup')).toEqual(slow.withoutBackup(down));
        expect(having('without-monitoring')).toEqual(slow.withoutMonitoring(down));
        expect(having('locked-in')).toEqual(slow.lockedIn(down));
        for (const all of states.values())
          expect(all.includes('untouched')).toBe(all.length === 1 && all[0] === 'untouched');
        for (const [path, way] of via) {
          expect(failed).toContain(names(way.slice(0, 1)).join(''));
          expect(way.at(-1)).toBe(path);
          expect(way.slice(0, -1).every((step) => down.includes(names([step]).join('')))).toBe(true);
        }
      }),
    );
  });
});

describe('what fails now', () => {
  it('is the open incidents, the severe first, then the changes ahead, the next first', () => {
    const { lab } = survey({
      'nas.md': { type: 'service' },
      'web.md': { type: 'service' },
      'mild.md': { type: 'incident', severity: 4, services: 'nas', started: '2026-11-23' },
      'bad.md': { type: 'incident', severity: 1, services: ['web', 'nas'] },
      'over.md': { type: 'incident', status: 'closed', services: 'nas' },
      'empty.md': { type: 'incident' },
      'later.md': { type: 'change', status: 'scheduled', scheduled_start: '2026-12-02', services: 'web' },
      'soon.md': { type: 'change', status: 'scheduled', scheduled_start: '2026-12-01', services: 'nas' },
      'now.md': { type: 'change', status: 'in-progress', started: '2026-11-23', services: 'nas' },
      'draft.md': { type: 'change', status: 'draft', services: 'nas' },
    });
    expect(failingNow(lab).map(({ title, services }) => [title, names(services)])).toEqual([
      ['bad', ['nas', 'web']],
      ['mild', ['nas']],
      ['now', ['nas']],
      ['soon', ['nas']],
      ['later', ['web']],
    ]);
  });
});
