import type { Frontmatter } from '../../src/notes/note';
import type { Pages } from '../support/lab';
import { told } from './preflight-lines';

const LAB: Pages = {
  'pve.md': { type: 'host' },
  'nas.md': { type: 'service', kind: 'storage' },
  'web.md': { type: 'service', runs_on: 'pve', data_on: 'nas' },
  'mail.md': { type: 'service', runs_on: 'pve' },
  'dns.md': { type: 'service', replicas: ['dns1', 'dns2'] },
  'dns1.md': { type: 'service' },
  'dns2.md': { type: 'service' },
  'far.md': { type: 'service' },
};
const NOTHING = ['good: Nothing else is planned for these then.'];
/** From 20:00 to 21:00. */
const PLANNED: Frontmatter = {
  type: 'change',
  status: 'scheduled',
  scheduled_start: '2026-11-24T20:00',
  scheduled_end: '2026-11-24T21:00',
};

function conflicts(services: readonly string[], change: Frontmatter, plan: { start?: string; end?: string } = {}) {
  return told('conflict', { ...LAB, 'Other.md': { ...PLANNED, ...change } }, { services, ...plan });
}

describe('another change at the same time', () => {
  it('is told with what it has to do with this one', () => {
    expect(conflicts(['web'], { services: 'web' })).toEqual(['warning: Other is planned then: it changes web too.']);
    expect(conflicts(['web'], { services: 'nas' })).toEqual([
      'warning: Other is planned then: it changes nas, which web stands on.',
    ]);
    expect(conflicts(['pve'], { services: ['far', 'mail'] })).toEqual([
      'warning: Other is planned then: it changes mail, which stands on pve.',
    ]);
  });

  it('is a warning where both together take down what neither does alone', () => {
    expect(conflicts(['dns1'], { services: 'dns2' })).toEqual([
      'warning: Other is planned then: with both out, dns is down.',
    ]);
  });

  it('is worth knowing where the two meet in something else', () => {
    expect(conflicts(['pve'], { services: 'nas' })).toEqual(['note: Other is planned then: web stands on both.']);
    expect(conflicts(['web'], { services: 'mail' })).toEqual(['note: Other is planned then: both stand on pve.']);
  });

  it('is none where the two only share what everything stands on', () => {
    const change = { ...LAB, 'Other.md': { ...PLANNED, services: 'mail' } };
    expect(told('conflict', change, { services: ['web'] }, { settings: { foundation: ['pve'] } })).toEqual(NOTHING);
    const wired = {
      'switch.md': { type: 'service', kind: 'network' },
      'a.md': { type: 'service', depends_on: 'switch' },
      'b.md': { type: 'service', depends_on: 'switch' },
      'Other.md': { ...PLANNED, services: 'b' },
    };
    expect(told('conflict', wired, { services: ['a'] })).toEqual(NOTHING);
  });

  it('is none where it has nothing to do with this one', () => {
    expect(conflicts(['web'], { services: 'far' })).toEqual(NOTHING);
    expect(conflicts(['web'], {})).toEqual(NOTHING);
  });

  it('may end when this one begins, and begin when it ends', () => {
    const at = (start: string, end: string) => conflicts(['web'], { services: 'web' }, { start, end });
    expect(at('2026-11-24T21:00', '2026-11-24T22:00')).toEqual(NOTHING);
    expect(at('2026-11-24T19:00', '2026-11-24T20:00')).toEqual(NOTHING);
    expect(at('2026-11-24T20:59', '2026-11-24T22:00')).not.toEqual(NOTHING);
    expect(at('2026-11-24T19:00', '2026-11-24T20:01')).not.toEqual(NOTHING);
  });

  it('is taken to last its day, or an hour, where it gives no end', () => {
    const at = (scheduled_start: string, start: string) =>
      conflicts(['web'], { services: 'web', scheduled_end: null, scheduled_start }, { start });
    expect(at('2026-11-24T20:00', '2026-11-24T20:59')).not.toEqual(NOTHING);
    expect(at('2026-11-24T20:00', '2026-11-24T21:00')).toEqual(NOTHING);
    expect(at('2026-11-24', '2026-11-24T22:00')).not.toEqual(NOTHING);
  });

  it.each(['done', 'rolled-back', 'failed', 'cancelled'])('is none when it is %s', (status) => {
    expect(conflicts(['web'], { services: 'web', status })).toEqual(NOTHING);
  });

  it('that is under way goes on until somebody says that it ended', () => {
    const change = { services: 'web', status: 'in-progress', started: '2026-11-23T08:00', scheduled_end: null };
    expect(conflicts(['web'], change, { start: '2026-11-23T12:00' })).toEqual([
      'warning: Other is under way: it changes web too.',
    ]);
    expect(conflicts(['web'], change)).toEqual(NOTHING);
  });

  it('that is a draft is worth knowing', () => {
    expect(conflicts(['web'], { services: 'web', status: 'draft' })).toEqual([
      'note: Other is a draft for then: it changes web too.',
    ]);
  });

  it('is not the change itself', () => {
    const pages = { ...LAB, 'Own.md': { ...PLANNED, services: 'web' } };
    expect(told('conflict', pages, { services: ['web'], path: 'Own.md' })).toEqual(NOTHING);
  });

  it('is named with two or three more, and the rest is counted, warnings first', () => {
    const change = (services: string): Frontmatter => ({ ...PLANNED, services });
    const pages = {
      ...LAB,
      'a.md': change('mail'),
      ...Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`${name}.md`, change('web')])),
    };
    expect(told('conflict', pages, { services: ['web'] })).toEqual([
      'warning: b is planned then: it changes web too.',
      'warning: c is planned then: it changes web too.',
      'warning: d is planned then: it changes web too.',
      'warning: 2 more changes near this are planned then.',
    ]);
  });
});

describe('an open incident', () => {
  const incident = (services: readonly string[], values: Frontmatter): readonly string[] =>
    told('incident', { ...LAB, 'Slow.md': { type: 'incident', ...values } }, { services });

  it('is told with what it has to do with the change', () => {
    expect(incident(['pve'], { services: 'web' })).toEqual([
      'warning: Slow is still open: it concerns web, which stands on pve.',
    ]);
    expect(incident(['web'], { services: 'mail', status: 'monitoring' })).toEqual([
      'note: Slow is still open: both stand on pve.',
    ]);
  });

  it('is none when it is over, or somewhere else', () => {
    const none = ['good: No open incident nearby.'];
    expect(incident(['web'], { services: 'web', status: 'resolved' })).toEqual(none);
    expect(incident(['web'], { services: 'web', status: 'closed' })).toEqual(none);
    expect(incident(['web'], { services: 'web', resolved: '2026-11-20' })).toEqual(none);
    expect(incident(['web'], { services: 'far' })).toEqual(none);
  });
});
