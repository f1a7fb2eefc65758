import { scorecardOf, type ServiceCard } from '../../src/report/scorecard';
import { type Given, type PlainPages, surveyOf } from '../support/services';

const card = (pages: PlainPages, name = 'app', given: Given = {}): ServiceCard => {
  const found = scorecardOf(surveyOf(pages, given)).find(({ path }) => path === `${name}.md`);
  if (!found) throw new RangeError(`${name} is on no card`);
  return found;
};
const work: Given = { settings: { depth: 'work' } };

/** What each level asks of an app of medium criticality at home. */
const HOST = { kind: 'host', environment: 'production', criticality: 'medium' };
const BRONZE = { kind: 'app', environment: 'production', criticality: 'medium', users: 'Anna', runs_on: '[[host]]' };
const SILVER = { ...BRONZE, exposure: 'internal', backup: 'restic', last_backup: '2026-11-23T03:00' };
const GOLD = { ...SILVER, backup_to: 'offsite: B2', last_restore_test: '2026-11-01' };
/** The same, critical, and at work depth. */
const IMPORTANT = {
  ...GOLD,
  criticality: 'critical',
  owner: ['Anna', 'Ben'],
  url: 'https://app.lan',
  monitored_by: 'https://outside.example',
  alerts_to: 'phone',
  secrets_in: 'a drawer',
  runbook: 'https://wiki.example',
  updates: 'automatic',
  network: 'lan',
  last_reviewed: '2026-11-01',
  slo: 99,
  rto: '1d',
  last_restore_minutes: 30,
};

describe('the level of a service', () => {
  it.each<[string, string, object]>([
    ['none', 'bronze', {}],
    ['none', 'bronze', { ...BRONZE, criticality: null }],
    ['bronze', 'silver', BRONZE],
    ['bronze', 'silver', { ...SILVER, last_backup: null }],
    ['silver', 'gold', SILVER],
    ['silver', 'gold', { ...GOLD, last_restore_test: null }],
    ['bronze', 'silver', { ...GOLD, last_backup: '2026-01-01' }],
  ])('is %s, and %s is next, with %j', (level, next, page) => {
    const found = card({ app: { ...page }, host: HOST });
    expect([found.level, found.next?.level]).toEqual([level, next]);
  });

  it.each(['host', 'power', 'network', 'external'])(
    'is not kept from a %s that does not say whether the household relies on it',
    (kind) => {
      expect(card({ app: { kind, criticality: 'medium', users: 'Anna' } }).level).not.toBe('none');
      expect(card({ app: { kind: 'app', criticality: 'medium', users: 'Anna' } }).level).toBe('none');
    },
  );

  it('is as high as home asks', () => {
    const { level, highest, next } = card({ app: GOLD, host: HOST });
    expect([level, highest, next]).toEqual(['gold', 'gold', null]);
  });

  it('is platinum for what is important and fully looked after at work', () => {
    const { level, highest, next } = card(
      { app: { ...IMPORTANT, backup_to: ['offsite: B2', 'shelf'] }, host: HOST },
      'app',
      work,
    );
    expect([level, highest, next]).toEqual(['platinum', 'platinum', null]);
    expect(card({ app: IMPORTANT, host: HOST }, 'app', work).level).toBe('gold');
  });

  it('says what separates it from the next', () => {
    const { next } = card({ app: BRONZE, host: HOST });
    expect(next?.missing.map(({ criterion, state, properties }) => [criterion, state, properties])).toEqual([
      ['backup-declared', 'fail', ['backup']],
      ['exposure-known', 'unknown', ['exposure']],
    ]);
    expect(next?.missing.map(({ sentence }) => sentence)).toEqual([
      'app has no backup on record.',
      'Not filled in: exposure.',
    ]);
  });

  it('asks a toy of the lab only what it is', () => {
    const toy = { kind: 'app', environment: 'lab', runs_on: '[[host]]' };
    const found = card({ app: toy, host: HOST }, 'app', work);
    expect([found.level, found.highest, found.next]).toEqual(['bronze', 'bronze', null]);
    expect(found.practices.backups).toEqual({
      state: 'not-applicable',
      reason: 'It is of the lab, where anything goes.',
    });
  });

  it('asks a toy that strangers can reach to have a door', () => {
    const toy = { kind: 'app', environment: 'lab', runs_on: '[[host]]', exposure: 'public' };
    expect(card({ app: toy, host: HOST }).next?.missing.map(({ criterion }) => criterion)).toEqual(['signed-in']);
    expect(card({ app: { ...toy, auth: 'none' }, host: HOST }).practices.security.state).toBe('fail');
    expect(card({ app: { ...toy, auth: 'mfa' }, host: HOST }).practices.security.state).toBe('pass');
  });

  it('asks no restore drill of what is low', () => {
    const low = { ...SILVER, criticality: 'low', backup_to: 'offsite: B2' };
    expect(card({ app: low, host: HOST }).level).toBe('gold');
  });

  it('is given to services in use alone', () => {
    const pages = { app: {}, old: { status: 'retired' }, idea: { status: 'planned' }, job: { type: 'backup-job' } };
    expect(scorecardOf(surveyOf(pages)).map(({ path }) => path)).toEqual(['app.md']);
  });
});

describe('a practice', () => {
  const states = (found: ServiceCard): string[] => Object.values(found.practices).map(({ state }) => state);

  it('is unknown where it is not filled in, and that is no failure', () => {
    expect(states(card({ app: { stateful: false } }))).toEqual([
      'unknown',
      'not-applicable',
      'not-applicable',
      'not-applicable',
      'unknown',
      'unknown',
    ]);
    expect(card({ app: { stateful: false } }).practices.documentation.reason).toBe(
      'Not filled in: kind, environment, criticality, runs_on or depends_on and users.',
    );
  });

  it('says why it does not apply', () => {
    const { practices } = card({ app: { ...BRONZE, stateful: false }, host: HOST });
    expect(practices.changes.reason).toBe('No change on record names it.');
    expect(practices.monitoring.reason).toBe('Asked of critical and high services.');
    expect(practices.backups.reason).toBe('It holds no data of its own.');
  });

  it('fails by what was found on its page, and says that first', () => {
    const { practices } = card({ app: { ...GOLD, eol: '2026-01-01', exposure: 'public', auth: 'none' }, host: HOST });
    expect(practices.security).toEqual({
      state: 'fail',
      reason: 'app can be reached from the internet without signing in. And 1 more.',
    });
  });

  it('fails by what was found on its changes and incidents', () => {
    const change = { type: 'change', change_type: 'normal', status: 'scheduled', services: '[[app]]' };
    const incident = { type: 'incident', severity: 1, resolved: '2026-01-01', services: '[[app]]' };
    const { practices, judgements } = card({ app: GOLD, host: HOST, change, incident });
    expect([practices.changes.state, practices.availability.state]).toEqual(['fail', 'fail']);
    const failed = judgements.filter(({ state }) => state === 'fail');
    expect(failed.map(({ path, check }) => [path, check])).toEqual([
      ['change.md', 'change-without-rollback-plan'],
      ['incident.md', 'postmortem-missing'],
    ]);
  });

  it('passes where the risk is accepted', () => {
    const page = { ...GOLD, last_backup: '2026-01-01', accepted_risks: 'backup-stale: a toy' };
    expect(card({ app: page, host: HOST }).practices.backups.state).toBe('pass');
    expect(card({ app: page, host: HOST }).level).toBe('gold');
    const expired = { ...page, accepted_risks: 'backup-stale until 2026-01-02' };
    expect(card({ app: expired, host: HOST }).practices.backups.state).toBe('fail');
  });

  it('fails where the page says that there is none', () => {
    const page = { ...GOLD, monitored_by: 'none' };
    expect(card({ app: page, host: HOST }, 'app', work).practices.monitoring).toEqual({
      state: 'fail',
      reason: 'Nothing watches it, as its page says.',
    });
  });

  it('is asked more at work', () => {
    expect(card({ app: GOLD, host: HOST }).practices.documentation.state).toBe('pass');
    expect(card({ app: GOLD, host: HOST }, 'app', work).practices.documentation).toEqual({
      state: 'unknown',
      reason: 'Not filled in: owner, url or ip or hostname and last_reviewed.',
    });
  });

  it('takes an objective that is promised at home, and asks for none', () => {
    const find = (page: object): string | undefined =>
      card({ app: { ...GOLD, ...page }, host: HOST }).judgements.find((one) => one.criterion === 'objective-kept')
        ?.state;
    expect(find({})).toBe('not-applicable');
    expect(find({ slo: 99 })).toBe('pass');
  });

  it('asks for the restore time where a promise was made', () => {
    const { next } = card({ app: { ...GOLD, rto: '1h' }, host: HOST });
    expect(next?.missing.map(({ sentence }) => sentence)).toEqual(['Not filled in: last_restore_minutes.']);
    expect(card({ app: { ...GOLD, rto: '1h', last_restore_minutes: 90 }, host: HOST }).practices.backups.state).toBe(
      'fail',
    );
  });

  it('does not claim that a note holds no secret before somebody looked', () => {
    const survey = surveyOf({ app: GOLD, host: HOST });
    const [found] = scorecardOf(survey);
    expect(found?.judgements.find(({ criterion }) => criterion === 'no-secret-told')?.state).toBe('not-applicable');
  });
});
