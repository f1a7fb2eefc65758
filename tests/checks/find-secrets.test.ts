import fc from 'fast-check';
import { entropyOf, findSecrets } from '../../src/checks/find-secrets';
import { SECRET_PATTERNS } from '../../src/checks/secret-patterns';

const LOWER = 'q7w2e9r4t1y8u3i6o5p0';
const MIXED = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0cD3fG6iJ9l';
const HEX = '4f9a1c7e2b8d0635';
/** A text of that length out of signs as machines make them. */
const made = (length: number, from = MIXED): string => from.repeat(5).slice(0, length);

const joined = (...parts: readonly string[]): string => parts.join('');

/** Each put together here, so that no tool takes this file for a leak. */
const SAMPLES: readonly (readonly [kind: string, text: string, begins: string])[] = [
  ['a private key', joined('-----BEGIN OPENSSH ', 'PRIVATE KEY-----'), '----'],
  ['a private key', joined('-----BEGIN ', 'PRIVATE KEY-----'), '----'],
  ['an age key', `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`, 'AGE-'],
  ['a WireGuard key', `PrivateKey = ${made(43)}=`, 'aB3d'],
  ['an AWS key', joined('AKIA', 'QWERTY234567UIOP'), 'AKIA'],
  ['a Backblaze key', `K005${made(27)}`, 'K005'],
  ['a Google key', `AIza${made(35)}`, 'AIza'],
  ['a GitHub token', `ghp_${made(36)}`, 'ghp_'],
  ['a GitHub token', `github_pat_${made(70)}`, 'gith'],
  ['a GitLab token', `glpat-${made(20)}`, 'glpa'],
  ['a Slack token', `xoxb-${made(30)}`, 'xoxb'],
  ['a Slack address', `https://hooks.slack.com/services/T${made(8)}/B${made(8)}/${made(24)}`, 'TaB3'],
  ['a Discord address', `https://discord.com/api/webhooks/123456789012345678/${made(60)}`, '1234'],
  ['a Telegram token', `110201543:AA${made(33)}`, '1102'],
  ['an npm token', `npm_${made(36)}`, 'npm_'],
  ['a PyPI token', `pypi-AgEI${made(60)}`, 'pypi'],
  ['a Docker token', `dckr_pat_${made(27)}`, 'dckr'],
  ['a DigitalOcean token', `dop_v1_${made(64, HEX)}`, 'dop_'],
  ['a Grafana token', `glsa_${made(32)}_${made(8, HEX)}`, 'glsa'],
  ['a Vault token', `hvs.${made(40)}`, 'hvs.'],
  ['an Anthropic key', `sk-ant-api03-${made(60)}`, 'sk-a'],
  ['an OpenAI key', `sk-proj-${made(48)}`, 'sk-p'],
  ['a SendGrid key', `SG.${made(22)}.${made(43)}`, 'SG.a'],
  ['a Stripe key', `sk_live_${made(24)}`, 'sk_l'],
  ['a Tailscale key', `tskey-auth-${made(12)}-${made(32)}`, 'tske'],
  ['a Cloudflare token', `cloudflared tunnel run --token eyJ${made(100)}`, 'eyJa'],
  ['an ntfy token', `tk_${made(29, LOWER)}`, 'tk_q'],
  ['a Healthchecks key', `hcw_${made(28)}`, 'hcw_'],
  ['a Matrix token', `syt_${made(10)}_abcdefghijKLMNOPQRST_${made(6)}`, 'syt_'],
  ['a Proxmox token', `PVEAPIToken=root@pam!ha=4f9a1c7e-2b8d-4635-9f1a-7c2e8b0d6354`, '4f9a'],
  ['a signed token', `eyJ${made(20)}.eyJ${made(40)}.${made(43)}`, 'eyJa'],
  ['the hash of a password', `admin:$2y$05$${made(53)}`, '$2y$'],
  ['the hash of a password', `$argon2id$v=19$m=65536,t=3,p=4$${made(22)}$${made(43)}`, '$arg'],
  ['a sign-in in a header', `Authorization: Bearer ${made(40)}`, 'aB3d'],
  ['a sign-in in an address', `postgres://wiki:${made(12)}@db.lan/wiki`, 'aB3d'],
  ['a sign-in in a command', `curl -s -u admin:${made(12)} https://nas.lan`, 'aB3d'],
  ['a password in a command', `sshpass -p ${made(12)} ssh nas`, 'aB3d'],
  ['the key of a wireless network', `wpa_passphrase="${made(16)}"`, 'aB3d'],
  ['the key of a wireless network', `**WLAN-Passwort:** ${made(12)}`, 'aB3d'],
  ['an SNMP community', 'snmp-community: k7wq9xz', 'k7'],
  ['a password', '- Password: `Kx7#mQ2w`', 'Kx'],
  ['a password', 'DB_PASSWORD=Tr0mbone-Quilt', 'Tr0m'],
  ['a password', '| Passwort | Kx7#mQ2wLp |', 'Kx7'],
  ['a password', 'The password for the admin is Kx7#mQ2wLp', 'Kx7'],
  ['a token', `api_token: ${made(32)}`, 'aB3d'],
  ['a secret', `client-secret = "${made(32)}"`, 'aB3d'],
];

describe('findSecrets', () => {
  it.each(SAMPLES)('finds %s', (kind, text, begins) => {
    expect(findSecrets(`first line\n${text}\nlast line`)).toEqual([{ line: 2, kind, begins }]);
  });

  it('has a sample of every pattern', () => {
    const kinds = new Set(SAMPLES.map(([kind]) => kind));
    expect(SECRET_PATTERNS.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)).toEqual([]);
    expect(SECRET_PATTERNS.length).toBeGreaterThanOrEqual(30);
  });

  it.each([
    'secrets_in: "[[Vaultwarden]]"',
    'The password is in [[Vaultwarden]].',
    'password: see Vaultwarden',
    'The password for the admin is kept in the drawer.',
    'Token of the door: see 2026-11-23.',
    'Password: <your password here>',
    'PASSWORD=${DB_PASSWORD}',
    'password: ********',
    'token: xxxxxxxxxxxxxxxxxxxx',
    'password_file: /run/secrets/wiki-2026.txt',
    'token_url: https://auth.lan/token?x=1A2b3C4d5E',
    'public_key = ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7',
    'secret: [[Vault 2026-11]]',
    'password changed: 2026-11-23T10:00',
    'api_key: changeme-123456',
    'AKIAIOSFODNN7EXAMPLE',
    `ghp_${'x'.repeat(36)}`,
    'https://user@nas.lan/share',
    'ssh root@nas.lan:/srv',
    'http://nas.lan:8080/a@b',
    'snmp community public',
    'The keys lie in the drawer; the token of the washing machine is blue.',
    'password policy: 12-characters-2-signs',
    'image: ghcr.io/immich-app/immich-server:v1.119.0@sha256:4f9a1c7e2b8d06354f9a1c7e2b8d0635',
    'UUID 4f9a1c7e-2b8d-4635-9f1a-7c2e8b0d6354',
    'monkey: banana-Split-42',
  ])('finds nothing in %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('tells each place once, by the more particular name', () => {
    expect(findSecrets(`password: ghp_${made(36)}`).map(({ kind }) => kind)).toEqual(['a GitHub token']);
    const two = `ghp_${made(36)} and glpat-${made(20)}`;
    expect(findSecrets(two).map(({ kind }) => kind)).toEqual(['a GitHub token', 'a GitLab token']);
  });

  it('counts lines whatever ends them', () => {
    const lines = (eol: string): number[] =>
      findSecrets(['a', 'b', `npm_${made(36)}`].join(eol)).map(({ line }) => line);
    expect([lines('\n'), lines('\r\n'), lines('\r')]).toEqual([[3], [3], [3]]);
  });

  it('never hands on more than four characters, nor more than a third', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        'a',
        'Z',
        '0',
        '9',
        '_',
        '-',
        '.',
        ':',
        '=',
        '@',
        '/',
        '+',
        '$',
        ' ',
        '{',
        '}',
        '<',
        '>',
        '|',
        '*',
        '`',
        '"',
        '\n',
      ),
    });
    const seeded = fc.tuple(signs, fc.constantFrom(...SAMPLES.map(([, text]) => text)), signs);
    fc.assert(
      fc.property(
        fc.oneof(
          signs,
          seeded.map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { begins, line } of findSecrets(text)) {
            expect(begins.length).toBeLessThanOrEqual(4);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
          }
        },
      ),
    );
  });

  it('gives up on no text, and takes no time for a long line', () => {
    expect(findSecrets('password: '.repeat(20000))).toEqual([]);
    expect(findSecrets(`token=${'a1'.repeat(50000)}`)).toEqual([]);
    expect(findSecrets('-----BEGIN '.repeat(3000))).toEqual([]);
  });
});

describe('entropyOf', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
  ])('of %j is %d', (text, bits) => {
    expect(entropyOf(text)).toBe(bits);
  });
});
