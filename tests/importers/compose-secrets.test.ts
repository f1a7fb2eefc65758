import { whySecret } from '../../src/importers/compose/secrets';
import { compose, remarksIn } from '../support/imports';

const RANDOM = 'q7Zx81LmPe09aKdW3vTnB5yC';

describe('a secret in a file', () => {
  const told = (...lines: readonly string[]): readonly string[] =>
    remarksIn(
      compose({ 'm/compose.yaml': ['services:', '  web:', '    image: a', ...lines.map((line) => `    ${line}`)] }),
    );

  it('is told by its place and at most its first four characters', () => {
    expect(told('environment:', '  DB_PASSWORD: correct-horse-battery')).toEqual([
      'secret services.web.environment.DB_PASSWORD: By its name this is a secret (it begins with "corr"); it is not taken over.',
    ]);
  });

  it('shows nothing of a short one, of which four characters would be most', () => {
    expect(told('environment: ["PIN=1234"]')).toEqual([
      'secret services.web.environment.PIN: By its name this is a secret (it begins with "1"); it is not taken over.',
    ]);
    expect(whySecret('PW', 'ab')).toBe('By its name this is a secret; it is not taken over.');
  });

  it.each([
    [['environment: {URL: "pg://me:hunter2@db/x"}'], 'environment.URL'],
    [[`labels: ["a.b=${RANDOM}"]`], 'labels.a.b'],
    [
      ['labels: ["traefik.http.middlewares.x.basicauth.users=me:$$apr1$$abc$$def"]'],
      'labels.traefik.http.middlewares.x.basicauth.users',
    ],
    [['build: {args: {NPM_TOKEN: abcdef}}'], 'build.args.NPM_TOKEN'],
    [['build: {context: "https://me:hunter2@git.lan/x.git"}'], 'build'],
    [['command: redis-server --requirepass hunter2'], 'command'],
    [['command: ["serve", "--api-key=hunter2"]'], 'command'],
    [['entrypoint: ["serve", "--token", "hunter2"]'], 'entrypoint'],
    [['volumes: [{source: "smb://me:hunter2@nas/x"}]'], 'volumes'],
  ])('is found in %j', (lines, place) => {
    const found = told(...lines);
    expect(found).toEqual([expect.stringContaining(`secret services.web.${place}: `)]);
    expect(found.join()).not.toMatch(/hunter2|abcdef|apr1\$abc/);
  });

  it('is not told of a whole value that is only a variable or a file', () => {
    const lines = [
      'DB_PASSWORD: ${DB_PASSWORD}',
      'A_TOKEN: $TOKEN',
      'DB_PASSWORD_FILE: /run/secrets/db',
      'API_KEY: /run/secrets/key',
      'SECRET:',
      'URL: "pg://me:${PW}@db/x"',
    ];
    expect(told('environment:', ...lines.map((line) => `  ${line}`))).toEqual([]);
  });
});

describe('what a secret looks like', () => {
  it.each([
    ['MYSQL_ROOT_PASSWORD', 'x1'],
    ['apiKey', 'abc'],
    ['SECRET_KEY_BASE', 'abc'],
    ['JWT-SECRET', 'abc'],
    ['POSTGRESPASSWORD', 'abc'],
    ['DB_PASS', '${DB_PASS:-abc}'],
    ['ANY', RANDOM],
    ['ANY', '0123456789abcdef0123456789abcdef'],
    ['ANY', 'ghp_abcdef'],
    ['ANY', '$2y$10$abcdef'],
    ['ANY', 'https://me:pw@host/x'],
  ])('it is one: %s=%s', (name, value) => {
    expect(whySecret(name, value)).not.toBeNull();
  });

  it.each([
    ['TZ', 'Europe/Vienna'],
    ['KEYBOARD', 'de'],
    ['TOKEN_EXPIRY', '3600'],
    ['PASSWORD_MIN_LENGTH', '8'],
    ['ENABLE_TOKEN', 'true'],
    ['PUBLIC_KEY', 'abc'],
    ['COMPASS', 'north'],
    ['SSH_KEY_PATH', 'keys/a'],
    ['ANY', 'https://me@host/x'],
    ['ANY', 'https://host/@me:x'],
    ['ANY', 'a-long-but-quite-readable-name-2023-of-something'],
    ['ANY', '/dev/disk/by-id/ata-WDC0123456789ABCDEFabcdef0'],
    ['ANY', ''],
  ])('it is none: %s=%s', (name, value) => {
    expect(whySecret(name, value)).toBeNull();
  });
});
