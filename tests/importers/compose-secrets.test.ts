import { whySecret } from '../../src/importers/compose/secrets';
import { compose, remarksIn, service } from '../support/imports';

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

describe('a secret in what would come into a note', () => {
  const KEY = 'ghp_R4nd0mK3yR4nd0mK3y';
  const found = (...lines: readonly string[]): ReturnType<typeof compose> =>
    compose({ 'm/compose.yaml': ['services:', '  web:', ...lines.map((line) => `    ${line}`)] });

  it.each([
    [`me:${KEY}@registry.lan/grafana:1`],
    ['me:hunter2@registry.lan/grafana:1'],
    ['me@registry.lan/grafana'],
    ['${REG:-me:hunter2@registry.lan}/grafana:1'],
    ['${REG:-me:${PW}@registry.lan}/grafana:1'],
    ['${REG:+me:hunter2@registry.lan}/grafana:1'],
    ['me:hunter2@registry.lan/grafana@sha256:0123456789abcdef'],
    [`registry.lan/${KEY}/grafana`],
    [`grafana:${KEY}`],
  ])('leaves out the image %s, and says where', (image) => {
    const { services, remarks } = found(`image: ${image}`);
    expect(services[0]?.image).toBeUndefined();
    expect(remarks.map(({ kind, place }) => `${kind} ${place}`)).toEqual(['secret services.web.image']);
    expect(JSON.stringify(remarks)).not.toMatch(/hunter2|ghp_R/);
  });

  it.each([
    [KEY],
    ['glpat-abcdefgh1234'],
    ['sk-abcd1234efgh'],
    ['xoxb-1234-abcd'],
    ['AKIAABCDEFGH1234'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIi'],
    [RANDOM],
    ['a1b2c3d4e5f6a7b8c9d0'],
  ])('leaves out a name, a description and a container with %s in it', (key) => {
    const { services, remarks } = found(
      'image: a',
      `container_name: web-${key}`,
      'labels:',
      `  homepage.name: "Photos ${key}"`,
      `  homepage.group: "(${key})"`,
      `  homepage.description: "With ${key} in it"`,
      `  homepage.href: "https://photos.lan/hook/${key}"`,
    );
    expect(services).toEqual([
      { file: 'm/compose.yaml', stack: 'm', name: 'web', alsoNamed: [], image: 'a', profiles: [], dependsOn: [] },
    ]);
    expect(remarks.map(({ kind, place }) => `${kind} ${place}`).sort()).toEqual([
      'secret services.web.container_name',
      'secret services.web.labels.homepage.description',
      'secret services.web.labels.homepage.group',
      'secret services.web.labels.homepage.href',
      'secret services.web.labels.homepage.name',
    ]);
    expect(JSON.stringify(remarks)).not.toContain(key.slice(0, 5));
  });

  it.each([
    'Login: admin',
    'admin password = hunter2',
    'Passwort: hunter2',
    'Das Adminpasswort lautet sesam',
    'The password for the admin is sesame',
    'Password hunter2',
    'login admin/admin',
    'PIN 1234',
    'API key: abcdef',
    'Passwort für den Admin hunter2',
    'Password hunTer',
    'sign in as me:hunter2@photos.lan',
    '**token**: abcdef',
    'Secret -> abcdef',
  ])('leaves out words that tell one: %s', (words) => {
    const { services, remarks } = found('image: a', 'labels:', `  homepage.description: "${words}"`);
    expect(services[0]?.description).toBeUndefined();
    expect(remarks.map(({ kind, place, message }) => `${kind} ${place}: ${message}`)).toEqual([
      'secret services.web.labels.homepage.description: The words here seem to tell a secret; they are not taken over.',
    ]);
  });

  it.each([
    'Password manager for the family',
    'Password manager: Vaultwarden',
    'Token-based: no sessions',
    'Single login for all of us',
    'Claim-based sign in, and sk-learn',
    'Tokens and secrets of the house',
    'See https://wiki.lan/how-to-2026-11-23 or mailto:me@example.org',
    'Backup20261123 of x86 and h264',
    'Mein Passwort-Safe',
    'Secrets & tokens, login (SSO) and/or none',
    'Login https://photos.lan/',
    'ConvertX0r and PhotoPrism2024Deluxe',
  ])('takes words that only speak of one: %s', (words) => {
    expect(service('image: a', 'labels:', `  homepage.description: "${words}"`).description).toBe(words);
  });

  it('takes no service, stack or link that is called like one', () => {
    const { services, remarks } = compose({
      'm/compose.yaml': [
        `name: ${KEY}`,
        'services:',
        `  ${KEY}: {image: a}`,
        `  web: {image: a, depends_on: [${KEY}]}`,
      ],
    });
    expect(services.map(({ stack, name, dependsOn }) => ({ stack, name, dependsOn }))).toEqual([
      { stack: 'm', name: 'web', dependsOn: [] },
    ]);
    expect(JSON.stringify(remarks)).not.toContain('ghp_R');
  });

  it('shows no more of it where it is a name', () => {
    const { remarks, services } = found('image: a', `profiles: [${KEY}]`, `environment: [${KEY}=x, "API_${KEY}: y"]`);
    expect(JSON.stringify({ remarks, services })).not.toContain('ghp_R');
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
