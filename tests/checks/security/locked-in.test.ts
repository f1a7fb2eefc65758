import { findings, fixes, foundIn, survey, told } from '../../support/lab';

const CHECK = 'locked-in';
const host = { type: 'service', kind: 'host' };
const vault = { type: 'service', runs_on: '[[Host]]' };

describe(CHECK, () => {
  it('finds a host whose secret is kept in something that runs on it', () => {
    const found = survey({
      'Host.md': { ...host, criticality: 'critical', secrets_in: '[[Vault]]' },
      'Vault.md': vault,
    });
    expect(findings(found, CHECK)).toEqual([
      'error Host.md: Host: what is needed to repair it is kept in Vault, which falls with it.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Keep a copy outside Vault: on paper, on a phone, offline.']);
  });

  it('is silent where the secret is kept in something that stands elsewhere', () => {
    const found = survey({
      'Host.md': { ...host, criticality: 'critical', secrets_in: '[[Vault]]' },
      'Vault.md': { type: 'service', runs_on: '[[Other]]' },
      'Other.md': host,
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it.each(['paper in the safe', 'https://vault.example'])('is silent where a second copy is kept at %s', (place) => {
    const found = survey({
      'Host.md': { ...host, criticality: 'high', secrets_in: ['[[Vault]]', place] },
      'Vault.md': vault,
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds a runbook that falls with what it repairs, and names only what is lost', () => {
    const found = survey({
      'Host.md': { ...host, criticality: 'high', runbook: '[[Wiki]]', secrets_in: ['[[Vault]]', 'paper'] },
      'Vault.md': vault,
      'Wiki.md': { type: 'service', runs_on: '[[Host]]' },
    });
    expect(findings(found, CHECK)).toEqual([
      'error Host.md: Host: what is needed to repair it is kept in Wiki, which falls with it.',
    ]);
  });

  it('is silent about a runbook that is a note in this vault', () => {
    const found = survey({
      'Host.md': { ...host, criticality: 'high', runbook: '[[How to repair it]]' },
      'How to repair it.md': {},
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds a service that keeps its own secret', () => {
    const found = survey({ 'Vault.md': { type: 'service', criticality: 'critical', secrets_in: '[[Vault]]' } });
    expect(foundIn(found, CHECK)).toEqual(['Vault.md']);
  });

  it.each(['medium', 'low', undefined])('is silent about a service of criticality %s', (criticality) => {
    const found = survey({ 'Host.md': { ...host, criticality, secrets_in: '[[Vault]]' }, 'Vault.md': vault });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent about a retired service', () => {
    const pages = {
      'Host.md': { ...host, criticality: 'high', status: 'retired', secrets_in: '[[Vault]]' },
      'Vault.md': vault,
    };
    expect(findings(survey(pages), CHECK)).toEqual([]);
  });

  it('is silent where the place survives because it runs on one of two', () => {
    const found = survey({
      'Host.md': { ...host, criticality: 'high', secrets_in: '[[Vault]]' },
      'Other.md': host,
      'Vault.md': { type: 'service', runs_on: ['[[Host]]', '[[Other]]'], min_up: 1 },
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('tells several services with one place as one sentence', () => {
    const page = { ...host, criticality: 'high', secrets_in: '[[Vault]]' };
    const found = survey({
      'Disk.md': page,
      'Host.md': page,
      'Vault.md': { type: 'service', runs_on: '[[Host]]', data_on: '[[Disk]]' },
    });
    expect(told(found, CHECK)).toEqual([
      '2 services keep what is needed to repair them in Vault, which falls with them: Disk and Host.',
    ]);
  });
});
