import { findings, fixes, foundIn, survey, told } from '../../support/lab';

const CHECK = 'link-ambiguous';
const TWO_CACHES = {
  'Apps/Cache.md': { type: 'service', stack: 'a' },
  'Lab/Cache.md': { type: 'service', stack: 'b' },
};

describe(CHECK, () => {
  it('finds a plain name that fits two notes', () => {
    const found = survey({ ...TWO_CACHES, 'Web.md': { type: 'service', depends_on: 'cache' } });
    expect(findings(found, CHECK)).toEqual([
      'warning Web.md: Web: depends_on names "cache", which may mean Apps/Cache or Lab/Cache.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Write a link instead, such as "[[Apps/Cache]]".']);
  });

  it('is silent about a link, which leads to one of them', () => {
    const found = survey({ ...TWO_CACHES, 'Web.md': { type: 'service', depends_on: '[[Lab/Cache]]' } });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('lets a file name go before an alias', () => {
    const found = survey({
      'Cache.md': { type: 'service' },
      'Redis.md': { type: 'service', aliases: ['Cache'] },
      'Web.md': { type: 'service', depends_on: 'cache' },
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('tells the same name on several pages as one sentence', () => {
    const found = survey({
      ...TWO_CACHES,
      'Blog.md': { type: 'service', uses: 'Cache' },
      'Web.md': { type: 'service', depends_on: 'Cache' },
    });
    expect(told(found, CHECK)).toEqual(['2 notes name "Cache", which fits several notes: Blog and Web.']);
  });

  it('finds an ambiguous name in the settings and calls them so', () => {
    const pages = { ...TWO_CACHES, 'Web.md': { type: 'service', depends_on: 'Cache' } };
    const found = survey(pages, { settings: { foundation: ['Cache'] } });
    expect(findings(found, CHECK)[0]).toBe(
      'warning (settings): Settings: foundation names "Cache", which may mean Apps/Cache or Lab/Cache.',
    );
    expect(told(found, CHECK)).toEqual(['2 notes name "Cache", which fits several notes: Settings and Web.']);
  });

  it.each(['retired', 'planned'])('is silent about a %s service', (status) => {
    expect(foundIn(survey({ ...TWO_CACHES, 'Web.md': { type: 'service', status, uses: 'Cache' } }), CHECK)).toEqual([]);
  });
});
