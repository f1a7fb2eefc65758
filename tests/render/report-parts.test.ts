import { mention } from '../../src/briefing/sentence';
import type { ReportPart } from '../../src/report/parts/part';
import { renderPart, renderParts, renderViewParts } from '../../src/render/report-parts';
import { surveyOf } from '../support/services';

const part = (given: Partial<ReportPart>): ReportPart => ({
  id: 'method',
  title: 'Title',
  lines: [],
  table: null,
  ...given,
});

describe('a part of the report as Markdown', () => {
  it('is a heading and a line, or several as a list', () => {
    expect(renderPart(part({ lines: [['One.']] }))).toEqual(['## Title', '', 'One.']);
    expect(renderPart(part({ lines: [['One.'], ['Two.']] }))).toEqual(['## Title', '', '- One.', '- Two.']);
  });

  it('has the first line before a table and the others after it', () => {
    const table = { columns: ['A', 'B'], rows: [[[mention('Services/NAS.md')], ['x|y']]] };
    expect(renderPart(part({ lines: [['Lead.'], ['More.'], ['And more.']], table }))).toEqual([
      '## Title',
      '',
      'Lead.',
      '',
      '| A | B |',
      '| --- | --- |',
      '| [[Services/NAS\\|NAS]] | x\\|y |',
      '',
      '- More.',
      '- And more.',
    ]);
    expect(renderPart(part({ table }))).toHaveLength(5);
  });

  it('folds how it was worked out', () => {
    expect(renderPart(part({ isFolded: true, lines: [['One.'], ['Two.']] }))).toEqual([
      '> [!info]- Title',
      '> - One.',
      '> - Two.',
    ]);
    const details = { title: 'How', lines: [['So.']] };
    expect(renderPart(part({ lines: [['One.']], details }))).toEqual([
      '## Title',
      '',
      'One.',
      '',
      '> [!info]- How',
      '> So.',
    ]);
  });

  it('never lets a note break out of its line', () => {
    const hostile = 'a\n## b | <img src=x> [[c]] %%d%%';
    const text = renderPart(part({ lines: [[hostile], [hostile]], table: { columns: ['A'], rows: [[[hostile]]] } }));
    expect(text.filter((line) => line.startsWith('#'))).toEqual(['## Title']);
    expect(text.join('\n')).not.toMatch(/(?<!\\)<img|(?<!\\)\[\[c|%%d/);
  });

  it('stands below the others with a blank line between', () => {
    expect(renderParts([part({ lines: [['One.']] }), part({ lines: [['Two.']] })])).toBe(
      '## Title\n\nOne.\n\n## Title\n\nTwo.\n',
    );
  });

  it('says that there is nothing to show where that is so', () => {
    const survey = surveyOf({});
    const texts = (['backups', 'changes', 'incidents', 'availability'] as const).map((view) =>
      renderViewParts(survey, view, { earlier: [] }),
    );
    expect(texts.every((text) => /^No .*\.\n$/.test(text))).toBe(true);
  });
});
