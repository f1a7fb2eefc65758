import { findings, survey, told } from '../../support/lab';

const CHECK = 'postmortem-blames';

function incident(text: string, status = 'closed') {
  const page = { frontmatter: { type: 'incident', status }, body: `## Root cause\n\n${text}\n` };
  return survey({ 'Outage.md': page }, { settings: { depth: 'work' } });
}

describe(CHECK, () => {
  it('finds words that blame, with their line', () => {
    expect(findings(incident('It was my fault.'), CHECK)).toEqual(['info Outage.md: Outage, line 3: "my fault".']);
  });

  it.each([
    'The two switches look the same.',
    '> It was my fault.',
    '```\nIt was my fault.\n```',
    'She said "my fault".',
  ])('is silent about %j', (text) => {
    expect(findings(incident(text), CHECK)).toEqual([]);
  });

  it('is silent while the incident lasts', () => {
    expect(findings(incident('It was my fault.', 'monitoring'), CHECK)).toEqual([]);
  });

  it('tells those of a note as one sentence', () => {
    expect(told(incident('It was human error.\nObviously.'), CHECK)).toEqual([
      'Outage blames, or is wise after the event, in 2 places.',
    ]);
  });

  it('reads a note again only where it was handed in anew', () => {
    const found = incident('It was my fault.');
    expect(findings(found, CHECK)).toEqual(findings(incident('It was my fault.'), CHECK));
  });
});
