import { findings, survey } from '../../support/lab';

const CHECK = 'postmortem-section-empty';

/** The root cause and the action items are there, so that the postmortem counts as written. */
function incident(body: string, status = 'closed'): readonly string[] {
  const written = '## Root causes\n\nA plug.\n\n## Action items\n\nNone.\n\n';
  const page = { frontmatter: { type: 'incident', status }, body: `${written}${body}` };
  return findings(survey({ 'Outage.md': page }, { settings: { depth: 'work' } }), CHECK);
}

describe(CHECK, () => {
  it('finds sections that say nothing, where another says something', () => {
    const body = '## Summary\n\nNo DNS.\n\n## Resolution\n\n%% what? %%\n\n## 🍀 Where we got lucky\n\n-\n';
    expect(incident(body)).toEqual([
      'warning Outage.md: Outage: its postmortem says nothing under Resolution and 🍀 Where we got lucky.',
    ]);
  });

  it('is silent where all say something, and where the postmortem is not written', () => {
    expect(incident('## Summary\n\nNo DNS.\n')).toEqual([]);
    expect(incident('')).toEqual([]);
    const page = { frontmatter: { type: 'incident', status: 'closed' }, body: '## Summary\n\n## Root cause\n' };
    expect(findings(survey({ 'Outage.md': page }, { settings: { depth: 'work' } }), CHECK)).toEqual([]);
  });

  it('does not ask for sections that are not there, nor for others', () => {
    expect(incident('## Summary\n\nNo DNS.\n\n## Notes\n\n## Timeline\n')).toEqual([]);
  });

  it('is silent while the incident lasts', () => {
    expect(incident('## Summary\n', 'resolved')).toHaveLength(1);
    expect(incident('## Summary\n', 'monitoring')).toEqual([]);
  });
});
