import { findings, survey, told } from '../../support/lab';

const CHECK = 'note-conflicted';

describe(CHECK, () => {
  it.each(['NAS [conflicted].md', 'NAS.sync-conflict-20261120-101112.md', "NAS (conflicted copy of Anna's phone).md"])(
    'finds %s',
    (path) => {
      const found = survey({ 'NAS.md': { type: 'service' }, [path]: { type: 'service', depends_on: '[[Mars]]' } });
      expect(findings(found, CHECK)).toEqual([
        `warning ${path}: ${path.slice(0, -3)} is a copy that a sync conflict left behind; nothing in it counts.`,
      ]);
      expect(findings(found, 'link-broken')).toEqual([]);
    },
  );

  it.each(['NAS conflicted.md', 'Sync conflicts.md', 'NAS (copy).md'])('is silent about %s', (path) => {
    expect(findings(survey({ [path]: { type: 'service' } }), CHECK)).toEqual([]);
  });

  it('tells several copies as one sentence', () => {
    const found = survey({
      'A [conflicted].md': { type: 'service' },
      'B [conflicted].md': { type: 'change' },
    });
    expect(told(found, CHECK)).toEqual([
      '2 copies were left behind by sync conflicts: A [conflicted] and B [conflicted].',
    ]);
  });

  it('is silent about ignored folders', () => {
    expect(findings(survey({ 'Templates/NAS [conflicted].md': { type: 'service' } }), CHECK)).toEqual([]);
  });
});
