import { plainText } from '../../src/briefing/sentence';
import { type Pages } from '../support/lab';
import { linesFor, told } from './preflight-lines';

const LAB: Pages = {
  'host.md': { type: 'host' },
  'web.md': { type: 'service', runs_on: 'host', criticality: 'high', users: ['Ida', 'Tom'] },
  'mail.md': { type: 'service', runs_on: 'host', users: 'Ida' },
  'toy.md': { type: 'service', runs_on: 'host', environment: 'lab' },
  'panel.md': { type: 'service', uses: 'web', users: ['Jonas'] },
  'old.md': { type: 'service', status: 'retired', runs_on: 'host', users: 'Nobody' },
};

describe('a pre-flight', () => {
  it('asks for services, in one line, while there are none', () => {
    expect(linesFor(LAB, { services: [] })).toEqual([
      {
        topic: 'blast-radius',
        level: 'note',
        text: ['Name the services that this changes, to see what goes down with them.'],
      },
    ]);
  });

  it('goes by topic, in the order in which one asks', () => {
    const topics = linesFor(LAB, { services: ['web'] }, { settings: { freezes: ['2027-01-01'] } }).map(
      ({ topic }) => topic,
    );
    expect(topics).toEqual(['blast-radius', 'people', 'window', 'freeze', 'conflict', 'incident', 'backup']);
  });

  it('says nothing of windows, freezes and other changes for a time that nobody can read', () => {
    const lines = linesFor(
      LAB,
      { services: ['web'], isTimeKnown: false },
      { settings: { freezes: ['2026-11-24', '2027-01-01'] } },
    );
    expect(lines.map(({ topic }) => topic)).toEqual(['blast-radius', 'people', 'window', 'incident', 'backup']);
    expect(lines.filter(({ topic }) => topic === 'window').map(({ level, text }) => [level, plainText(text)])).toEqual([
      [
        'note',
        'The time is not understood, so maintenance windows, freezes and what else is planned cannot be looked at.',
      ],
    ]);
  });

  it('is short where all is well', () => {
    const light = { 'light.md': { type: 'service', kind: 'network', maintenance_window: 'daily 19:00-22:00' } };
    const lines = linesFor(light, { services: ['light'] });
    expect(lines.map(({ level }) => level)).toEqual(['good', 'good', 'good', 'good', 'good']);
    for (const { text } of lines) expect(plainText(text).length).toBeLessThan(80);
  });

  it('takes what is named twice once, and what nobody knows without a word', () => {
    expect(told('blast-radius', LAB, { services: ['web', 'web'] })).toEqual(
      told('blast-radius', LAB, { services: ['web'] }),
    );
    expect(linesFor(LAB, { services: ['to be created'] }).map(({ level }) => level)).not.toContain('warning');
  });
});

describe('the blast radius', () => {
  it('counts what goes down and names it, the most important first', () => {
    expect(told('blast-radius', LAB, { services: ['host'] })).toEqual([
      'warning: 3 services go down with host: web, mail and toy.',
      'note: 1 service works worse meanwhile: panel.',
    ]);
  });

  it('is a warning only where something critical or high falls', () => {
    const pages = { 'a.md': { type: 'host' }, 'b.md': { type: 'service', runs_on: 'a', criticality: 'medium' } };
    expect(told('blast-radius', pages, { services: ['a'] })).toEqual(['note: 1 service goes down with a: b.']);
  });

  it('is good news where nothing else falls', () => {
    expect(told('blast-radius', LAB, { services: ['panel'] })).toEqual(['good: Nothing else goes down with panel.']);
  });

  it('says of what is not in use that nothing goes down', () => {
    expect(told('blast-radius', LAB, { services: ['old'] })).toEqual([
      'good: old is not in use, so nothing goes down.',
    ]);
  });

  it('names a few, and counts the rest', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`app${at}.md`, { type: 'service', runs_on: 'host' }]),
    );
    expect(told('blast-radius', { ...pages, 'host.md': { type: 'host' } }, { services: ['host'] })).toEqual([
      'note: 9 services go down with host: app0, app1, app2, app3, app4 and 4 more.',
    ]);
  });
});

describe('the people', () => {
  it('are those of all that is affected, with the time that they are without', () => {
    expect(told('people', LAB, { services: ['web'], outage: '20m' })).toEqual([
      'note: Who notices: Ida, Jonas and Tom, for about 20 minutes.',
    ]);
  });

  it('are nobody where nobody is named', () => {
    expect(told('people', LAB, { services: ['toy'] })).toEqual(['good: Nobody is known to rely on any of this.']);
  });
});
