import type { Frontmatter } from '../../src/notes/note';
import type { Pages } from '../support/lab';
import { told } from './preflight-lines';

const JOB: Frontmatter = { type: 'backup-job', backup_to: 'box', backup_every: '1d', last_backup: '2026-11-23T02:00' };
const LAB: Pages = {
  'box.md': { type: 'host' },
  'pve.md': { type: 'host', backup: '[[Nightly]]' },
  'Nightly.md': JOB,
};
const app = (values: Frontmatter): Pages => ({ ...LAB, 'app.md': { type: 'service', kind: 'app', ...values } });
const backup = (values: Frontmatter): readonly string[] => told('backup', app(values), { services: ['app'] });

describe('the backup of a changed service', () => {
  it('has its age, and whose it is where that is another page', () => {
    expect(backup({ backup: 'restic', last_backup: '2026-11-23T02:00' })).toEqual([
      'good: Last backup of app: 10 hours ago.',
    ]);
    expect(backup({ backup: '[[Nightly]]' })).toEqual(['good: Last backup of app: 10 hours ago, by Nightly.']);
    expect(backup({ runs_on: 'pve' })).toEqual(['good: Last backup of app: 10 hours ago, by Nightly.']);
  });

  it('is old when it is older than its interval and a quarter of it', () => {
    const last = (last_backup: string) => backup({ backup: 'restic', backup_every: '1d', last_backup });
    expect(last('2026-11-22T06:00')[0]).toMatch(/^good/);
    expect(last('2026-11-22T05:59')).toEqual(['warning: Last backup of app: 30 hours ago; it should run every day.']);
  });

  it('is old after a week, and a quarter, where no interval is given', () => {
    const last = (last_backup: string) => backup({ backup: 'restic', last_backup });
    expect(last('2026-11-15T12:00')[0]).toMatch(/^good/);
    expect(last('2026-11-14T12:00')).toEqual(['warning: Last backup of app: 9 days ago; that is more than a week.']);
  });

  it('of a day without a time is told by the day', () => {
    expect(backup({ backup: 'x', last_backup: '2026-11-23' })).toEqual(['good: Last backup of app: today.']);
    expect(backup({ backup: 'x', last_backup: '2026-11-22' })).toEqual(['good: Last backup of app: yesterday.']);
    expect(backup({ backup: 'x', last_backup: '2026-11-20' })).toEqual(['good: Last backup of app: 3 days ago.']);
  });

  it('that has a date to come is not trusted', () => {
    expect(backup({ backup: 'x', last_backup: '2027-11-22' })).toEqual([
      'warning: The last backup of app has a date still to come.',
    ]);
  });

  it('is the newest where there are several', () => {
    const pages = {
      ...app({ backup: ['[[Nightly]]', '[[Weekly]]'] }),
      'Weekly.md': { ...JOB, last_backup: '2026-11-01' },
    };
    expect(told('backup', pages, { services: ['app'] })).toEqual([
      'good: Last backup of app: 10 hours ago, by Nightly.',
    ]);
  });

  it('is missing where none is recorded, or nothing says when it ran', () => {
    expect(backup({})).toEqual(['warning: No backup recorded for app.']);
    expect(backup({ backup: 'restic' })).toEqual([
      'warning: No backup recorded for app: nothing says when it last ran.',
    ]);
  });

  it('is not asked for where there is nothing to lose, in the lab, or where the page says none', () => {
    expect(backup({ stateful: false })).toEqual([]);
    expect(backup({ environment: 'lab' })).toEqual([]);
    expect(backup({ status: 'retired' })).toEqual([]);
    expect(told('backup', LAB, { services: ['box'] })).toEqual([]);
    expect(backup({ backup: 'none' })).toEqual(['note: app has no backup, as the page says.']);
  });

  it('is told once for all that one job covers', () => {
    const pages = { ...app({ runs_on: 'pve' }), 'web.md': { type: 'service', runs_on: 'pve' } };
    expect(told('backup', pages, { services: ['web', 'app'] })).toEqual([
      'good: Last backup of app and web: 10 hours ago, by Nightly.',
    ]);
  });

  it('is out of reach where all of its copies go down with the change', () => {
    const pages = app({ backup: 'dump', backup_to: 'app2', last_backup: '2026-11-23T02:00' });
    const kept = (more: Pages) => told('backup', { ...pages, ...more }, { services: ['app'] });
    const onApp = { 'app2.md': { type: 'service', runs_on: 'app', stateful: false } };
    expect(kept(onApp)).toEqual([
      'good: Last backup of app: 10 hours ago.',
      'warning: The backup of app is on app2, out of reach meanwhile.',
    ]);
    expect(kept({ 'app2.md': { type: 'service', stateful: false } })).toHaveLength(1);
    const twice = app({ backup: 'dump', backup_to: ['app2', 'offsite: B2'], last_backup: '2026-11-23T02:00' });
    expect(told('backup', { ...twice, ...onApp }, { services: ['app'] })).toHaveLength(1);
  });
});
