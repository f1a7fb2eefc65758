import fc from 'fast-check';
import { type BlockOptions, type BlockReading, readBlock } from '../../src/picture/block-options';
import { blockServices } from '../../src/picture/block-services';
import { names, notesOf, type PlainPages, surveyOfNotes } from '../support/services';

const read = (...lines: string[]): BlockReading => readBlock(lines.join('\n'));
const options = (...lines: string[]): BlockOptions => {
  const reading = read(...lines);
  expect(reading.problems).toEqual([]);
  if (!reading.options) throw new Error('nothing was read');
  return reading.options;
};
const services = (...lines: string[]): string[] =>
  options('view: impact', ...lines).services.map(({ target }) => target);
const picture = (...lines: string[]): BlockOptions['picture'] => options('view: graph', ...lines).picture;
const problems = (...lines: string[]): readonly string[] => read(...lines).problems;

describe('what a code block asks for', () => {
  it('is a view and nothing else', () => {
    expect(read('view: graph')).toEqual({ options: { view: 'graph', services: [], picture: {} }, problems: [] });
  });

  it.each([
    ['View: Graph', 'graph'],
    ['VIEW:impact', 'impact'],
    ['  view :  "service"  # the card', 'service'],
    ['\tview:\tblast-radius', 'impact'],
    ['“view”: ‘graph’'.replace(/[‘’]/g, "'"), 'graph'],
    ['view = service card', 'service'],
    ['- view: graph', 'graph'],
    ['graph', 'graph'],
    ['---\nview: graph\n---', 'graph'],
    ['view:\n  - impact', 'impact'],
    ['view: [graph]', 'graph'],
  ])('is read as it was meant: %j', (text, view) => {
    expect(options(text).view).toBe(view);
  });

  it.each([
    ['service: "[[NAS]]"', ['NAS']],
    ["service: '[[NAS]]'", ['NAS']],
    ['service: [[NAS]]', ['NAS']],
    ['service: [[Services/NAS|the box]]', ['Services/NAS']],
    ['service: [[NAS#Disks]] # all of them', ['NAS']],
    ['service: NAS', ['NAS']],
    ['service: NAS, Router', ['NAS', 'Router']],
    ['services: [[NAS]], [[Router]]', ['NAS', 'Router']],
    ['service: ["[[NAS]]", "Mara, the printer"]', ['NAS', 'Mara, the printer']],
    ["service: Mara's server", ["Mara's server"]],
    ['service:\n  - "[[NAS]]"\n\t- Router', ['NAS', 'Router']],
    ['service: [NAS](Services/NAS.md)', ['Services/NAS.md']],
    ['service: “[[NAS]]”', ['NAS']],
    ['of: [[A, B]]', ['A, B']],
    ['service: ', []],
  ])('names services as %j', (text, wanted) => {
    expect(services(...text.split('\n'))).toEqual(wanted);
  });

  it('chooses steps, direction and filters, in the words of the notes or their synonyms', () => {
    expect(picture('steps: 3', 'Direction: UP', 'env: prod', 'kind: [nas, Wall box]', 'tier: 1, high')).toEqual({
      steps: 3,
      direction: 'up',
      environment: 'production',
      kinds: ['storage', 'wall box'],
      criticalities: ['critical', 'high'],
    });
    expect(picture('practice: backups, Security', 'search: "big box"', 'show: all')).toEqual({
      states: ['backups', 'security'],
      search: 'big box',
      showAll: true,
    });
    expect(picture('kind: none', 'criticality: unrated')).toEqual({ kinds: [''], criticalities: ['unrated'] });
    expect(picture('steps: 0')).toEqual({ steps: 0 });
    expect(picture('steps: 1000')).toEqual({ steps: 99 });
  });
});

describe('how much of the report a code block asks for', () => {
  it.each([
    ['days: 30', { days: 30 }],
    ['Days: "90 days"', { days: 90 }],
    ['period: 7d', { days: 7 }],
    ['days: 1', { days: 1 }],
    ['days: 365', { days: 365 }],
    ['most: 5', { most: 5 }],
    ['limit: 3 rows', { most: 3 }],
  ])('is read from %j', (line, limits) => {
    expect(options('view: incidents', line).limits).toEqual(limits);
  });

  it.each([
    ['days: 0', '“0” is no number of days. Possible: a whole number from 1 to 365, such as 30.'],
    ['days: 366', '“366” is no number of days. Possible: a whole number from 1 to 365, such as 30.'],
    ['days: a week', '“a week” is no number of days. Possible: a whole number from 1 to 365, such as 30.'],
    ['days: 7, 30', '“7, 30” is no number of days. Possible: a whole number from 1 to 365, such as 30.'],
    ['most: -1', '“-1” is no number of rows. Possible: a whole number from 1 to 100, such as 5.'],
    ['most: 101', '“101” is no number of rows. Possible: a whole number from 1 to 100, such as 5.'],
    ['steps: 2', '“steps” means nothing to view: incidents. Possible: service, days, most.'],
  ])('is told where it cannot be: %j', (line, problem) => {
    expect(read('view: incidents', line)).toEqual({
      options: { view: 'incidents', services: [], picture: {} },
      problems: [problem],
    });
  });

  it.each([
    ['view: hygiene', 'service: NAS', '“service” means nothing to view: hygiene. Possible: most.'],
    ['view: backups', 'days: 7', '“days” means nothing to view: backups. Possible: service, most.'],
    ['view: graph', 'days: 7', expect.stringMatching(/^“days” means nothing to view: graph/)],
  ])('means nothing to %s with %s', (view, line, problem) => {
    expect(problems(view, line)).toEqual([problem]);
  });
});

describe('what is wrong with a code block', () => {
  it('is told with what is possible, and what was probably meant', () => {
    expect(read('view: grahp')).toEqual({
      options: null,
      problems: [
        '“grahp” is no view. Possible: graph, impact, service, hygiene, backups, changes, incidents, availability. Did you mean graph?',
      ],
    });
    expect(problems('')[0]).toMatch(/^Say what to show, for instance view: graph\. Possible: graph, impact, service, /);
    expect(problems('service: NAS')).toHaveLength(1);
    expect(problems('view: graph, impact')[0]).toMatch(/^“graph, impact” is no view\./);
    expect(problems('view: graph', 'sevice: NAS')).toEqual([
      '“sevice” is no option. Possible: view, service, steps, direction, environment, kind, criticality, states, search, show, days, most. Did you mean service?',
    ]);
    expect(problems('view: graph', 'direction: dwon')).toEqual([
      '“dwon” is no direction. Possible: up, down, both. Did you mean down?',
    ]);
    expect(problems('view: graph', 'steps: many')).toEqual([
      '“many” is no number of steps. Possible: a whole number such as 2.',
    ]);
    expect(problems('view: service', 'steps: 2')).toEqual([
      '“steps” means nothing to view: service. Possible: service.',
    ]);
    expect(problems('view: graph', 'view: impact')).toEqual(['“view” stands here twice; the first one counts.']);
    expect(problems('view: graph', 'hello?')).toEqual([
      '“hello?” is no option. Write each on a line of its own, for instance view: graph.',
    ]);
  });

  it('is told of each line, and the rest counts', () => {
    const { options: found, problems: told } = read('view: graph', 'steps: x', 'tier: 1, purple', 'direction: up');
    expect(found?.picture).toEqual({ criticalities: ['critical'], direction: 'up' });
    expect(told).toHaveLength(2);
  });

  it('is cut where it is long', () => {
    expect(problems(`view: ${'x'.repeat(500)}`)[0]?.length).toBeLessThan(180);
  });

  it('is never an exception', () => {
    const word = fc.constantFrom(
      'view', 'service', 'steps', ':', ': ', '[[', ']]', '[', ']', '"', "'", '“', '”', ',', '#', ' #', '- ', '\n', '\t', '{',
      'graph', 'impact', 'NAS', '2', '=', '|', '__proto__', 'constructor', '\r', '\u0000', '😀', '`', '(', ')', '\\',
    ); // prettier-ignore
    const blocks = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(blocks, (text) => {
        const { options: found, problems: told } = readBlock(text);
        expect(found !== null || told.length > 0).toBe(true);
        expect(told.every((one) => one.length < 400)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no time, whatever is pasted', () => {
    for (const sign of ['"', "'", '“', '[', '[[', 'a"', "'a,", ' ', '[x](', 'view: ']) {
      expect(readBlock(sign.repeat(200_000)).problems.length).toBeLessThan(102);
    }
  });
});

describe('which services a code block is about', () => {
  const PAGES: PlainPages = {
    'Services/NAS': {},
    'Services/Router': { aliases: ['The box'] },
    'Lab/NAS': {},
    'Incidents/Disks': { type: 'incident', services: ['[[Services/NAS|NAS]]', '[[Router]]'] },
    'Changes/Idea': { type: 'change' },
    'Notes/List': { type: 'list' },
  };
  const { inventory } = surveyOfNotes(notesOf(PAGES)).lab;
  const about = (note: string, ...lines: string[]): readonly [string[], readonly string[]] => {
    const found = blockServices(inventory, options(...lines), `${note}.md`);
    return [names(found.services), found.problems];
  };

  it('are those that it names, a link seen from its note', () => {
    expect(blockServices(inventory, options('view: service', 'service: [[NAS]]'), 'Lab/Notes.md').services).toEqual([
      'Lab/NAS.md',
    ]);
    expect(about('Notes/List', 'view: impact', 'service: the box, [[Services/NAS]]')).toEqual([['Router', 'NAS'], []]);
    expect(about('Notes/List', 'view: service', 'service: Services/NAS.md')).toEqual([['NAS'], []]);
  });

  it('are what its note is about, where it names none', () => {
    expect(about('Services/Router', 'view: service')).toEqual([['Router'], []]);
    expect(about('Services/Router', 'view: graph')).toEqual([['Router'], []]);
    expect(about('Services/Router', 'view: graph', 'service: all')).toEqual([[], []]);
    expect(about('Notes/List', 'view: graph')).toEqual([[], []]);
    expect(about('Incidents/Disks', 'view: impact')).toEqual([['NAS', 'Router'], []]);
  });

  it('are none where nothing says which, and it is told', () => {
    const wanted = 'say which one is meant, for instance service: "[[NAS]]".';
    expect(about('Notes/List', 'view: service')).toEqual([[], [`This note is no service: ${wanted}`]]);
    expect(about('Incidents/Disks', 'view: service')[0]).toEqual([]);
    expect(about('Changes/Idea', 'view: impact')).toEqual([[], [`This note names no services: ${wanted}`]]);
  });

  it('are told where there is none of that name, or several', () => {
    expect(about('Notes/List', 'view: impact', 'service: Ruoter, [[Router]]')).toEqual([
      ['Router'],
      ['“Ruoter” is no service. Did you mean Router?'],
    ]);
    expect(about('Notes/List', 'view: service', 'service: NAS')).toEqual([
      [],
      ['“NAS” means several services: Lab/NAS.md and Services/NAS.md. Write a link to one.'],
    ]);
    expect(about('Notes/List', 'view: service', 'service: [[List]]')[1]).toEqual(['“List” is a note, and no service.']);
    expect(about('Notes/List', 'view: graph', 'service: Router, [[Lab/NAS]]')).toEqual([
      ['Router'],
      ['view: graph is about one service; Router counts.'],
    ]);
  });
});
