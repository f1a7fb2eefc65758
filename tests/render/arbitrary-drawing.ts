import fc from 'fast-check';
import type { Relation } from '../../src/inventory/dependency-graph';
import type { Drawing } from '../../src/render/drawing';

export const RELATIONS: readonly Relation[] = [
  'runs_on',
  'depends_on',
  'data_on',
  'uses',
  'replica',
  'backup_to',
  'monitored_by',
  'foundation',
];

/** Names as no sane person gives them. */
export const HOSTILE: readonly string[] = [
  ']]>',
  '<script>alert(1)</script>',
  '"quoted" & \'single\' <![CDATA[',
  '</title></svg>',
  '👨‍👩‍👧‍👦 family 📷',
  'x'.repeat(300),
  'tab\there, line\nbreak, bell\u0007, null\u0000, escape\u001b[31m',
  '\uD800 alone, \uFFFE and \uFFFF',
  'turned \u202Eround\u2066',
  '家庭自動化サーバーの管理画面とデータ',
  '&amp; &#0; --> <!--',
  '',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }));

/** Up to nine services with any names, and any edges among them, to themselves and to unknown ones. */
export const arbitraryDrawing: fc.Arbitrary<Drawing> = fc
  .record({
    services: fc.uniqueArray(
      fc.record({
        path: text.map((name) => `${name}.md`),
        title: text,
        kind: fc.option(text, { nil: undefined }),
        environment: fc.constantFrom('production' as const, 'lab' as const, undefined),
        status: fc.constantFrom('planned' as const, 'active' as const, 'retired' as const, undefined),
      }),
      { maxLength: 9, selector: ({ path }) => path },
    ),
    pairs: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...RELATIONS)), { maxLength: 20 }),
  })
  .map(({ services, pairs }) => ({
    services,
    edges: pairs.map(([from, to, relation]) => ({
      from: services[from]?.path ?? 'unknown.md',
      to: services[to]?.path ?? 'unknown.md',
      relation,
    })),
  }));

/** `'web runs_on vm'`: all that is named is a service. */
export function drawingOf(...sentences: readonly string[]): Drawing {
  const edges = sentences.flatMap((sentence) => {
    const [from = '', verb = '', to = ''] = sentence.split(' ');
    const relation = RELATIONS.find((one) => one === verb);
    return relation ? [{ from: `${from}.md`, to: `${to}.md`, relation }] : [];
  });
  const named = sentences.flatMap((sentence) => sentence.split(' ').filter((_, i) => i !== 1));
  return { services: [...new Set(named)].map((title) => ({ path: `${title}.md`, title })), edges };
}
