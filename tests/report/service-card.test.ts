import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import type { CardPart } from '../../src/report/card-part';
import { serviceCard, type ServiceCard } from '../../src/report/service-card';
import { arbitrarySmallHomelab } from '../picture/arbitrary-homelab';
import { type Given, notesOf, type PlainPages, surveyOf, surveyOfNotes } from '../support/services';

function cardOf(pages: PlainPages, name: string, given: Given = {}): ServiceCard {
  const card = serviceCard(surveyOf(pages, given), `${name}.md`);
  if (!card) throw new RangeError(name);
  return card;
}

/** `backups: needs a look. nas has no backup on record.` */
function states(card: ServiceCard): Record<string, string> {
  return Object.fromEntries(
    card.practices.map(({ practice, word, sentence }) => [practice, `${word}. ${plainText(sentence)}`]),
  );
}

function lines(card: ServiceCard, about: CardPart['about']): string[] {
  const part = card.parts.find((one) => one.about === about);
  return (part?.lines ?? []).map(({ level, text }) => `${level === 'warning' ? '! ' : ''}${plainText(text)}`);
}

const FULL = {
  kind: 'app',
  environment: 'production',
  criticality: 'high',
  users: ['Kim'],
  runs_on: 'vm',
  secrets_in: 'a sealed envelope',
  monitored_by: 'Kuma',
  backup_to: 'offsite: B2',
  backup_every: 'daily',
  last_backup: '2026-11-23T02:00',
  last_restore_test: '2026-10-20',
  restore_test_result: 'pass',
  last_reviewed: '2026-11-20',
  last_patched: '2026-11-21',
  updates: 'manual',
};
const VM = { vm: { kind: 'vm' }, Kuma: {} };

/** Somebody has begun to watch things and to restore them: before, nobody is asked to. */
const BEGUN = { other: { environment: 'lab', monitored_by: 'Kuma', last_restore_test: '2026-11-01' } };

describe('the practices of a service', () => {
  it('are fine where all is filled in and nothing was found', () => {
    expect(states(cardOf({ ...VM, photos: FULL }, 'photos'))).toEqual({
      documentation: 'fine. Filled in, last gone through 3 days ago.',
      changes: 'not asked. No change is recorded.',
      monitoring: 'fine. Watched by Kuma.',
      backups: 'fine. Last backup 10 hours ago.',
      availability: 'fine. No incident is recorded.',
      security: 'fine. Nothing was found; last patched 2 days ago.',
    });
  });

  it('are not filled in on an empty page, and none of that is held against it', () => {
    const card = cardOf({ bare: {} }, 'bare');
    expect(states(card)).toEqual({
      documentation: 'not filled in. Not filled in yet: kind, criticality, users, environment.',
      changes: 'not asked. No change is recorded.',
      monitoring: 'not filled in. Not filled in yet: monitored_by.',
      backups: 'needs a look. bare has no backup on record.',
      availability: 'not filled in. Not filled in yet: runs_on.',
      security: 'not filled in. Not filled in yet: exposure, updates.',
    });
    expect(card.practices.filter(({ severity }) => severity !== null).map(({ practice }) => practice)).toEqual([
      'backups',
    ]);
  });

  it('need a look for the worst that was found, and how much more', () => {
    const pages = {
      ...VM,
      ...BEGUN,
      photos: { ...FULL, monitored_by: undefined, last_backup: '2026-11-01', last_restore_test: undefined },
    };
    const found = states(cardOf(pages, 'photos'));
    expect(found['monitoring']).toBe('needs a look. photos is high, and nothing watches it.');
    expect(found['backups']).toBe(
      'needs a look. photos has no fresh backup: the newest was made 22 days ago and is wanted every day. And 1 more.',
    );
  });

  it('are not filled in where nobody has begun to watch anything, however much it matters', () => {
    const found = states(cardOf({ ...VM, photos: { ...FULL, monitored_by: undefined } }, 'photos'));
    expect(found['monitoring']).toBe('not filled in. Not filled in yet: monitored_by.');
  });

  it('are not asked where its page says that a risk is accepted, or that there is no backup', () => {
    const risk = { ...FULL, monitored_by: undefined, accepted_risks: ['monitoring-missing: only for us'] };
    expect(states(cardOf({ ...VM, ...BEGUN, photos: risk }, 'photos'))['monitoring']).toBe(
      'not asked. Accepted as a risk: photos is high, and nothing watches it.',
    );
    const none = { ...FULL, backup: 'none', backup_reason: 'built anew in an hour' };
    const card = cardOf({ ...VM, photos: none }, 'photos');
    expect(states(card)['backups']).toBe('not asked. No backup, as its page says: built anew in an hour.');
    expect(lines(card, 'backups')).toEqual([]);
  });

  it('are not asked of what holds nothing, of the lab, and of what matters little', () => {
    expect(states(cardOf({ ups: { kind: 'power' } }, 'ups'))).toMatchObject({
      backups: 'not asked. It holds nothing of its own to back up.',
      security: 'not asked. Nothing is asked of what gives power.',
    });
    const toy = states(cardOf({ toy: { environment: 'lab', criticality: 'low', monitored_by: 'none' } }, 'toy'));
    expect(toy['backups']).toBe('not asked. No backup; the lab is not asked.');
    expect(toy['monitoring']).toBe('not asked. Its page says that nothing watches it.');
    expect(states(cardOf({ toy: { criticality: 'low' } }, 'toy'))['monitoring']).toMatch(
      /^not asked\. Nothing watches/,
    );
  });

  it('know what was found in its changes and incidents, and that one is open', () => {
    const pages = {
      ...VM,
      photos: FULL,
      'Slow uploads': { type: 'incident', services: 'photos', started: '2026-11-23T09:00', severity: 3 },
      'New disk': { type: 'change', services: 'photos', status: 'done', finished: '2026-10-19', started: '2026-10-18' },
    };
    const atWork = (given: PlainPages): Record<string, string> =>
      states(cardOf(given, 'photos', { settings: { depth: 'work' } }));
    expect(atWork(pages)['availability']).toBe('needs a look. Slow uploads is still open.');
    expect(atWork(pages)['changes']).toBe('needs a look. New disk ended 35 days ago without an outcome.');
    const told = { ...pages, 'New disk': { ...pages['New disk'], outcome: 'Fine.' } };
    expect(atWork(told)['changes']).toBe('fine. 1 change recorded, the last 35 days ago.');
  });

  it('are not judged where it is not in use', () => {
    const card = cardOf({ old: { kind: 'app', status: 'retired', runs_on: 'vm' }, vm: {} }, 'old');
    expect(card.practices).toEqual([]);
    expect(card.facts).toEqual(['app', 'retired']);
    expect(card.parts.map(({ about }) => about)).toEqual(['stands-on']);
  });

  it('need a look just where the report finds something that is not accepted', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const survey = surveyOf(pages, { settings: { foundation } });
        for (const { path } of survey.lab.inUse) {
          const found = survey.findings.filter((one) => one.path === path && !one.accepted);
          const wanted = new Set(found.map(({ practice }) => practice));
          const card = serviceCard(survey, path);
          const looks = (card?.practices ?? []).filter(({ mark }) => mark === 'look').map(({ practice }) => practice);
          expect(new Set(looks)).toEqual(wanted);
          expect(card?.practices).toHaveLength(6);
        }
      }),
    );
  });
});

describe('what a service hangs together with', () => {
  const LAB = {
    ups: { kind: 'power' },
    nas: { kind: 'storage', criticality: 'critical', users: ['Kim'] },
    vm: { kind: 'vm', data_on: 'nas' },
    mail: { runs_on: 'vm', criticality: 'high', users: ['Sam'] },
    photos: { runs_on: 'vm', uses: 'mail', users: ['Kim', 'Sam'] },
    old: { runs_on: 'vm', status: 'retired' },
    copies: { backup_to: 'nas', monitored_by: 'nas' },
  };
  const card = (name: string): ServiceCard => cardOf(LAB, name, { settings: { foundation: ['ups'] } });

  it('is what it stands on', () => {
    expect(lines(card('photos'), 'stands-on')).toEqual(['Runs on vm.', 'Uses mail.', 'And, as everything, on ups.']);
    expect(lines(card('nas'), 'stands-on')).toEqual(['Only on what everything stands on: ups.']);
    expect(lines(card('ups'), 'stands-on')).toEqual([]);
  });

  it('is what stands on it and is in use, what matters most first', () => {
    expect(lines(card('vm'), 'carries')).toEqual(['2 run on it: mail and photos.']);
    expect(lines(card('nas'), 'carries')).toEqual([
      'vm keeps its data on it.',
      'copies is backed up to it.',
      'copies is monitored by it.',
    ]);
    expect(lines(card('ups'), 'carries')).toEqual(['Everything else stands on it.']);
  });

  it('is what falls with it, works worse, and who notices', () => {
    expect(lines(card('nas'), 'falls')).toEqual([
      '3 services go down too: mail, photos and vm.',
      'Kim and Sam notice.',
    ]);
    expect(lines(card('mail'), 'falls')).toEqual([
      'Nothing else goes down.',
      '1 works worse: photos.',
      'Kim and Sam notice.',
    ]);
  });
});

describe('what happened to a service', () => {
  it('are its last three changes and incidents, the newest first', () => {
    const change = (day: string, status: string): Record<string, unknown> => ({
      type: 'change',
      services: 'nas',
      status,
      scheduled_start: `2026-${day}`,
    });
    const pages = {
      nas: {},
      A: change('11-01', 'done'),
      B: change('12-01', 'scheduled'),
      C: change('11-20', 'rolled-back'),
      D: change('10-01', 'done'),
      Full: { type: 'incident', services: 'nas', severity: 2, started: '2026-11-22T10:00' },
      Undated: { type: 'incident', services: 'nas', status: 'closed' },
      Other: { type: 'incident', services: 'else' },
    };
    const card = cardOf(pages, 'nas');
    expect(card.parts.find(({ about }) => about === 'changes')?.title).toBe('Changes, the last 3 of 4');
    expect(lines(card, 'changes')).toEqual([
      'B: scheduled, 2026-12-01',
      'C: rolled back, 2026-11-20 (3 days ago)',
      'A: done, 2026-11-01 (22 days ago)',
    ]);
    expect(lines(card, 'incidents')).toEqual([
      '! Full: still open, SEV2, 2026-11-22 (26 hours ago)',
      'Undated: no date',
    ]);
  });
});

describe('the ages of backups', () => {
  it('are told with what is asked, whose page says so, and where the copies are', () => {
    const pages = {
      ...VM,
      nas: {},
      job: { type: 'backup-job', backup_to: 'nas', backup_every: '2d', last_backup: '2026-11-22', last_restore_test: '2026-06-01', restore_test_result: 'fail' },
      photos: { ...FULL, backup: '[[job]]', backup_to: undefined, backup_every: undefined, last_backup: undefined, last_restore_test: undefined, restore_test_result: undefined },
    }; // prettier-ignore
    expect(lines(cardOf(pages, 'photos'), 'backups')).toEqual([
      'Last backup yesterday, asked every 2 days, by job, kept on nas.',
      '! Last restore test 175 days ago (failed), asked every 90 days.',
    ]);
    expect(lines(cardOf({ ...VM, photos: FULL }, 'photos'), 'backups')).toEqual([
      'Last backup 10 hours ago, asked every day, kept on B2.',
      'Last restore test 34 days ago (passed), asked every 90 days.',
    ]);
  });

  it('are late just after the grace, and unknown is not late', () => {
    const at = (now: string): string[] =>
      lines(cardOf({ ...VM, photos: FULL }, 'photos', { now }), 'backups').slice(0, 1);
    expect(at('2026-11-24T08:00')[0]).toMatch(/^Last backup 30 hours ago/);
    expect(at('2026-11-24T08:01')[0]).toMatch(/^! Last backup 30 hours ago/);
    const pages = { toy: { backup: 'rsync now and then', criticality: 'low' } };
    expect(lines(cardOf(pages, 'toy'), 'backups')).toEqual([
      'No backup recorded yet, asked at least once a week.',
      'No restore test is asked for.',
    ]);
    expect(lines(cardOf({ toy: { backup: 'rsync' } }, 'toy'), 'backups')[1]).toBe(
      'No restore test recorded yet, asked every 180 days.',
    );
  });
});

it('is there for services alone', () => {
  const survey = surveyOfNotes(notesOf({ nas: {}, Outage: { type: 'incident' } }));
  expect(serviceCard(survey, 'Outage.md')).toBeNull();
  expect(serviceCard(survey, 'nowhere.md')).toBeNull();
  expect(serviceCard(survey, 'nas.md')?.title).toBe('nas');
});
