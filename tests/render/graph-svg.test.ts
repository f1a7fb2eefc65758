/** @jest-environment jsdom */
import fc from 'fast-check';
import { cutText, textWidth, wrapText } from '../../src/picture/fit-text';
import { renderSvg } from '../../src/render/graph-svg';
import { arbitraryDrawing, drawingOf, HOSTILE } from './arbitrary-drawing';

/** Throws where the text is no XML. */
function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

function textsOf(document: Document, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent);
}

it('reads strictly here, so that these tests mean something', () => {
  const isSound = (text: string): boolean =>
    new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null;
  expect(['<a>&</a>', '<a>\u0007</a>', '<a b="<"/>', '<a></b>', '<a>\uFFFF</a>', '<a>]]></a>'].filter(isSound)).toEqual(
    [],
  );
});

describe('renderSvg', () => {
  it('draws a box for each service and a line for each relation', () => {
    const document = parse(renderSvg(drawingOf('web runs_on vm', 'web uses db', 'vm runs_on host')));
    expect(textsOf(document, 'text.name')).toEqual(['db', 'host', 'vm', 'web']);
    expect(textsOf(document, 'path.line > title').sort()).toEqual(['vm runs on host', 'web runs on vm', 'web uses db']);
  });

  it('names itself for those who do not see it', () => {
    const svg = parse(renderSvg(drawingOf('web runs_on vm'))).documentElement;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).toBe('What stands on what');
    expect(svg.querySelector('desc')?.textContent).toBe('What others stand on is at the bottom. 2 services, 1 line.');
  });

  it('explains the kinds of lines that occur, and no others', () => {
    const document = parse(renderSvg(drawingOf('web monitored_by kuma', 'web runs_on vm')));
    expect(textsOf(document, 'text.words')).toEqual(['runs on', 'monitored by']);
  });

  it('tells the lab by a dashed border and a word, and what is planned by a faint box and a word', () => {
    const svg = renderSvg({
      services: [
        { path: 'a.md', title: 'a', kind: 'vm', environment: 'lab' },
        { path: 'b.md', title: 'b', status: 'planned' },
      ],
      edges: [],
    });
    expect(textsOf(parse(svg), 'text.kind')).toEqual(['vm · lab', 'planned']);
    expect(textsOf(parse(svg), 'text.words')).toEqual(['production', 'lab', 'planned or retired']);
    expect(svg).toContain('.lab rect{stroke-dasharray');
  });

  it('says in words what everything stands on', () => {
    const document = parse(renderSvg(drawingOf('web foundation UPS', 'vm foundation UPS', 'web foundation switch')));
    expect(textsOf(document, 'path.line')).toEqual([]);
    expect(textsOf(document, 'text.words')).toEqual(['Everything stands on: UPS, switch']);
  });

  it('draws two replicas that name each other once', () => {
    const document = parse(renderSvg(drawingOf('dns1 replica dns2', 'dns2 replica dns1')));
    expect(textsOf(document, 'path.line > title')).toEqual(['dns1 has the replica dns2']);
  });

  it('keeps two relations of the same two services apart', () => {
    const document = parse(renderSvg(drawingOf('web runs_on vm', 'web depends_on vm', 'vm uses web')));
    const ways = Array.from(document.querySelectorAll('path.line:has(title)'), (line) => line.getAttribute('d'));
    expect(new Set(ways).size).toBe(3);
  });

  it('says so where the options leave nothing, and that nothing is missing', () => {
    const document = parse(renderSvg({ services: [], edges: [], hidden: 3 }));
    expect(textsOf(document, 'text.words')).toEqual(['Nothing fits these options: 3 services are hidden.']);
    const retired = renderSvg({ services: [], edges: [], leftOut: [['2 services are not drawn: retired.']] });
    expect(textsOf(parse(retired), 'text.words')).toEqual(['2 services are not drawn: retired.']);
  });

  it('says in words what stands on itself', () => {
    const document = parse(renderSvg(drawingOf('web depends_on web', 'web runs_on vm', 'vm backup_to vm')));
    expect(textsOf(document, 'text.words').slice(-2)).toEqual(['vm is backed up to itself.', 'web stands on itself.']);
  });

  it('says so when there is nothing to draw', () => {
    const document = parse(renderSvg({ services: [], edges: [] }));
    expect(textsOf(document, 'text')).toEqual(['No services yet. A note whose type is service appears here.']);
  });

  it('cuts a long name and keeps it whole for those who point at it', () => {
    const long = 'Home automation and everything that hangs on it in the cellar';
    const document = parse(renderSvg({ services: [{ path: 'a.md', title: long }], edges: [] }));
    expect(document.querySelector('text.name')?.textContent).toMatch(/^Home automation.*…$/);
    expect(document.querySelector('g > title')?.textContent).toBe(long);
  });

  it('falls back to the name of the note where a title shows nothing', () => {
    const document = parse(renderSvg({ services: [{ path: 'Apps/Web.md', title: ' \u0007' }], edges: [] }));
    expect(textsOf(document, 'text.name')).toEqual(['Web']);
  });

  it.each(HOSTILE)('stays well formed with the name %j', (name) => {
    const document = parse(
      renderSvg({
        services: [
          { path: `${name}.md`, title: name, kind: name },
          { path: 'b.md', title: 'b' },
        ],
        edges: [
          { from: `${name}.md`, to: 'b.md', relation: 'uses' },
          { from: 'b.md', to: `${name}.md`, relation: 'foundation' },
        ],
      }),
    );
    expect(document.querySelector('script, foreignObject, image, a')).toBeNull();
  });

  it('is well formed, harmless and the same in whatever order, for any drawing', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        const svg = renderSvg(drawing);
        const document = parse(svg);
        const names = new Set(Array.from(document.querySelectorAll('*'), ({ tagName }) => tagName));
        for (const name of names) expect(ALLOWED).toContain(name);
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<[^>]*(href|on\w+=|url\((?!#))/);
        expect(svg).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
        expect(svg).not.toMatch(/ (d|x|y|width|height|viewBox)="[^"]*(NaN|undefined|Infinity)/);
        const { services, edges } = drawing;
        expect(renderSvg({ services: [...services].reverse(), edges: [...edges].reverse() })).toBe(svg);
      }),
      { numRuns: 150 },
    );
  });
});

const ALLOWED = ['svg', 'title', 'desc', 'style', 'defs', 'marker', 'path', 'rect', 'g', 'text'];

describe('cutText', () => {
  it('never cuts within a sign', () => {
    expect(cutText('👨‍👩‍👧‍👦'.repeat(20), 60, 13)).toMatch(/^(👨‍👩‍👧‍👦)+…$/u);
    expect(cutText('e\u0301'.repeat(40), 60, 13)).toMatch(/^(e\u0301)+…$/u);
  });

  it('fits, or shows the ellipsis alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(textWidth(cutText(text, width, 13), 13)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapText', () => {
  it('puts words on lines and cuts what fits on none', () => {
    expect(wrapText(`one two ${'x'.repeat(50)} three`, 80, 12)).toEqual([
      'one two',
      expect.stringMatching(/^x+…$/),
      'three',
    ]);
  });
});
