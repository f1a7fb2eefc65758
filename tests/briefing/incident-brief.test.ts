import { incidentBrief, suggestSeverity } from '../../src/briefing/incident-brief';
import { plainText } from '../../src/briefing/sentence';
import { instant, NOW, type Pages, survey } from '../support/lab';

const LAB: Pages = {
  'host.md': { type: 'host', ip: '10.0.0.2', url: 'https://host.example:8006', runbook: '[[Paper]]' },
  'Paper.md': { frontmatter: null },
  'vault.md': { type: 'service' },
  'web.md': { type: 'service', runs_on: 'host', users: ['Ida'], secrets_in: ['[[vault]]', 'the drawer'] },
  'mail.md': { type: 'service', runs_on: 'host', users: ['Tom'], runbook: 'https://wiki.example/mail' },
  'music.md': { type: 'service', runs_on: 'host' },
  'far.md': { type: 'service' },
  'New kernel.md': { type: 'change', status: 'done', services: 'host', finished: '2026-11-23T10:00' },
  'Far away.md': { type: 'change', status: 'rolled-back', services: 'far', finished: '2026-11-23T11:00' },
  'Long ago.md': { type: 'change', status: 'done', services: 'host', finished: '2026-11-20T11:59' },
};

const paths = (names: readonly string[]) => names.map((name) => `${name}.md`);
const brief = (symptoms: readonly string[], healthy: readonly string[] = []) =>
  incidentBrief(survey(LAB).lab, paths(symptoms), paths(healthy), instant(NOW));
const whys = (symptoms: readonly string[], healthy: readonly string[] = []) =>
  brief(symptoms, healthy).suspects.map(({ title, why }) => `${title}: ${plainText(why)}`);

describe('the suspects of a brief', () => {
  it('say why they are suspected', () => {
    expect(whys(['web'])).toEqual([
      'host: web stands on it; changed 2 hours ago: New kernel',
      'web: does not work itself',
    ]);
    expect(whys(['web', 'mail'])[0]).toBe('host: both stand on it; changed 2 hours ago: New kernel');
    expect(whys(['web', 'mail', 'music'])[0]).toMatch(/^host: all of them stand on it/);
    expect(whys(['web', 'host'])[0]).toMatch(/^host: does not work itself, and web stands on it;/);
  });

  it('say what speaks against them, and how little they explain', () => {
    expect(whys(['web', 'mail'], ['music'])[0]).toMatch(/^host: both stand on it; but music works;/);
    expect(whys(['web', 'far'])).toContain('far: does not work itself (1 of 2); changed 60 minutes ago: Far away');
  });

  it('bring what one needs to look at them', () => {
    const facts = (name: string) =>
      brief([name, 'host'])
        .suspects.find(({ title }) => title === name)
        ?.facts.map(({ label, value }) => `${label} ${plainText(value)}`);
    expect(facts('host')).toEqual(['IP 10.0.0.2', 'Address https://host.example:8006', 'Runbook Paper']);
    expect(facts('web')).toEqual(['Runs on host', 'Secret in vault, the drawer']);
    expect(facts('mail')).toEqual(['Runs on host', 'Runbook https://wiki.example/mail']);
    expect(facts('music')).toEqual(['Runs on host']);
  });

  it('never copy a password out of an address', () => {
    const pages = {
      'nas.md': { type: 'service', url: 'https://me:hunter2@nas:5001/x@y', runbook: 'ssh://me:p@ss@nas' },
    };
    const [nas] = incidentBrief(survey(pages).lab, ['nas.md'], [], instant(NOW)).suspects;
    expect(nas?.facts).toEqual([
      { label: 'Address', value: ['https://nas:5001/x@y'] },
      { label: 'Runbook', value: ['ssh://nas'] },
    ]);
  });

  it('are five at most', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`s${at}.md`, { type: 'service', runs_on: `s${at + 1}` }]),
    );
    const { lab } = survey(chain);
    expect(incidentBrief(lab, ['s0.md'], [], instant(NOW)).suspects).toHaveLength(5);
  });

  it('are nobody while no symptom is named, and those together where nobody explains all', () => {
    expect(brief([]).suspects).toEqual([]);
    expect(brief(['web']).together).toEqual([]);
    expect(brief(['web', 'far']).together.map(({ title }) => title)).toEqual(['far', 'host']);
  });
});

describe('the rest of a brief', () => {
  const changes = (symptoms: readonly string[]) => brief(symptoms).changes.map(({ text }) => plainText(text));

  it('has the changes of 72 hours to the symptoms and what they stand on', () => {
    expect(changes(['web'])).toEqual(['New kernel (host)']);
    expect(brief(['web']).changes[0]?.at).toBe(instant('2026-11-23T10:00'));
  });

  it('has all changes of 72 hours while no symptom is named, the newest first', () => {
    expect(changes([])).toEqual(['Far away (far, rolled back)', 'New kernel (host)']);
  });

  it('says who is affected', () => {
    expect(brief(['host']).users).toEqual(['Ida', 'Tom']);
    expect(brief(['far']).users).toEqual([]);
  });
});

describe('the suggested severity', () => {
  const severity = (symptoms: readonly string[], pages: Pages) => suggestSeverity(survey(pages).lab, paths(symptoms));
  const rated = (criticality: string | undefined, more = {}) => ({
    type: 'service',
    ...(criticality === undefined ? {} : { criticality }),
    ...more,
  });

  it.each([
    ['critical', 1],
    ['high', 2],
    ['medium', 3],
    ['low', 4],
    [undefined, 3],
  ])('of a service rated %s is %i', (criticality, expected) => {
    expect(severity(['a'], { 'a.md': rated(criticality) })).toBe(expected);
  });

  it('is that of the most critical thing that falls with it', () => {
    expect(severity(['a'], { 'a.md': rated('low'), 'b.md': rated('critical', { runs_on: 'a' }) })).toBe(1);
  });

  it('is 3 where nothing is known, and 4 for the lab', () => {
    expect(severity([], {})).toBe(3);
    expect(severity(['unknown'], {})).toBe(3);
    expect(severity(['a'], { 'a.md': rated(undefined, { environment: 'lab' }) })).toBe(4);
  });
});
