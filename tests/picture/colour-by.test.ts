import { colourByFinding, colourByWord, type Colouring, colourOf, withoutColours } from '../../src/picture/colour-by';
import { type VisibleGraph, visibleGraph } from '../../src/picture/visible-graph';
import { labOf, paths, surveyOf } from '../support/services';

const PAGES = { nas: {}, photos: { data_on: 'nas' }, mail: { runs_on: 'nas' }, wiki: { runs_on: 'nas' } };
const ALL = new Set(paths('nas', 'photos', 'mail', 'wiki'));

function pictureOf(): VisibleGraph {
  return visibleGraph(labOf(PAGES));
}

function legendOf({ legend }: Colouring): string[] {
  return legend.map(({ text, colour, services }) => `${colour ?? '-'} ${text} ${services}`);
}

function boxOf({ paint }: Colouring, name: string): string {
  const painted = paint.services.get(`${name}.md`);
  return painted ? [painted.look, painted.words, colourOf(painted) ?? '-'].join(' ') : 'not painted';
}

describe('the colours of a property', () => {
  const words: Readonly<Record<string, string>> = { 'nas.md': 'rack', 'photos.md': 'attic', 'mail.md': 'rack' };

  it('are one for each word, in order and far apart; the word stands in the box', () => {
    const found = colourByWord(pictureOf(), ALL, (path) => words[path]);
    expect(legendOf(found)).toEqual(['1 attic 1', '4 rack 2', '- not filled in 1']);
    expect([boxOf(found, 'nas'), boxOf(found, 'photos'), boxOf(found, 'wiki')]).toEqual([
      'plain rack 4',
      'plain attic 1',
      'plain  -',
    ]);
  });

  it('are in the order of their size where they are numbers', () => {
    const sizes: Readonly<Record<string, string>> = { 'nas.md': '10', 'photos.md': '9', 'mail.md': '100' };
    expect(legendOf(colourByWord(pictureOf(), ALL, (path) => sizes[path]))).toEqual([
      '1 9 1',
      '3 10 1',
      '5 100 1',
      '- not filled in 1',
    ]);
  });

  it('are in the order in which one rates', () => {
    const rated: Readonly<Record<string, string>> = { 'nas.md': 'medium', 'photos.md': 'high', 'mail.md': 'critical' };
    const { legend } = colourByWord(pictureOf(), ALL, (path) => rated[path] ?? 'low');
    expect(legend.map(({ text }) => text)).toEqual(['critical', 'high', 'medium', 'low']);
  });

  it('are given to the most frequent words where there are more words than colours', () => {
    const names = Array.from({ length: 12 }, (_, i) => `s${i + 10}`);
    const visible = visibleGraph(labOf(Object.fromEntries(names.map((name) => [name, {}]))));
    const wordOf = (path: string): string => (['s20.md', 's21.md'].includes(path) ? 'common' : path);
    const found = colourByWord(visible, new Set(paths(...names)), wordOf);
    expect(found.legend.filter(({ colour }) => colour !== null)).toHaveLength(6);
    expect(legendOf(found)[0]).toBe('1 common 2');
    expect(legendOf(found).at(-1)).toBe('- another word 5');
    expect(boxOf(found, 's19')).toBe('plain s19.md -');
  });

  it('are for the entries alone: what is around them steps back', () => {
    const found = colourByWord(pictureOf(), new Set(paths('nas')), (path) => words[path]);
    expect(legendOf(found)).toEqual(['1 rack 1', '- only around them 3']);
    expect([boxOf(found, 'nas'), boxOf(found, 'mail')]).toEqual(['plain rack 1', 'faded  -']);
  });
});

describe('the colours of findings', () => {
  it('are those of the worst on each page', () => {
    const survey = surveyOf({ nas: { criticality: 'critical', backup: 'none' }, idea: { status: 'planned' } });
    const visible = visibleGraph(survey.lab, {}, survey.findings);
    const found = colourByFinding(visible, new Set(paths('nas', 'idea')));
    const worst = survey.findings.find(({ path }) => path === 'nas.md')?.severity;
    expect([worst, boxOf(found, 'nas'), boxOf(found, 'idea')]).toEqual(['error', 'plain error 7', 'plain  -']);
    expect(legendOf(found)).toEqual(['7 error 1', '- nothing found 1']);
  });
});

describe('no colours', () => {
  it('have no legend', () => {
    const found = withoutColours(pictureOf(), new Set(paths('nas')));
    expect([legendOf(found), boxOf(found, 'nas'), boxOf(found, 'wiki')]).toEqual([[], 'plain  -', 'faded  -']);
  });

  it('hide no part of the base', () => {
    const visible = visibleGraph(labOf(PAGES, { foundation: ['nas'] }), { only: paths('photos') });
    expect(boxOf(withoutColours(visible, new Set(paths('photos'))), 'nas')).toBe('plain  -');
  });
});
