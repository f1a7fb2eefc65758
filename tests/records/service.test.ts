import { readKind, SERVICE_PROPERTIES } from '../../src/records/service';
import { reading, readRecord } from './reading';

type Words = readonly (readonly [string, readonly unknown[]])[];

const WORDS: Readonly<Record<'environment' | 'status' | 'criticality' | 'exposure' | 'updates', Words>> = {
  environment: [
    ['production', ['production', 'Prod', 'live', 'PRODUCTION', '[[production]]']],
    ['lab', ['lab', 'test', 'dev', 'staging', 'Experimental', ['lab']]],
  ],
  status: [
    ['planned', ['planned', 'not-created', 'Not created']],
    ['active', ['active', 'running', 'deployed', 'up', 'Partial']],
    ['retired', ['retired', 'archived', 'decommissioned', 'sold']],
  ],
  criticality: [
    ['critical', ['critical', 1, '1', 'tier 1', 'Tier-1']],
    ['high', ['high', 2, 'tier2']],
    ['medium', ['Medium', 3]],
    ['low', ['low', 4, 'TIER_4']],
  ],
  exposure: [
    ['internal', ['internal', 'LAN']],
    ['vpn', ['vpn', 'VPN', 'Tailscale']],
    ['public', ['public', 'internet']],
  ],
  updates: [
    ['automatic', ['automatic', 'auto']],
    ['manual', ['manual']],
  ],
};

describe.each(Object.entries(WORDS))('the %s of a service', (name, words) => {
  const property = Object.entries(SERVICE_PROPERTIES).find(([key]) => key === name)?.[1];
  const cases = words.flatMap(([meaning, spellings]) => spellings.map((value) => ({ value, meaning })));

  it.each(cases)('$value means $meaning', ({ value, meaning }) => {
    expect(property && reading(property, value)).toBe(meaning);
  });

  it('is none of ours in other words', () => {
    expect(property && reading(property, 'purple')).toEqual({ read: undefined, bad: ['purple'] });
  });
});

describe('the sign-in of a service', () => {
  it.each([
    ['none', ['none']],
    ['Password', ['password']],
    ['password + 2FA', ['password', 'mfa']],
    [
      ['OIDC', 'client certificate'],
      ['sso', 'mtls'],
    ],
  ])('reads %j', (value, expected) => {
    expect(reading(SERVICE_PROPERTIES.auth, value)).toEqual(expected);
  });
});

describe('readKind', () => {
  it.each([
    ['App', 'app'],
    ['Virtual Machine', 'vm'],
    ['LXC', 'container'],
    ['server', 'host'],
    ['NAS', 'storage'],
    ['UPS', 'power'],
    ['Access Point', 'network'],
    ['Camera', 'camera'],
    ['constructor', 'constructor'],
  ])('takes %s for %s', (value, kind) => {
    expect(readKind(value)).toBe(kind);
  });

  it('takes no words for none', () => {
    expect(readKind('')).toBeNull();
  });

  it('is that of the type where the page gives no other', () => {
    expect(readRecord({ type: 'lxc' }).record).toMatchObject({ record: 'service', kind: 'container' });
    expect(readRecord({ type: 'lxc', kind: 'database' }).record).toMatchObject({ kind: 'database' });
    expect(readRecord({ type: 'service' }).record).toMatchObject({ kind: undefined });
  });
});

describe('the members that must be up', () => {
  it.each([
    [2, { count: 2 }],
    ['3', { count: 3 }],
    ['50%', { percent: 50 }],
    ['100 %', { percent: 100 }],
  ])('are %j', (value, expected) => {
    expect(reading(SERVICE_PROPERTIES.minUp, value)).toEqual(expected);
  });

  it.each([0, '0%', -1, 1.5, '101%', 'all', '50%%'])('are not %j', (value) => {
    expect(reading(SERVICE_PROPERTIES.minUp, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('the promised availability', () => {
  it.each([
    [99.9, 99.9],
    ['99.9%', 99.9],
    ['99.95 %', 99.95],
    ['100 percent', 100],
  ])('is %j', (value, expected) => {
    expect(reading(SERVICE_PROPERTIES.slo, value)).toBe(expected);
  });

  it.each([0.999, 1, 101, '99 min', 'gold', '0x63'])('is not %j', (value) => {
    expect(reading(SERVICE_PROPERTIES.slo, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('a whole page', () => {
  it('is read with every date at the moment that the property means', () => {
    const { record, problems } = readRecord({ type: 'service', since: '2024-03-01', eol: '2024-03-01' });
    expect(record).toMatchObject({
      path: 'Lab/Photos.md',
      title: 'Photos',
      since: { at: Date.parse('2024-02-29T23:00Z'), dateOnly: true },
      eol: { at: Date.parse('2024-03-01T22:59:59.999Z'), dateOnly: true },
    });
    expect(problems).toEqual([]);
  });
});
