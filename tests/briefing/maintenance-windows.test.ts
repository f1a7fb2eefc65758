import type { Pages } from '../support/lab';
import { told } from './preflight-lines';

const at = (maintenanceWindow: string | undefined, more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'service',
  ...(maintenanceWindow === undefined ? {} : { maintenance_window: maintenanceWindow }),
  ...more,
});
const pair = (host: string | undefined, web: string | undefined): Pages => ({
  'host.md': at(host),
  'web.md': at(web, { runs_on: 'host' }),
});
const EVENING = 'daily 20:00-22:00';

describe('the maintenance windows', () => {
  it('are kept where the whole time lies inside those of all that is affected', () => {
    expect(told('window', pair(EVENING, 'Tue 19:00-23:00'), { services: ['host'] })).toEqual([
      'good: Inside the maintenance windows of all that is affected.',
    ]);
  });

  it('of which one is missed are named, those of what falls too', () => {
    expect(told('window', pair(EVENING, 'Sun 02:00-05:00'), { services: ['host'] })).toEqual([
      'warning: Outside the maintenance window of web (Sun 02:00-05:00).',
    ]);
    expect(told('window', pair('Mon 20:00-22:00', 'Sun 02:00-05:00'), { services: ['host'] })).toEqual([
      'warning: Outside the maintenance windows of host and web.',
    ]);
  });

  it('are left when the change takes longer than they do', () => {
    const plan = { services: ['host'], start: '2026-11-24T21:00' };
    expect(told('window', { 'host.md': at(EVENING) }, { ...plan, end: '2026-11-24T22:00' })).toEqual([
      'good: Inside the maintenance window of host.',
    ]);
    expect(told('window', { 'host.md': at(EVENING) }, { ...plan, end: '2026-11-24T22:01' })).toEqual([
      'warning: Outside the maintenance window of host (daily 20:00-22:00).',
    ]);
  });

  it('are only known to be kept at the beginning while no end is given', () => {
    const plan = { services: ['host'], start: '2026-11-24T21:50', end: null };
    expect(told('window', { 'host.md': at(EVENING) }, plan)).toEqual([
      'good: It begins inside the maintenance window of host.',
    ]);
    expect(told('window', { 'host.md': at(EVENING) }, { ...plan, outage: '20m' })).toEqual([
      'warning: Outside the maintenance window of host (daily 20:00-22:00).',
    ]);
  });

  it('that nobody set are told once and quietly', () => {
    expect(told('window', pair(EVENING, undefined), { services: ['host'] })).toEqual([
      'good: Inside the maintenance window of host.',
      'note: No maintenance window is set for web.',
    ]);
    expect(told('window', pair(undefined, undefined), { services: ['host'] })).toEqual([
      'note: No maintenance windows are set for what is affected.',
    ]);
  });

  it('of what is not in use do not count', () => {
    const pages = { 'host.md': at(EVENING), 'old.md': at('Sun 02:00-05:00', { runs_on: 'host', status: 'retired' }) };
    expect(told('window', pages, { services: ['host'] })).toEqual(['good: Inside the maintenance window of host.']);
  });
});
