import fc from 'fast-check';
import {
  changeMessage,
  type ChangeToTell,
  incidentMessage,
  type IncidentToTell,
} from '../../src/briefing/household-message';
import { HOUR, MINUTE } from '../../src/dates';
import { instant, NOW, type Pages, survey, ZONE, zoneOf } from '../support/lab';

const zone = zoneOf(ZONE);
const LAB: Pages = {
  'Lab/nas.md': { type: 'service', kind: 'storage', users: ['Ida'], criticality: 'critical' },
  'Lab/Photos.md': { type: 'service', kind: 'app', data_on: 'nas', users: ['Ida', 'Tom'] },
  'Lab/Music.md': { type: 'service', kind: 'app', data_on: 'nas', users: 'Tom' },
  'Lab/cron.md': { type: 'service', kind: 'app', data_on: 'nas' },
  'Lab/Wi-Fi.md': { type: 'service', kind: 'network', users: 'Ida', uses: 'nas' },
};

function announced(change: Partial<ChangeToTell>, pages: Pages = LAB): readonly string[] {
  const given = { services: ['Lab/nas.md'], title: 'New disk', start: null, end: null, expectedOutage: null };
  return changeMessage(survey(pages).lab, { ...given, ...change }, instant(NOW), zone).split('\n');
}

function told(incident: Partial<IncidentToTell>, pages: Pages = LAB): readonly string[] {
  const given = { services: ['Lab/nas.md'], title: 'No photos', started: null, resolved: null, status: undefined };
  return incidentMessage(survey(pages).lab, { ...given, ...incident }, instant(NOW), zone).split('\n');
}

describe('the message about a change', () => {
  it('says when, what will not work, for how long, and what to use instead', () => {
    expect(
      announced({
        title: '2026-11-28 New disk',
        start: instant('2026-11-28T20:45'),
        end: instant('2026-11-28T21:30'),
        expectedOutage: 10 * MINUTE,
        instead: 'the phones keep the newest photos',
      }),
    ).toEqual([
      'Saturday from 20:45 to 21:30 I will be working on something at home: New disk.',
      'This will not work for about 10 minutes: Photos and Music.',
      'Meanwhile: the phones keep the newest photos.',
      'If something still does not work afterwards, tell me.',
    ]);
  });

  it.each([
    [{}, 'Soon I will be working'],
    [{ start: instant(NOW) + HOUR }, 'Today at 13:00 I will be working'],
    [{ start: instant(NOW) - HOUR }, 'Right now I am working'],
    [{ start: instant(NOW) - HOUR, end: instant(NOW) + HOUR }, 'Right now, until about 13:00, I am working'],
    [{ start: instant(NOW) - 2 * HOUR, end: instant(NOW) - HOUR }, 'Today from 10:00 to 11:00 I was working'],
  ])('says %j as "%s"', (times, words) => {
    expect(announced(times)[0]).toBe(`${words} on something at home: New disk.`);
  });

  it('promises nothing where no outage is expected', () => {
    expect(announced({})[1]).toBe('This may not work meanwhile: Photos and Music.');
    expect(announced({ services: ['Lab/cron.md'] })[1]).toBe('You should not notice anything.');
  });

  it('promises nothing where no service is named', () => {
    expect(announced({ services: [], expectedOutage: 10 * MINUTE })).toEqual([
      'Soon I will be working on something at home: New disk.',
      'If something still does not work afterwards, tell me.',
    ]);
  });

  it('leaves out what people know only by what it carries, unless there is nothing else', () => {
    const only = { 'Lab/nas.md': LAB['Lab/nas.md'] ?? {} };
    expect(announced({}, only)[1]).toBe('This may not work meanwhile: nas.');
  });

  it('leaves out an app that many others stand on', () => {
    const apps = Object.fromEntries(
      ['A', 'B', 'C'].map((name) => [`${name}.md`, { type: 'service', users: 'Ida', depends_on: 'Names' }]),
    );
    const pages = { ...apps, 'Names.md': { type: 'service', kind: 'app', users: 'Ida' } };
    expect(announced({ services: ['Names.md'] }, pages)[1]).toBe('This may not work meanwhile: A, B and C.');
  });

  it('names a handful and counts the rest', () => {
    const apps = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`App ${at}.md`, { type: 'service', users: 'Ida' }]),
    );
    expect(announced({ services: Object.keys(apps) }, apps)[1]).toBe(
      'This may not work meanwhile: App 0, App 1, App 2, App 3, App 4 and 3 other things.',
    );
  });

  it('does without a title that is only a date', () => {
    expect(announced({ title: '2026-11-28' })[0]).toBe('Soon I will be working on something at home.');
  });
});

describe('the message about an incident', () => {
  it('says what is broken, since when, and what is being done', () => {
    expect(
      told({
        title: '2026-11-23 No photos',
        started: instant('2026-11-23T11:40'),
        status: 'identified',
        lastLine: { at: instant('2026-11-23T11:50'), text: 'The disk of the [[Lab/nas|big box]] is `full`' },
      }),
    ).toEqual([
      'Something at home is not as it should be: No photos, since today at 11:40.',
      'Not working: Photos and Music.',
      'I know the cause and am putting it right.',
      'Latest, today at 11:50: The disk of the big box is full.',
      'I will tell you when it is over.',
    ]);
  });

  it('says how it stands', () => {
    expect(told({})).toContain('I am looking for the cause.');
    expect(told({ status: 'monitoring' })).toEqual(
      expect.arrayContaining(['Affected: Photos and Music.', 'It should work again; I am keeping an eye on it.']),
    );
  });

  it('says no more than it is: what is slow takes nothing down', () => {
    expect(told({ services: ['Lab/Photos.md'], impact: 'degraded' })).toContain('Slower or worse than usual: Photos.');
    expect(told({ impact: 'partial' })).toContain('Working only in part: nas.');
    expect(told({ services: [] })).toHaveLength(3);
  });

  it('leaves out lines that only record a status', () => {
    const said = (text: string) => told({ lastLine: { at: instant(NOW), text } }).find((line) => /^Latest/.test(line));
    expect(said('Status: identified')).toBeUndefined();
    expect(said('Line is back. Status: monitoring')).toBe('Latest, today at 12:00: Line is back.');
    expect(said('Is it the disk?')).toBe('Latest, today at 12:00: Is it the disk?');
  });

  it('leaves out a line that only repeats the title', () => {
    const latest = (title: string, text: string) =>
      told({ title, lastLine: { at: instant(NOW), text } }).some((line) => /^Latest/.test(line));
    expect(latest('2026-11-23 NAS does not answer', '[[NAS]] does not answer.')).toBe(false);
    expect(latest('NAS does not answer, and the photos are gone', 'nas does not answer')).toBe(false);
    expect(latest('NAS does not answer', 'NAS does not answer a ping either')).toBe(true);
    expect(latest('Photos do not come back', 'Back')).toBe(true);
    expect(latest('', 'New cable')).toBe(true);
  });

  it('says when it is over, and how long it took', () => {
    expect(
      told({ status: 'resolved', started: instant('2026-11-22T20:00'), resolved: instant('2026-11-22T23:10') }),
    ).toEqual([
      'No photos: all is well again since yesterday at 23:10, after 3 hours.',
      'If something still does not work, tell me.',
    ]);
    expect(told({ status: 'closed', title: '' })[0]).toBe('All is well again.');
    expect(told({ resolved: instant(NOW) })[0]).toMatch(/well again since today at 12:00\.$/);
  });

  it('has no link, no path and no empty line in it, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const lastLine = { at: instant(NOW), text: `[[Lab/${text.replace(/[[\]|]/g, '')}]] ${text}` };
        const lines = told({ title: `[[Folder/x|${title.replace(/[[\]]/g, '')}]]`, lastLine });
        expect(lines.join('\n')).not.toMatch(/\[\[Folder|\[\[Lab\/[^\]]*\]\]/);
        expect(lines.every((line) => line.trim() !== '')).toBe(true);
      }),
    );
  });
});
