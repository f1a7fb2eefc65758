import { unfilledOf } from '../../src/report/unfilled';
import type { Settings } from '../../src/settings';
import { type PlainPages, surveyOf } from '../support/services';

function unfilled(pages: PlainPages, settings: Partial<Settings> = {}): (readonly [string, readonly string[]])[] {
  const survey = surveyOf(pages, { settings });
  return unfilledOf(survey.lab.inventory, survey.settings).map(({ path, missing }) => [
    path.replace('.md', ''),
    missing,
  ]);
}
const missingIn = (page: Readonly<Record<string, unknown>>, settings: Partial<Settings> = {}): readonly string[] =>
  unfilled({ app: page, pve: { status: 'retired' } }, settings)[0]?.[1] ?? [];

const full = { kind: 'app', criticality: 'low', users: 'family', runs_on: 'pve', environment: 'production' };

describe('what is not filled in yet', () => {
  it('is told by the names that properties have in notes, the most useful first', () => {
    expect(missingIn({})).toEqual(['kind', 'criticality', 'users', 'runs_on', 'environment']);
    expect(missingIn({ criticality: 'high' })).toEqual(['kind', 'users', 'runs_on', 'environment', 'secrets_in']);
    expect(missingIn(full)).toEqual([]);
  });

  it('comes with the smallest effort first, then by path', () => {
    const pages = {
      d: {},
      c: { ...full, users: null },
      b: { ...full, kind: '' },
      a: { criticality: 'low' },
      pve: { status: 'retired' },
    };
    expect(unfilled(pages)).toEqual([
      ['b', ['kind']],
      ['c', ['users']],
      ['a', ['kind', 'users', 'runs_on', 'environment']],
      ['d', ['kind', 'criticality', 'users', 'runs_on', 'environment']],
    ]);
  });

  it('asks less at home than at work', () => {
    expect(missingIn({ ...full, url: 'https://app' }, { depth: 'work' })).toEqual(['owner', 'exposure', 'updates']);
    expect(missingIn({ ...full, url: 'https://app' })).toEqual([]);
    expect(missingIn({ ...full, criticality: 'critical' }, { depth: 'work', defaultOwner: 'Ben' })).toEqual([
      'secrets_in',
      'runbook',
      'updates',
    ]);
  });

  it('is not what follows from elsewhere', () => {
    expect(missingIn({ ...full, runs_on: null, replicas: 'pve' })).toEqual([]);
    expect(missingIn({ ...full, runs_on: null, kind: 'host' })).toEqual([]);
    expect(missingIn({ ...full, users: null, environment: 'lab' })).toEqual([]);
    expect(missingIn({ ...full, type: 'vm', kind: null })).toEqual([]);
  });

  it('is not asked of what is not in use', () => {
    expect(unfilled({ a: { status: 'retired' }, b: { status: 'planned' } })).toEqual([]);
  });

  it('is never a finding', () => {
    const { findings } = surveyOf(
      { app: { stateful: false }, host: { type: 'host' } },
      { settings: { depth: 'work' } },
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
