import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'change-without-rollback-plan';

function change(properties: object, body = '## Plan\n\n1. Do it\n') {
  return survey({ 'Upgrade.md': { frontmatter: { type: 'change', ...properties }, body } });
}

describe(CHECK, () => {
  it('finds a scheduled normal change without one', () => {
    const found = change({ change_type: 'normal', status: 'scheduled' });
    expect(findings(found, CHECK)).toEqual(['error Upgrade.md: Upgrade has no rollback plan.']);
    expect(fixes(found, CHECK)).toEqual(['Write when to turn back and the steps, in its section Rollback plan.']);
  });

  it.each(['## Rollback plan', '### 🔙 Rollback:', '# Backout plan'])(
    'is silent where %s says something',
    (heading) => {
      const found = change({ change_type: 'normal' }, `${heading}\n\nRestore the snapshot.\n\n## Review\n`);
      expect(findings(found, CHECK)).toEqual([]);
    },
  );

  it.each(['', '%% how? %%', '<!-- how? -->', '- \n- [ ]\n', '1. \n', '### Steps\n', '---\n'])(
    'finds a plan that holds nothing but %j',
    (plan) => {
      const found = change({ change_type: 'normal' }, `## Rollback plan\n\n${plan}\n## Review\n\nAll well.\n`);
      expect(findings(found, CHECK)).toHaveLength(1);
    },
  );

  it('finds an emergency change, and is silent about a standard one and about one of no type', () => {
    expect(findings(change({ change_type: 'emergency' }), CHECK)).toHaveLength(1);
    expect(findings(change({ change_type: 'standard' }), CHECK)).toEqual([]);
    expect(findings(change({}), CHECK)).toEqual([]);
  });

  it.each(['draft', 'cancelled'])('is silent about one that is %s', (status) => {
    expect(findings(change({ change_type: 'normal', status }), CHECK)).toEqual([]);
  });

  it.each([{ status: 'done' }, { status: 'rolled-back' }, { status: 'failed' }, { finished: '2026-11-20' }])(
    'only warns of one that is over: %j',
    (properties) => {
      const found = change({ change_type: 'normal', ...properties });
      expect(findings(found, CHECK)).toEqual(['warning Upgrade.md: Upgrade was made without a rollback plan.']);
      expect(fixes(found, CHECK)[0]).toMatch(/^Write down how you would have gone back/);
    },
  );

  it('tells those that were made as one sentence, and each that is still to come on its own line', () => {
    const page = (status: string) => ({ type: 'change', change_type: 'normal', status });
    const pages = {
      'A.md': page('done'),
      'B.md': page('failed'),
      'C.md': page('scheduled'),
      'D.md': page('scheduled'),
    };
    expect(told(survey(pages), CHECK)).toEqual([
      'C has no rollback plan.',
      'D has no rollback plan.',
      '2 changes were made without a rollback plan: A and B.',
    ]);
  });
});
