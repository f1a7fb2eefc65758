import fc from 'fast-check';
import { load } from 'js-yaml';
import { readBody } from '../../cli/metadata';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import { nameKey } from '../../src/notes/name-key';
import type { Frontmatter } from '../../src/notes/note';
import { sectionText } from '../../src/notes/sections';
import { BACKUP_JOB_PROPERTIES } from '../../src/records/backup-job';
import { CHANGE_PROPERTIES } from '../../src/records/change';
import { INCIDENT_PROPERTIES } from '../../src/records/incident';
import { isNothing } from '../../src/records/property';
import { canonicalName, type PropertyTable } from '../../src/records/read-properties';
import { type HomelabRecord, recordReader } from '../../src/records/read-records';
import type { RecordName } from '../../src/records/record-type';
import { SERVICE_PROPERTIES } from '../../src/records/service';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { type NoteDraft, recordNote } from '../../src/templates/record-note';
import { newText } from '../notes/frontmatter-texts';
import { plain, VIENNA } from '../records/reading';

const CHANGE: NoteDraft = {
  kind: 'change',
  title: 'Replace the switch',
  properties: {
    status: 'scheduled',
    changeType: 'normal',
    services: ['[[Core switch]]', '[[Wi-Fi]]'],
    scheduledStart: '2026-11-28T20:45:00',
    expectedOutage: '10m',
    risk: undefined,
    outcome: '',
    owner: [],
  },
  sections: {
    'Before the change': 'As of 2026-11-23 22:10:\n\n- Good: nothing else is planned then.',
    What: 'A new switch.',
    Plan: '1. Save the configuration.\n2. Swap.',
    'Rollback plan': '```\nput it back',
    Review: '',
  },
  placeholders: { date: '2026-11-23' },
};

const INCIDENT: NoteDraft = {
  kind: 'incident',
  title: 'DNS down',
  properties: { status: 'investigating', severity: 2, services: ['[[DNS]]'], started: '2026-11-23T22:10:00' },
  sections: { '': '**Look first**: [[dns1]]', Timeline: '- 22:10 Nothing resolves.' },
};

function draft(kind: RecordName, properties: NoteDraft['properties'] = {}, title = 'NAS'): NoteDraft {
  return { kind, title, properties, sections: {} };
}

function made(of: NoteDraft, template: string | null = null, settings: Partial<Settings> = {}): string {
  const note = recordNote(of, template, { ...DEFAULT_SETTINGS, ...settings });
  if (!note.ok) throw new Error(`${note.reason} (line ${note.line})`);
  return note.text;
}

function frontmatterOf(text: string): Frontmatter {
  const found = findFrontmatter(text);
  if (typeof found === 'string') throw new Error(`${found}: ${JSON.stringify(text)}`);
  return (load(text.slice(found.start, found.end)) ?? {}) as Frontmatter;
}

function recordOf(text: string, settings: Partial<Settings> = {}): HomelabRecord {
  const reader = recordReader({ ...DEFAULT_SETTINGS, ...settings }, VIENNA);
  const body = readBody(text);
  const read = reader.read({ path: 'Lab/New.md', frontmatter: frontmatterOf(text), body });
  if (!read) throw new Error(`No record: ${JSON.stringify(text)}`);
  expect(read.problems.filter((problem) => problem.kind === 'two-spellings')).toEqual([]);
  return read.record;
}

function below(text: string, heading: string): string | null {
  return sectionText(readBody(text), heading)?.trim() ?? null;
}

describe('a new note without a template', () => {
  it('is a change with its properties, what is known beforehand, and all its headings', () => {
    expect(made(CHANGE)).toBe(`---
type: change
status: scheduled
change_type: normal
services:
  - "[[Core switch]]"
  - "[[Wi-Fi]]"
scheduled_start: 2026-11-28T20:45:00
expected_outage: 10m
---
## Before the change

As of 2026-11-23 22:10:

- Good: nothing else is planned then.

## What

A new switch.

## Why

## Plan

1. Save the configuration.
2. Swap.

## Rollback plan

\`\`\`
put it back
\`\`\`

## Verification

## Review
`);
  });

  it('is a change just made of a line, without empty headings', () => {
    const note = {
      ...draft('change', { status: 'done', changeType: 'standard' }),
      sections: { What: 'Restarted it.' },
    };
    expect(made(note)).toBe('---\ntype: change\nstatus: done\nchange_type: standard\n---\n## What\n\nRestarted it.\n');
  });

  it('is an incident of nothing but what to look at and the timeline', () => {
    expect(made(INCIDENT)).toBe(`---
type: incident
status: investigating
severity: 2
services:
  - "[[DNS]]"
started: 2026-11-23T22:10:00
---
**Look first**: [[dns1]]

## Timeline

- 22:10 Nothing resolves.
`);
    expect(made(draft('incident'))).toBe('---\ntype: incident\n---\n## Timeline\n');
  });

  it('is a service page or a backup job with a short body', () => {
    for (const kind of ['service', 'backup-job'] as const) {
      const text = made(draft(kind, { owner: ['Kim'] }));
      expect(frontmatterOf(text)).toEqual({ type: kind, owner: ['Kim'] });
      expect(text.split('\n').length).toBeLessThan(16);
    }
  });

  it('is a service page that shows its own card', () => {
    expect(made(draft('service'))).toMatch(/^---\n```homelab-ops\nview: service\n```\n\n%%/m);
    expect(made(draft('backup-job'))).not.toContain('```');
  });

  it('has no rollback plan before somebody writes one', () => {
    expect(recordOf(made(draft('change')))).toMatchObject({ hasRollbackPlan: false });
    expect(recordOf(made(CHANGE))).toMatchObject({ hasRollbackPlan: true });
  });
});

describe("a person's own words", () => {
  it('are those of a new note', () => {
    const settings = {
      typeProperty: 'Art',
      typeValues: { vps: 'vm', dienst: 'service', 'k8s-app': 'service' },
      propertyNames: { 'läuft auf': 'runs_on', kind: 'Kind' },
    };
    const text = made(draft('service', { runsOn: ['[[pve1]]'], kind: 'vm' }), '', settings);
    expect(text).toBe('---\nArt: dienst\nläuft auf:\n  - "[[pve1]]"\nkind: vm\n---\n');
    expect(recordOf(text, settings)).toMatchObject({ record: 'service', kind: 'vm', runsOn: [{ target: 'pve1' }] });
  });

  it('do not take the place of another property', () => {
    const settings = { propertyNames: { services: 'owner', severity: 'risk' }, typeProperty: 'status' };
    const text = made(draft('incident', { services: ['[[NAS]]'], owner: ['Kim'] }), '', settings);
    expect(frontmatterOf(text)).toEqual({ status: 'incident', service: ['[[NAS]]'], services: ['Kim'] });
    expect(recordOf(text, settings)).toMatchObject({ services: [{ target: 'NAS' }], owner: ['Kim'] });
  });

  it('make a list of tags where the type stands in tags', () => {
    const settings = { typeProperty: 'tags' };
    expect(made(draft('service'), '', settings)).toBe('---\ntags:\n  - service\n---\n');
    expect(frontmatterOf(made(draft('service'), '---\ntags: [homelab]\n---\n', settings))).toEqual({
      tags: ['homelab', 'service'],
    });
  });
});

describe("a person's own template", () => {
  it('keeps what it says, in its words and at its places', () => {
    const template = `---
# what it is
type: vm
Hosted On: "{{runs_on}}" # the node
tags: [homelab, {{title}}]
owner: Kim
criticality:
---
# {{title}}

> Made on {{date}}.

## What is it for?

## Log
%% newest last %%
`;
    const note: NoteDraft = {
      kind: 'service',
      title: 'Photos: new',
      properties: { runsOn: ['[[pve1]]'], criticality: 'high', ip: '10.0.0.7', users: ['Ida'] },
      sections: { 'What is it for': 'Pictures.', Log: '- 2026-11-23 Made.', Notes: 'None.' },
      placeholders: { date: '2026-11-23' },
    };
    expect(made(note, template)).toBe(`---
# what it is
type: vm
Hosted On: ["[[pve1]]"] # the node
tags: [homelab, "Photos: new"]
owner: Kim
criticality: high
ip: 10.0.0.7
users:
  - Ida
---
# Photos: new

> Made on 2026-11-23.

## What is it for?

Pictures.

## Log
%% newest last %%
- 2026-11-23 Made.

## Notes

None.
`);
  });

  it('may ask for everything, filled in or not', () => {
    const template =
      '---\nstatus: {{status}}\nslo: {{slo}}\n---\n{{plan}}\n{{Rollback plan}}\n{{why}}|{{change_type}}|{{brief}}|{{unheard}}';
    const note = recordNote({ ...CHANGE, placeholders: {} }, template, DEFAULT_SETTINGS);
    expect(note).toMatchObject({ ok: true, unknown: ['{{slo}}', '{{unheard}}'] });
    const text = note.ok ? note.text : '';
    expect(text).toContain('\n2. Swap.\n```\nput it back\n```\n|normal||{{unheard}}\n');
    expect(below(text, 'Plan')).toBeNull();
    expect(below(text, 'What')).toBe('A new switch.');
    expect(recordOf(text)).toMatchObject({ status: 'scheduled' });
  });

  it('keeps what stands around a placeholder of the same name', () => {
    const template = '---\ndepends_on:\n  - "[[UPS]]"\n  - "{{depends_on}}"\nstarted: "{{date}}"\n---\n';
    const note = { ...draft('service', { dependsOn: ['[[a]]', '[[b]]'] }), placeholders: { date: '2026-11-23' } };
    expect(frontmatterOf(made(note, template))).toEqual({
      depends_on: ['[[UPS]]', '[[a]]', '[[b]]'],
      started: '2026-11-23',
      type: 'service',
    });
    const incident = draft('incident', { started: '2026-11-22T20:40:00' });
    expect(frontmatterOf(made({ ...incident, placeholders: { date: '2026-11-23' } }, template))).toMatchObject({
      started: '2026-11-22T20:40:00',
    });
  });

  it('gets a timeline where an incident would have none', () => {
    expect(made(draft('incident'), '# {{title}}')).toBe('---\ntype: incident\n---\n# NAS\n\n## Timeline\n');
  });

  it.each([
    ['no frontmatter', '# {{title}}\n', '---\ntype: service\n---\n# NAS\n'],
    ['no text', '', '---\ntype: service\n---\n'],
    ['an empty frontmatter', '---\n---\n', '---\ntype: service\n---\n'],
    ['a frontmatter that the text ends with', '---\nowner: Kim\n---', '---\nowner: Kim\ntype: service\n---\n'],
    [
      'CRLF and a byte order mark',
      '\uFEFF---\r\nowner: Kim\r\n---\r\n{{title}}',
      '\uFEFF---\r\nowner: Kim\r\ntype: service\r\n---\r\nNAS',
    ],
    ['another type', '---\ntype: note # c\n---\n', '---\ntype: service # c\n---\n'],
    ['another type of ours', '---\ntype: change\n---\n', '---\ntype: service\n---\n'],
    ['a list of types', '---\ntype: [page]\n---\n', '---\ntype: [page, service]\n---\n'],
    ['its type as a link', '---\ntype: "[[Service]]"\n---\n', '---\ntype: "[[Service]]"\n---\n'],
  ])('may have %s', (_, template, text) => {
    expect(made(draft('service'), template)).toBe(text);
  });

  it('writes sections with the line breaks of the template', () => {
    const text = made(CHANGE, '---\r\ntype: change\r\n---\r\n## Plan\r\n\r\n## Why\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(below(text, 'Plan')).toBe('1. Save the configuration.\r\n2. Swap.');
  });

  it.each([
    ['---\ntype: service\nowner: [a\n---\n', /^The frontmatter is not valid YAML: .*\. Correct it by hand first\.$/, 4],
    ['---\ntype: service\n', /has no closing `---` line/, 1],
    ['---\n{type: service}\n---\n', /is written in braces/, 2],
    ['---\nruns_on: a\nRuns On: b\n---\n', /written twice/, 3],
    ['---\nruns_on: &a b\n---\n', /uses an anchor/, 2],
    ['---\nruns_on:\n  a: b\n---\n', /properties of its own/, 2],
    ['## Plan\n```\n', /never closed/, 2],
  ])('that cannot be filled in is refused with the reason: %j', (template, reason, line) => {
    const note = { ...draft('service', { runsOn: ['[[pve1]]'] }), sections: { Log: 'x' } };
    const result = recordNote(note, template, DEFAULT_SETTINGS);
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) as string, line });
  });
});

const TABLES: Readonly<Record<RecordName, PropertyTable>> = {
  service: SERVICE_PROPERTIES,
  'backup-job': BACKUP_JOB_PROPERTIES,
  change: CHANGE_PROPERTIES,
  incident: INCIDENT_PROPERTIES,
};

const value = fc.oneof(
  newText,
  fc.constantFrom('high', '[[NAS]]', '2026-11-23T22:10:00', 'none', 3, true),
  fc.array(newText, { maxLength: 3 }),
);
const drafts: fc.Arbitrary<NoteDraft> = fc.constantFrom(...(Object.keys(TABLES) as RecordName[])).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    title: newText,
    properties: fc.dictionary(fc.constantFrom(...Object.keys(TABLES[kind])), value, { maxKeys: 6 }),
    sections: fc.dictionary(fc.constantFrom('', 'What', 'Plan', 'Timeline', 'Before the change', 'Log'), newText),
  }),
);
const templates = fc.constantFrom(
  null,
  '',
  '# {{title}}\n\n## Plan\n## Log\n- x\n',
  '---\n# c\nowner: Kim\nStatus:\nruns_on:\n  - x\nseverity: [1]\n---\n{{plan}}\n{{title}}',
  '\uFEFF---\r\ntype: note # c\r\nhost: "{{runs_on}}"\r\ntitle: {{title}}\r\n---\r\n## Timeline\r\n',
);
const settings = fc.constantFrom<Partial<Settings>>(
  {},
  { typeProperty: 'tags' },
  { typeProperty: 'Art', typeValues: { 'k8s-app': 'service', Störung: 'incident' } },
  { propertyNames: { hypervisor: 'runs_on', wer: 'owner', services: 'risk', 'wie weit': 'Status' } },
);

describe('whatever a draft holds', () => {
  it('the note reads back as its properties, and its sections stand below their headings', () => {
    fc.assert(
      fc.property(drafts, templates, settings, (note, template, own) => {
        const text = made(note, template, own);
        const record = new Map<string, unknown>(Object.entries(recordOf(text, own)));
        expect(record.get('record')).toBe(note.kind);
        for (const [key, given] of Object.entries(note.properties)) {
          const property = TABLES[note.kind][key];
          if (isNothing(given) || !property) continue;
          expect([key, plain(record.get(key))]).toEqual([key, plain(property.read(given, VIENNA).value)]);
        }
        for (const heading of Object.keys(note.sections).filter((one) => one !== '')) {
          const isShort = /^[a-z0-9 .🔥-]+$/iu.test((note.sections[heading] ?? '').trim());
          const isOwn = nameKey(heading) === 'plan' && template?.includes('{{plan}}') === true;
          if (isShort && !isOwn) expect(below(text, heading)).toContain(note.sections[heading]?.trim());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('every property has one name in a note that no setting takes for another', () => {
    for (const kind of Object.keys(TABLES) as RecordName[]) {
      const keys = Object.keys(TABLES[kind]);
      const text = made(draft(kind, Object.fromEntries(keys.map((key) => [key, 'x']))));
      expect(Object.keys(frontmatterOf(text))).toEqual(['type', ...keys.map(canonicalName)]);
    }
  });
});
