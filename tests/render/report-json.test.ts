import { renderReportJson, toJson } from '../../src/render/report-json';
import { buildReport } from '../../src/report/report';
import { survey } from '../support/lab';
import { HOSTILE_NAMES, hostileSurvey } from './hostile-lab';

interface Json {
  readonly [name: string]: unknown;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

const parse = (text: string): Json => JSON.parse(text) as Json;

describe('renderReportJson', () => {
  it('has the shape that the docs promise', () => {
    const found = survey({ 'NAS.md': { type: 'storage' }, 'Photos.md': { type: 'vm', criticality: 'critical' } });
    const { findings, unfilled, standsOn, ...rest } = parse(renderReportJson(buildReport(found)));
    expect(rest).toEqual({
      schema: 1,
      now: '2026-11-23T12:00:00+01:00',
      depth: 'home',
      counts: { services: 1, changes: 0, incidents: 0, backupJobs: 0 },
      scorecard: [
        {
          path: 'Photos.md',
          title: 'Photos',
          level: 'none',
          practices: {
            documentation: 'unknown',
            changes: 'not-applicable',
            monitoring: 'unknown',
            backups: 'fail',
            availability: 'unknown',
            security: 'unknown',
          },
        },
      ],
      availability: [7, 30, 90, 182, 365].map((days) => ({
        path: 'Photos.md',
        title: 'Photos',
        days,
        uptime: null,
        outageMinutes: 0,
        derivedMinutes: 0,
        excludedMinutes: 0,
        slo: null,
      })),
    });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual('check practice severity path title cause message fix accepted'.split(' '));
    }
    expect(unfilled).toEqual([{ path: 'Photos.md', missing: expect.arrayContaining(['runs_on']) as unknown }]);
    expect(standsOn).toEqual([]);
  });

  it('has accepted findings among the others, without the words of the acceptance', () => {
    const risk = {
      type: 'vm',
      criticality: 'high',
      monitored_by: 'none',
      accepted_risks: ['monitoring-missing: a toy'],
    };
    const { findings } = parse(renderReportJson(buildReport(survey({ 'A.md': risk }))));
    expect(findings.find((finding) => finding['check'] === 'monitoring-missing')).toMatchObject({ accepted: true });
  });

  it('is full where there is nothing', () => {
    const json = parse(renderReportJson(buildReport(survey({}))));
    expect(json).toMatchObject({ findings: [], unfilled: [], standsOn: [], counts: { services: 0 } });
    expect(json).toMatchObject({ scorecard: [], availability: [] });
  });

  it('carries every name as it is', () => {
    const report = buildReport(hostileSurvey());
    const { findings } = parse(renderReportJson(report));
    const told = report.survey.findings.map(({ acceptance: _acceptance, key: _key, ...finding }) => finding);
    expect(findings).toEqual(told);
    const titles = new Set(findings.map((finding) => finding['title']));
    expect(HOSTILE_NAMES.filter((name) => !titles.has(name))).toEqual([]);
  });
});

describe('toJson', () => {
  it('is indented and ends with a line break, as all commands print it', () => {
    expect(toJson({ schema: 1, list: [] })).toBe('{\n  "schema": 1,\n  "list": []\n}\n');
  });
});
