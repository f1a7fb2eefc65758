import type { PreflightLine } from '../../src/briefing/preflight';
import { mention } from '../../src/briefing/sentence';
import { preflightMarkdown } from '../../src/render/preflight-markdown';
import { instant, NOW, ZONE, zoneOf } from '../support/lab';

const LINES: readonly PreflightLine[] = [
  { topic: 'blast-radius', level: 'warning', text: ['1 service goes down with ', mention('Lab/NAS.md'), '.'] },
  { topic: 'people', level: 'note', text: ['Who notices: Ida.'] },
  { topic: 'incident', level: 'good', text: ['No open incident nearby.'] },
];

describe('a pre-flight in Markdown', () => {
  it('says as of when, and each line with its level in words', () => {
    expect(preflightMarkdown(LINES, instant(NOW), zoneOf(ZONE))).toEqual([
      'As of 2026-11-23 12:00:',
      '',
      '- **🟡 Warning:** 1 service goes down with [[Lab/NAS|NAS]].',
      '- **🔵 Note:** Who notices: Ida.',
      '- **🟢 Good:** No open incident nearby.',
    ]);
  });
});
