import { findings, foundIn, survey, told } from '../../support/lab';

const CHECK = 'note-duplicate';

describe(CHECK, () => {
  it('finds two notes of one name in two folders, on both', () => {
    const found = survey({ 'Apps/Plex.md': { type: 'service' }, 'Media/plex.md': { type: 'service' } });
    expect(findings(found, CHECK)).toEqual([
      'warning Apps/Plex.md: Plex seems to describe the same service as Media/plex.',
      'warning Media/plex.md: plex seems to describe the same service as Apps/Plex.',
    ]);
  });

  it('is silent of what many notes are called: index and README', () => {
    const pages = { 'A/index.md': { type: 'service' }, 'B/Index.md': { type: 'host' }, 'C/README.md': { type: 'vm' } };
    expect(foundIn(survey({ ...pages, 'D/readme.md': { type: 'vm' } }), CHECK)).toEqual([]);
    const named = { 'A/index.md': { type: 'vm', service_name: 'x' }, 'B/index.md': { type: 'vm', service_name: 'x' } };
    expect(foundIn(survey(named), CHECK)).toHaveLength(2);
  });

  it('finds one service_name on two notes', () => {
    const found = survey({
      'Films.md': { type: 'service', service_name: 'plex' },
      'Music.md': { type: 'service', service_name: 'Plex' },
    });
    expect(foundIn(found, CHECK)).toEqual(['Films.md', 'Music.md']);
  });

  it('is silent where each has its own stack, or only one has one', () => {
    const db = (stack?: string) => ({ type: 'service', service_name: 'db', ...(stack === undefined ? {} : { stack }) });
    expect(foundIn(survey({ 'A/db.md': db('blog'), 'B/db.md': db('shop') }), CHECK)).toEqual([]);
    expect(foundIn(survey({ 'A/db.md': db('blog'), 'B/db.md': db() }), CHECK)).toEqual([]);
  });

  it('leaves out the one of three that has another stack', () => {
    const found = survey({
      'A/db.md': { type: 'service', stack: 'blog' },
      'B/db.md': { type: 'service', stack: 'shop' },
      'C/db.md': { type: 'service', stack: 'shop' },
    });
    expect(foundIn(found, CHECK)).toEqual(['B/db.md', 'C/db.md']);
  });

  it('tells a pair once though it shares two names', () => {
    const page = { type: 'service', service_name: 'media' };
    const found = survey({ 'A/Plex.md': page, 'B/Plex.md': page });
    expect(foundIn(found, CHECK)).toEqual(['A/Plex.md', 'B/Plex.md']);
    expect(told(found, CHECK)).toEqual(['2 notes seem to describe the same service: A/Plex and B/Plex.']);
  });

  it('is silent about a retired predecessor, a change and an incident of that name', () => {
    const found = survey({
      'Plex.md': { type: 'service' },
      'Archive/Plex.md': { type: 'service', status: 'retired' },
      'Changes/Plex.md': { type: 'change' },
      'Incidents/Plex.md': { type: 'incident' },
    });
    expect(foundIn(found, CHECK)).toEqual([]);
  });
});
