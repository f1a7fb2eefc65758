import { survey, type Pages } from '../../support/lab';
import { lines, partOf, rows } from './told';

const after = (...tasks: readonly string[]): Pages => ({
  'down.md': {
    frontmatter: {
      type: 'incident',
      status: 'closed',
      started: '2026-10-01T09:00',
      resolved: '2026-10-01T11:00',
      owner: 'Ben',
    },
    body: `## Action items\n\n${tasks.map((task) => `- ${task}\n`).join('')}`,
  },
});

describe('actions', () => {
  it('are silent where all are done', () => {
    expect(partOf('actions', survey(after('[x] Anna: mend it 📅 2026-10-05', '[-] Ben: nothing')))).toBeNull();
    expect(partOf('actions', survey({}))).toBeNull();
  });

  it('come overdue first, then as they are due, then those without a day', () => {
    const found = survey(
      after('[ ] Ask', '[ ] Anna: soon 📅 2026-12-01', '[ ] late 📅 2026-11-20', '[ ] @carl later [due:: 2026-12-24]'),
    );
    expect(rows('actions', found)).toEqual([
      'late | Ben | 2026-11-20, 3 days overdue | 53 days | down',
      'soon | Anna | 2026-12-01 | 53 days | down',
      'later | carl | 2026-12-24 | 53 days | down',
      'Ask | Ben | no day | 53 days | down',
    ]);
    expect(lines('actions', found)).toEqual(['4 actions open, 1 overdue; the next is due 2026-12-01.']);
  });

  it('are due until their day is over', () => {
    const at = (now: string): readonly string[] => lines('actions', survey(after('[ ] Ask 📅 2026-11-22'), { now }));
    expect(at('2026-11-22T23:59')).toEqual(['1 action open, none overdue; the next is due 2026-11-22.']);
    expect(at('2026-11-23T00:00')).toEqual(['1 action open, 1 overdue.']);
  });

  it.each([
    ['Mara: one of them onto [[pve2]]', 'one of them onto pve2', 'Mara'],
    ['**Anna**: ask', 'ask', 'Anna'],
    ['[[People/Anna|Anna]]: ask', 'ask', 'Anna'],
    ['ask (Anna)', 'ask', 'Anna'],
    ['ask – Anna', 'ask', 'Anna'],
    ['ask [owner:: Anna]', 'ask', 'Anna'],
    ['ask @anna', 'ask', 'anna'],
    ['move DNS to pve1: first the small one', 'move DNS to pve1: first the small one', 'Ben'],
  ])('know who does what: %s', (task, deed, who) => {
    const [row = ''] = rows('actions', survey(after(`[ ] ${task}`)));
    expect(row.split(' | ').slice(0, 2)).toEqual([deed, who]);
  });
});
