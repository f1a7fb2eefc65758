import { findings, survey } from '../../support/lab';

const CHECK = 'change-emergency-late';
const EMERGENCY = {
  type: 'change',
  change_type: 'emergency',
  status: 'done',
  services: '[[DNS]]',
  finished: '2026-11-20T21:00',
};

function change(more: object, now = '2026-11-23T12:00', body = '## Rollback plan\n\nBack.\n'): readonly string[] {
  const pages = { 'DNS.md': { type: 'service' }, 'Fix.md': { frontmatter: { ...EMERGENCY, ...more }, body } };
  return findings(survey(pages, { now, settings: { depth: 'work' } }), CHECK);
}

describe(CHECK, () => {
  it('finds a record that is not complete', () => {
    expect(change({})).toEqual(['info Fix.md: Fix was made 2 days ago, and its record lacks outcome.']);
    expect(change({ services: null })).toEqual([
      'info Fix.md: Fix was made 2 days ago, and its record lacks services and outcome.',
    ]);
  });

  it('names sections that are there and say nothing', () => {
    const body = '## What\n\n%% what? %%\n\n## Why\n\nIt was down.\n';
    expect(change({ outcome: 'Fine.' }, undefined, body)).toEqual([
      'info Fix.md: Fix was made 2 days ago, and its record lacks its section What.',
    ]);
  });

  it('gives a day', () => {
    expect(change({}, '2026-11-21T21:00')).toEqual([]);
    expect(change({}, '2026-11-21T21:01')).toHaveLength(1);
  });

  it('counts from the beginning where no end is written, and asks for the end', () => {
    expect(change({ finished: null, started: '2026-11-20', outcome: 'Fine.' })).toEqual([
      'info Fix.md: Fix was made 3 days ago, and its record lacks finished.',
    ]);
  });

  it.each([{ outcome: 'Fine.' }, { change_type: 'normal' }, { status: 'draft' }, { status: 'in-progress' }])(
    'is silent where it says %j',
    (more) => {
      expect(change(more)).toEqual([]);
    },
  );

  it('leaves nothing to the check of all changes', () => {
    const found = survey({ 'Fix.md': { ...EMERGENCY, finished: '2026-01-01' } }, { settings: { depth: 'work' } });
    expect(findings(found, 'change-without-outcome')).toEqual([]);
    expect(findings(found, CHECK)).toHaveLength(1);
  });
});
