import { type Question, questionsOf } from '../../src/adoption/questions';
import { unfilledOf } from '../../src/report/unfilled';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { type Pages, survey } from '../support/lab';

function questions(pages: Pages, settings: Partial<Settings> = {}): readonly Question[] {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return questionsOf(survey(pages, { settings }).lab, all);
}

function question(key: string, path: string, pages: Pages, settings?: Partial<Settings>): Question {
  const found = questions(pages, settings).find((one) => one.key === key && one.path === path);
  if (!found) throw new Error('nobody asks');
  return found;
}

const filled = {
  type: 'service',
  kind: 'app',
  criticality: 'low',
  users: 'me',
  environment: 'lab',
  runs_on: '[[pve1]]',
};
const host = { type: 'host', criticality: 'low', environment: 'lab' };

describe('questions', () => {
  it('come in the order of what is not filled in yet', () => {
    const pages = { 'pve1.md': host, 'B.md': { type: 'service' }, 'A.md': { ...filled, users: [], kind: '' } };
    const { lab } = survey(pages);
    const expected = unfilledOf(lab.inventory, DEFAULT_SETTINGS).flatMap(({ path, missing }) =>
      missing.map((property) => `${path} ${property}`),
    );
    const asked = questions(pages).map(({ path, key }) => `${path} ${key.replace('runsOn', 'runs_on')}`);
    expect(asked).toEqual(expected);
    expect(asked).toContain('B.md runs_on');
  });

  it('are none where all is filled in', () => {
    expect(questions({ 'pve1.md': host, 'A.md': filled })).toEqual([]);
  });

  it('offer how critical and which environment in plain words', () => {
    const pages = { 'A.md': { type: 'service' } };
    const { sentence, choices, takes } = question('criticality', 'A.md', pages);
    expect([sentence, takes]).toEqual(['How much is A missed when it is down?', 'choice']);
    expect(choices.map(({ value, hint }) => `${value}: ${hint ?? ''}`)).toEqual([
      'critical: The house stands still without it.',
      'high: Somebody notices within the hour.',
      'medium: It can wait until tomorrow.',
      'low: Only I notice.',
    ]);
    expect(question('environment', 'A.md', pages).choices.map(({ value }) => value)).toEqual(['production', 'lab']);
  });

  it('offer the kinds in use, those of pages alike first, then ours', () => {
    const pages = {
      'Apps/new.md': { type: 'service' },
      'Apps/x.md': { type: 'service', kind: 'Camera' },
      'a.md': { type: 'vm' },
      'b.md': { type: 'vm' },
      'c.md': host,
    };
    const { choices, takes } = question('kind', 'Apps/new.md', pages);
    expect(takes).toBe('kind');
    expect(choices.slice(0, 4)).toEqual([
      { value: 'camera', label: 'camera', hint: 'As x says: the same folder, Apps.' },
      { value: 'vm', label: 'VM', hint: 'A virtual machine.' },
      { value: 'host', label: 'Host', hint: 'A machine that others run on.' },
      { value: 'app', label: 'App', hint: 'Something that people or other apps use.' },
    ]);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  });

  it('offer as hosts what others run on and what they could, never what would be a loop', () => {
    const pages = {
      'App.md': { type: 'service' },
      'Guest.md': { type: 'vm', runs_on: '[[App]]' },
      'Lab/pve1.md': host,
      'Old.md': { ...host, status: 'retired' },
      'Lab/pve2.md': { ...host },
      'x/pve2.md': { price: 3 },
      'B.md': { ...filled, runs_on: 'pve2' },
    };
    expect(question('runsOn', 'App.md', pages).choices).toEqual([
      { value: '[[Lab/pve2|pve2]]', label: 'pve2', hint: 'On 1 page.' },
      { value: '[[pve1]]', label: 'pve1' },
    ]);
  });

  it('offer the people that pages name, and the owner of the settings', () => {
    const pages = {
      'A.md': { type: 'service' },
      'B.md': { ...filled, users: ['Kim', '[[People/Sam|Sam]]'], owner: 'Kim' },
      'C.md': { ...filled, users: 'Sam' },
    };
    expect(question('users', 'A.md', pages).choices.map(({ label, hint }) => [label, hint])).toEqual([
      ['Sam', 'On 2 pages.'],
      ['Kim', 'On 1 page.'],
    ]);
    expect(question('owner', 'A.md', pages, { depth: 'work' }).choices.map(({ label }) => label)).toEqual(['Kim']);
  });

  it('never offer what may be a secret', () => {
    const vault = { ...filled, criticality: 'critical' };
    const pages = {
      'A.md': { ...vault, secrets_in: [] },
      'B.md': { ...vault, secrets_in: 'hunter2secret' },
      'C.md': { ...vault, secrets_in: 'hunter2secret' },
      'D.md': { ...vault, secrets_in: ['[[Vaultwarden]]', 'paper in the safe'] },
      'E.md': { ...vault, secrets_in: 'Paper in the safe' },
      'F.md': { ...vault, secrets_in: 'Paper in the safe' },
      'Vaultwarden.md': { ...filled },
      'pve1.md': host,
    };
    const { choices, sentence } = question('secretsIn', 'A.md', pages);
    expect(choices.map(({ value }) => value)).toEqual(['Paper in the safe', '[[Vaultwarden]]']);
    expect(sentence).toContain('never the secret');
  });

  it('name other pages that lack the same and are likely to have the same answer, and why', () => {
    const lacking = { ...filled, environment: 'production', criticality: undefined, users: undefined };
    const pages = {
      'pve1.md': host,
      'Apps/immich-server.md': { ...lacking, stack: 'Photos' },
      'Apps/immich-redis.md': { ...lacking },
      'Other/thumbs.md': { ...lacking, stack: 'photos', runs_on: '' },
      'Other/mail.md': lacking,
      'Apps/done.md': filled,
      'Apps/gone.md': { ...lacking, status: 'retired' },
      'Else/far.md': { ...lacking, runs_on: '[[NAS]]' },
    };
    const also = (key: string): readonly string[] =>
      question(key, 'Apps/immich-server.md', pages).alsoFor.map(({ path, why }) => `${path}: ${why}`);
    expect(also('users')).toEqual([
      'Other/thumbs.md: the same stack, Photos',
      'Apps/immich-redis.md: its name begins with immich, too',
      'Other/mail.md: it runs on pve1, too',
    ]);
    expect(also('criticality')).toHaveLength(2);
  });
});
