import { incidentBrief, type IncidentBrief } from '../../src/briefing/incident-brief';
import { mention, sentence } from '../../src/briefing/sentence';
import { incidentBriefMarkdown } from '../../src/render/incident-brief-markdown';
import { instant, NOW, ZONE, zoneOf } from '../support/lab';
import { HOSTILE_NAMES, hostileSurvey, markLines } from './hostile-lab';

const zone = zoneOf(ZONE);
const EMPTY: IncidentBrief = { suspects: [], together: [], changes: [], users: [] };
const NAS = mention('Lab/NAS.md');
const withFact = (label: string, value: string): readonly string[] =>
  incidentBriefMarkdown({ ...EMPTY, suspects: [{ ...NAS, why: ['x'], facts: [{ label, value: [value] }] }] }, zone);

describe('a brief in Markdown', () => {
  it('has what there is, with links to tap', () => {
    const brief: IncidentBrief = {
      suspects: [
        {
          ...NAS,
          why: ['both stand on it'],
          facts: [
            { label: 'IP', value: ['10.0.0.2'] },
            { label: 'Address', value: ['https://nas.example:5001/x?y=1'] },
            { label: 'Runs on', value: [mention('pve.md')] },
          ],
        },
        { ...mention('web.md'), why: ['does not work itself'], facts: [] },
      ],
      together: [NAS, mention('web.md')],
      changes: [{ at: instant('2026-11-22T21:00'), text: sentence`${mention('New disk.md')} (${NAS})` }],
      users: ['Ida', '*Tom*'],
    };
    expect(incidentBriefMarkdown(brief, zone)).toEqual([
      '**Look here first:**',
      '',
      '1. [[Lab/NAS|NAS]]: both stand on it',
      '   IP 10.0.0.2 · Address <https://nas.example:5001/x?y=1> · Runs on [[pve]]',
      '2. [[web]]: does not work itself',
      '',
      '**Nothing explains all of it alone; together these do:** [[Lab/NAS|NAS]], [[web]]',
      '',
      '**Changed in the last 72 hours:**',
      '',
      '- 2026-11-22 21:00 [[New disk]] ([[Lab/NAS|NAS]])',
      '',
      '**Who is affected:** Ida, \\*Tom\\*',
    ]);
  });

  it('is nothing where nothing is known', () => {
    expect(incidentBriefMarkdown(EMPTY, zone)).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'https://a b', 'https://a><b', 'https://a/%%b%%', 'nas.local', 'obsidian://x'])(
    'does not make a link of %s',
    (value) => {
      expect(withFact('Address', value).at(-1)).not.toMatch(/(?<!\\)[<[]/);
    },
  );

  it('keeps its lines, whatever notes are called', () => {
    const paths = HOSTILE_NAMES.map((name) => `${name}.md`);
    const lines = incidentBriefMarkdown(incidentBrief(hostileSurvey().lab, paths, [], instant(NOW)), zone);
    expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(5);
    expect(lines.every((line) => !/[\n\r]/.test(line))).toBe(true);
    expect(markLines(lines.join('\n'))).toEqual([]);
  });
});
