import { importCompose } from '../../src/importers/compose-importer';
import { compose, linksIn, namesIn, remarksIn, service } from '../support/imports';

describe('what a service is', () => {
  it('is its key, image and container, and the kind where the image leaves no doubt', () => {
    const { services } = compose({
      'media/compose.yaml': [
        'services:',
        '  store:',
        '    image: docker.io/bitnami/postgresql:16@sha256:0123456789abcdef',
        '    container_name: media_store',
        '  adminer: {image: adminer}',
      ],
    });
    expect(services).toEqual([
      {
        file: 'media/compose.yaml',
        stack: 'media',
        name: 'store',
        alsoNamed: ['media_store'],
        kind: 'database',
        image: 'docker.io/bitnami/postgresql:16',
        profiles: [],
        dependsOn: [],
      },
      {
        file: 'media/compose.yaml',
        stack: 'media',
        name: 'adminer',
        alsoNamed: [],
        image: 'adminer',
        profiles: [],
        dependsOn: [],
      },
    ]);
  });

  it.each([
    ['nginx', 'nginx'],
    ['nginx:1.27', 'nginx:1.27'],
    ['nginx:${TAG:-1.27}', 'nginx'],
    ['nginx:${TAG-1.27}', 'nginx'],
    ['nginx:1${SUFFIX:-}', 'nginx'],
    ['nginx${TAG:-:1}', 'nginx'],
    ['${IMAGE:-localhost:5000/app:1}', 'localhost:5000/app'],
    ['${REGISTRY:-localhost:5000}/app:1', 'localhost:5000/app:1'],
    ['app@${DIGEST}', 'app'],
    ['${IMAGE:-app:1@sha256:0123456789abcdef}', 'app'],
    ['app:1${DIGEST:-@sha256:0123456789abcdef}', 'app:1'],
    ['nginx:${TAG}', 'nginx'],
    ['nginx:$TAG', 'nginx'],
    ['${REGISTRY:-ghcr.io}/team/app:${TAG:-${FALLBACK:-v2}}', 'ghcr.io/team/app'],
    ['localhost:5000/app:1@sha256:abc', 'localhost:5000/app:1'],
    ['${IMAGE}', undefined],
    ['"{{ image }}"', undefined],
    ['"nginx <% evil %>"', undefined],
  ])('reads the image %s as %s', (written, read) => {
    expect(service(`image: ${written}`).image).toBe(read);
  });

  it.each([
    ['redis:7-alpine', 'database'],
    ['mcr.microsoft.com/mssql/server:2022', 'database'],
    ['lscr.io/linuxserver/mariadb', 'database'],
    ['prodrigestivill/postgres-backup-local', undefined],
    ['mongo-express', undefined],
  ])('takes %s for a %s', (image, kind) => {
    expect(service(`image: ${image}`).kind).toBe(kind);
  });

  it('knows the profiles that it is started with', () => {
    expect(service('image: a', 'profiles: [debug, tools]').profiles).toEqual(['debug', 'tools']);
    expect(service('image: a', 'profiles: debug').profiles).toEqual(['debug']);
  });
});

describe('labels', () => {
  const LABELS = [
    'homepage.name=Photos',
    'homepage.group=Family',
    'homepage.href=https://photos.lan/',
    'homepage.description=All of them',
  ];
  const READ = { title: 'Photos', group: 'Family', url: 'https://photos.lan/', description: 'All of them' };

  it('are read as a list and as a mapping', () => {
    expect(service('image: a', 'labels:', ...LABELS.map((label) => `  - ${label}`))).toMatchObject(READ);
    expect(service('image: a', 'labels:', ...LABELS.map((label) => `  ${label.replace('=', ': ')}`))).toMatchObject(
      READ,
    );
  });

  it('are no others than these four', () => {
    const found = service(
      'image: a',
      'labels:',
      '  - homepage.icon=immich.png',
      '  - homepage.widget.key=0123456789',
      '  - traefik.http.routers.photos.rule=Host(`photos.lan`)',
    );
    expect(JSON.stringify(found)).not.toMatch(/immich\.png|0123456789|photos/);
  });

  it.each([
    ['https://me:hunter2@photos.lan/x', 'https://photos.lan/x'],
    ['https://me@photos.lan', 'https://photos.lan'],
    ['https://photos.lan/?apikey=hunter2#top', 'https://photos.lan/'],
    ['https://photos.lan/?page=2', 'https://photos.lan/?page=2'],
    ['http://[fd00::1]:8080/', 'http://[fd00::1]:8080/'],
    ['https://photos.lan/<%* evil %>', undefined],
    ['javascript:alert(1)', undefined],
    ['obsidian://open?vault=x', undefined],
    ['https://photos.${DOMAIN}', undefined],
  ])('gives the address %s as %s', (href, url) => {
    expect(service('image: a', 'labels:', `  homepage.href: "${href}"`).url).toBe(url);
  });

  it('says why it leaves one out', () => {
    const lines = ['services:', '  web:', '    image: a', '    labels:', '      - homepage.href=https://a.${DOMAIN}'];
    expect(remarksIn(compose({ 'compose.yaml': lines }))).toEqual([
      'skipped services.web.labels.homepage.href: It holds a variable that only the machine knows, and is left out.',
    ]);
  });

  it('become plain words, whatever they hold', () => {
    const { title, description } = service(
      'image: a',
      'labels:',
      '  homepage.name: "[[Photos]] <img src=x> `= this`"',
      '  homepage.description: "<% tp.system.prompt() %>\\n# Heading #tag key:: value ![x](http://evil)"',
    );
    expect(`${title} ${description}`).not.toMatch(/[<>`[\]{}#%\n]|::/);
    expect(title).toBe('Photos img src x this');
  });
});

describe('links', () => {
  const linked = (...lines: readonly string[]): readonly string[] =>
    linksIn(
      compose({
        'm/compose.yaml': [
          'services:',
          '  db: {image: postgres}',
          '  vpn: {image: vpn, container_name: gluetun}',
          '  web:',
          '    image: a',
          ...lines.map((line) => `    ${line}`),
        ],
      }),
    );

  it.each([
    ['depends_on: [db]', 'm/web > m/db by depends_on'],
    ['depends_on: db', 'm/web > m/db by depends_on'],
    ['depends_on: {db: {condition: service_healthy, restart: true}}', 'm/web > m/db by depends_on'],
    ['depends_on: {db: {condition: service_started, required: false}}', 'm/web > m/db by depends_on?'],
    ['depends_on: {db: {condition: service_completed_successfully}}', 'm/web > m/db by depends_on?'],
    ['links: ["db:database"]', 'm/web > m/db by links'],
    ['network_mode: service:vpn', 'm/web > m/vpn by network_mode'],
    ['network_mode: "container:gluetun"', 'm/web > m/vpn by network_mode'],
    ['network_mode: "container:m-db-1"', 'm/web > m/db by network_mode'],
    ['network_mode: "container:elsewhere"', 'm/web > /elsewhere by network_mode'],
  ])('are read of %s', (line, link) => {
    expect(linked(line)).toEqual([link]);
  });

  it('are none of a network mode that names nobody', () => {
    expect(linked('network_mode: host')).toEqual([]);
  });

  it('are told once, by what states them best', () => {
    expect(linked('depends_on: [db, db]', 'links: [db]', 'environment: [DB_HOST=db]')).toEqual([
      'm/web > m/db by depends_on',
    ]);
  });

  it('may name what is not there, or the service itself, and nothing is thrown', () => {
    expect(linked('depends_on: [gone, web]')).toEqual(['m/web > m/gone by depends_on']);
  });

  it('leave out what is no name', () => {
    const found = compose({ 'm/compose.yaml': ['services:', '  web: {image: a, depends_on: ["[[x]] <b>"]}'] });
    expect(linksIn(found)).toEqual([]);
    expect(remarksIn(found)).toEqual([
      'skipped services.web.depends_on: A name here is none that Compose takes, and is left out.',
    ]);
  });

  it('lead into files that are taken in', () => {
    const files = {
      'lab/compose.yaml': [
        'include: [{path: ../data/compose.yaml}]',
        'services:',
        '  web: {image: a, depends_on: [db]}',
      ],
      'data/compose.yaml': ['services:', '  db: {image: postgres}'],
    };
    expect(linksIn(compose({ ...files, 'lab/../data/compose.yaml': '' }))).toEqual(['lab/web > data/db by depends_on']);
  });

  it('tell of a file that is taken in and not there', () => {
    const found = compose({ 'compose.yaml': ['include: [other/compose.yaml]', 'services: {web: {image: a}}'] });
    expect(remarksIn(found)).toEqual([
      'note include other_compose.yaml: It takes in a file that was not handed in; import that one too.',
    ]);
  });
});

describe('names in the environment', () => {
  const guessed = (...variables: readonly string[]): readonly string[] =>
    compose({
      'm/compose.yaml': [
        'services:',
        '  redis: {image: redis, container_name: cache-box}',
        '  db: {image: mariadb}',
        '  web:',
        '    image: a',
        '    environment:',
        ...variables.map((variable) => `      - '${variable}'`),
      ],
    }).services.flatMap((one) => one.dependsOn.map((link) => `${link.name}${link.isGuess ? '?' : ''}`));

  it.each([
    ['REDIS_HOST=redis', 'redis?'],
    ['DBHOST=DB', 'db?'],
    ['DATABASE_HOST=db', 'db?'],
    ['REDIS_HOST=${REDIS_HOST:-redis}', 'redis?'],
    ['REDIS_HOST=cache-box', 'redis?'],
    ['CACHE=redis:6379', 'redis?'],
    ['DATABASE_URL=postgres://user:pw@db:5432/x', 'db?'],
    ['DATABASE_URL=jdbc:mysql://db/x', 'db?'],
    ['MONGO=mongodb://u:p@other:27017,db:27017/x', 'db?'],
    ['DSN=user:pw@tcp(db:3306)/x', 'db?'],
    ['DB=host=db port=5432', 'db?'],
    ['ES_HOSTS=other:9200, db:9200', 'db?'],
  ])('are a guess where a machine is meant: %s', (variable, link) => {
    expect(guessed(variable)).toEqual([link]);
  });

  it.each([
    'MYSQL_DATABASE=db',
    'DB_NAME=db',
    'MYSQL_USER=db',
    'DB_PASSWORD=db',
    'CACHE_DRIVER=redis',
    'NO_PROXY=db,redis',
    'TRUSTED_HOSTS=db',
    'OWN_HOST=web',
    'HOST=nobody',
    'TEXT=the db and redis',
    'DB_HOST=db.example.org',
    'DB_HOST=${DB_HOST}',
  ])('are none elsewhere: %s', (variable) => {
    expect(guessed(variable)).toEqual([]);
  });

  it('name the variable and never the value', () => {
    const [, , web] = compose({
      'm/compose.yaml': [
        'services:',
        '  db: {image: a}',
        '  x: {image: a}',
        '  web: {image: a, environment: {URL: "pg://me:hunter2@db/y"}}',
      ],
    }).services;
    expect(web?.dependsOn[0]?.why).toBe('Only URL in its environment names it.');
    expect(JSON.stringify(web)).not.toContain('hunter2');
  });
});

describe('extends', () => {
  it('takes over the image and the links, of the same file', () => {
    const found = compose({
      'm/compose.yaml': [
        'services:',
        '  base: {image: app:2, container_name: base-box, depends_on: [db], labels: [homepage.name=Base]}',
        '  db: {image: postgres}',
        '  worker: {extends: base, links: [db]}',
      ],
    });
    expect(linksIn(found)).toEqual(['m/base > m/db by depends_on', 'm/worker > m/db by depends_on']);
    expect(found.services[2]).toMatchObject({ name: 'worker', image: 'app:2', alsoNamed: [] });
    expect(found.services[2]).not.toHaveProperty('title');
  });

  it('takes over from another file, and gives no page to what is only there for that', () => {
    const found = compose({
      'm/compose.yaml': [
        'services:',
        '  db: {image: postgres}',
        '  web: {image: a, extends: {file: parts/hw.yaml, service: gpu}}',
      ],
      'm/parts/hw.yaml': ['services:', '  gpu: {depends_on: [db], devices: [/dev/dri]}'],
    });
    expect(linksIn(found)).toEqual(['m/web > m/db by depends_on']);
    expect(namesIn(found)).toEqual(['m/db', 'm/web']);
    expect(remarksIn(found)).toEqual(['note services.gpu: It has no image and others extend it, so it gets no page.']);
  });

  it('ends where it goes round', () => {
    const found = compose({
      'm/compose.yaml': ['services:', '  a: {image: x, extends: b}', '  b: {image: y, extends: a}'],
    });
    expect(namesIn(found)).toEqual(['m/a', 'm/b']);
  });

  it('tells what is not there', () => {
    const found = compose({
      'm/compose.yaml': ['services:', '  a: {image: x, extends: {file: gone.yaml, service: b}}'],
    });
    expect(remarksIn(found)).toEqual([
      'note services.a.extends: It extends b of gone.yaml, which is not among the files; what stands there is not known.',
    ]);
  });
});

describe('stacks', () => {
  const WEB = 'services: {web: {image: a}}';

  it.each([
    ['media/compose.yaml', 'media'],
    ['/srv/stacks/media/docker-compose.yml', 'media'],
    ['C:\\stacks\\My media\\compose.yml', 'My media'],
    ['media/docker-compose.override.yml', 'media'],
    ['media/compose.prod.yaml', 'media'],
    ['stacks/docker-compose.media.yml', 'media'],
    ['compose-media.yaml', 'media'],
    ['docker-compose_media.yml', 'media'],
    ['stacks/media.yaml', 'media'],
    ['media.compose.yml', 'media'],
    ['media/app.yaml', 'media'],
    ['compose.yaml', ''],
    ['', ''],
    ['[[x]]/compose.yaml', 'x'],
  ])('of %s are called %s', (name, stack) => {
    expect(compose({ [name]: WEB }).services[0]?.stack).toBe(stack);
  });

  it.each([
    ['photos', 'photos'],
    ['${NAME}', 'media'],
    ['${NAME:-photos}', 'photos'],
    ['"{{ name }}"', 'media'],
    ['7', '7'],
  ])('are called as the file says: %s', (name, stack) => {
    expect(compose({ 'media/compose.yaml': `name: ${name}\n${WEB}` }).services[0]?.stack).toBe(stack);
  });

  it('are put together of a file and what overrides it, whichever comes first', () => {
    const override = ['services:', '  web: {image: a:2, depends_on: [db]}', '  db: {image: postgres}'];
    const base = ['services:', '  web: {image: a:1, links: [mail]}', '  mail: {image: m}'];
    for (const files of [
      { 'm/compose.yaml': base, 'm/compose.override.yaml': override },
      { 'm/compose.override.yaml': override, 'm/compose.yaml': base },
      { 'm/compose.yaml': base, 'm/compose.gpu.yaml': override },
    ]) {
      const found = compose(files);
      expect(namesIn(found)).toEqual(['m/web', 'm/mail', 'm/db']);
      expect(found.services[0]?.image).toBe('a:2');
      expect(linksIn(found)).toEqual(['m/web > m/mail by links', 'm/web > m/db by depends_on']);
      expect(found.remarks).toEqual([]);
    }
  });

  it('take a file that is given twice once', () => {
    const twice = [
      { name: 'm/compose.yaml', text: WEB },
      { name: 'm/compose.yaml', text: WEB },
    ];
    expect(namesIn(importTwice(twice))).toEqual(['m/web']);
  });

  it('of one name in two folders are not mixed', () => {
    const found = compose({ 'one/media/compose.yaml': WEB, 'two/media/compose.yaml': 'services: {web: {image: b}}' });
    expect(found.services).toHaveLength(1);
    expect(remarksIn(found)).toEqual([
      'skipped services.web: one/media/compose.yaml describes web of the stack media too; that one was taken. If they are two, give one file another "name:".',
    ]);
  });

  it('that nothing names are not mixed', () => {
    const found = importTwice([
      { name: 'compose.yaml', text: WEB },
      { name: 'compose.yaml', text: 'services: {web: {image: b}, db: {image: c}}' },
    ]);
    expect(namesIn(found)).toEqual(['/web', '/db']);
    expect(found.services[0]?.image).toBe('a');
    expect(found.remarks[0]?.message).toContain('write "name: ..." into each file');
  });
});

function importTwice(files: readonly { name: string; text: string }[]): ReturnType<typeof compose> {
  return importCompose(files);
}
