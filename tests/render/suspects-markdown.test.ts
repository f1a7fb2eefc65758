import { renderSuspects } from '../../src/render/suspects-markdown';
import { type Suspect, suspectsOf } from '../../src/suspects';
import { instant, NOW, type Pages, survey } from '../support/lab';
import { HOSTILE_NAMES, hostileSurvey, markLines } from './hostile-lab';

const LAB: Pages = {
  'Lab/NAS.md': { type: 'storage', kind: 'storage' },
  'Lab/Host.md': { type: 'host' },
  'Lab/Photos.md': { type: 'service', data_on: 'NAS', runs_on: 'Host' },
  'Lab/Music.md': { type: 'service', runs_on: 'Host' },
  'Lab/Mail.md': { type: 'service' },
  'Changes/New kernel.md': {
    type: 'change',
    services: 'Host',
    started: '2026-11-22T20:00',
    finished: '2026-11-22T21:00',
  },
};

function suspects(symptoms: readonly string[], healthy: readonly string[] = []): string {
  return renderSuspects(suspectsOf(survey(LAB).lab, symptoms, healthy, instant(NOW)));
}

const suspect = (path: string): Suspect => ({ path, explains: ['A.md'], contradicts: [], recentChanges: [] });

describe('renderSuspects', () => {
  it('has the likeliest first, with what speaks against it and what was changed', () => {
    expect(suspects(['Lab/Photos.md'], ['Lab/Music.md'])).toBe(
      [
        '**What would explain that [[Lab/Photos|Photos]] does not work**',
        '',
        '| Suspect | Explains | But these are said to work | Changed in the last 72 hours |',
        '| --- | --- | --- | --- |',
        '| [[Lab/Photos\\|Photos]] | 1 of 1 |  |  |',
        '| [[Lab/Host\\|Host]] | 1 of 1 | [[Lab/Music\\|Music]] | [[Changes/New kernel\\|New kernel]] |',
        '',
      ].join('\n'),
    );
  });

  it('says which few together explain what nothing explains alone', () => {
    const text = suspects(['Lab/Photos.md', 'Lab/Mail.md']);
    expect(text).toContain('**What would explain that [[Lab/Mail|Mail]], [[Lab/Photos|Photos]] do not work**');
    expect(text).toMatch(/\nNothing explains all of it alone\. Together these do: .+ and .+\.\n$/);
  });

  it('leaves out those that are less likely, and says how many', () => {
    const many = Array.from({ length: 12 }, (_, at) => suspect(`${at}.md`));
    const text = renderSuspects({ symptoms: ['A.md'], suspects: many, together: [] });
    expect(text.split('\n').filter((line) => line.startsWith('| [['))).toHaveLength(10);
    expect(text).toMatch(/\n2 less likely ones are left out\.\n$/);
  });

  it('says where nothing is known', () => {
    expect(renderSuspects({ symptoms: ['A.md'], suspects: [], together: [] })).toBe(
      '**What would explain that [[A]] does not work**\n\nNothing is known that they stand on.\n',
    );
  });

  it('keeps its lines and its table, whatever notes are called', () => {
    const { lab } = hostileSurvey();
    const paths = HOSTILE_NAMES.map((name) => `${name}.md`);
    const text = renderSuspects(suspectsOf(lab, paths, [], instant(NOW)));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(2 + HOSTILE_NAMES.length);
    expect(rows.every((row) => row.split(/(?<!\\)\|/).length === 6)).toBe(true);
    expect(markLines(text)).toEqual([]);
  });
});
