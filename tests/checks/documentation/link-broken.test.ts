import { findings, fixes, foundIn, survey, told } from '../../support/lab';

const CHECK = 'link-broken';

describe(CHECK, () => {
  it('finds a link to a note that is not there, and suggests the nearest name', () => {
    const found = survey({
      'Docker host.md': { type: 'service' },
      'Web.md': { type: 'service', runs_on: '[[Docker hots]]' },
    });
    expect(findings(found, CHECK)).toEqual([
      'error Web.md: Web: runs_on names "Docker hots", and there is no service of that name.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Did you mean Docker host? Else create the page Docker hots.']);
  });

  it('only warns where no name is near, and says how to make the page', () => {
    const found = survey({ 'Web.md': { type: 'service', runs_on: '[[Mars]]' } });
    expect(findings(found, CHECK)).toEqual(['warning Web.md: Web: runs_on names "Mars", which has no page yet.']);
    expect(fixes(found, CHECK)).toEqual([
      'Create a page of that name with type: service, or correct the name; until then it counts nowhere.',
    ]);
  });

  it.each([
    ['a link', '[[NAS]]'],
    ['a link with an alias', '[[Services/NAS|the box]]'],
    ['a plain name of another case', 'n a s'],
    ['the nested list that an unquoted link becomes', [['NAS']]],
  ])('is silent about %s that leads to a service', (_, link) => {
    const found = survey({ 'Services/NAS.md': { type: 'service' }, 'Web.md': { type: 'service', depends_on: link } });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it.each(['192.168.1.10', 10, 'https://pve.lan:8006', 'Web'])(
    'takes %s in runs_on for a fact and not for a link',
    (runsOn) => {
      expect(findings(survey({ 'Web.md': { type: 'service', runs_on: runsOn } }), CHECK)).toEqual([]);
    },
  );

  it('is silent about words where words are allowed', () => {
    const page = { type: 'service', monitored_by: 'a neighbour', secrets_in: 'the safe', backup_to: 'offsite: B2' };
    expect(findings(survey({ 'Web.md': page }), CHECK)).toEqual([]);
  });

  it('finds a written link there all the same', () => {
    expect(findings(survey({ 'Web.md': { type: 'service', secrets_in: '[[Vault]]' } }), CHECK)).toEqual([
      'warning Web.md: Web: secrets_in names "Vault", which has no page yet.',
    ]);
  });

  it('only warns of a note that is there and no service, and says how to make it one', () => {
    const pages = { 'NAS.md': {}, 'Web.md': { type: 'service', runs_on: '[[NAS]]' } };
    const found = survey(pages);
    expect(findings(found, CHECK)).toEqual([
      'warning Web.md: Web: runs_on links NAS, and that note does not describe a service.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Add the property type: service to NAS, or link another note.']);
  });

  it('names the property in which the settings say that the type stands', () => {
    const pages = { 'NAS.md': {}, 'Web.md': { class: 'service', runs_on: '[[NAS]]' } };
    expect(fixes(survey(pages, { settings: { typeProperty: 'class' } }), CHECK)).toEqual([
      'Add the property class: service to NAS, or link another note.',
    ]);
  });

  it('does not advise to turn an incident into a service', () => {
    const found = survey({
      'Outage.md': { type: 'incident' },
      'Web.md': { type: 'service', runs_on: '[[Outage]]' },
    });
    expect(fixes(found, CHECK)).toEqual(['Outage describes an incident: link a note that describes a service.']);
  });

  it('says of a change that it fixes no incident', () => {
    const found = survey({ 'Repair.md': { type: 'change', fixes: '[[Nothing]]' } });
    expect(findings(found, CHECK)).toEqual([
      'warning Repair.md: Repair: fixes names "Nothing", which has no page yet.',
    ]);
    expect(fixes(found, CHECK)[0]).toMatch(/^Create a page of that name with type: incident, /);
    const near = survey({ 'Outage.md': { type: 'incident' }, 'Repair.md': { type: 'change', fixes: '[[Outgae]]' } });
    expect(findings(near, CHECK)).toEqual([
      'error Repair.md: Repair: fixes names "Outgae", and there is no incident of that name.',
    ]);
  });

  it('tells all names without a page as one sentence', () => {
    const found = survey({
      'Blog.md': { type: 'service', runs_on: '[[Mars]]' },
      'Web.md': { type: 'service', runs_on: '[[Mars]]', data_on: '[[Mars]]' },
    });
    expect(told(found, CHECK)).toEqual(['1 name on 2 pages has no page yet: Mars.']);
    const several = survey({
      'Blog.md': { type: 'service', runs_on: '[[Venus]]' },
      'Web.md': { type: 'service', runs_on: '[[Mars]]', data_on: 'Jupiter' },
    });
    expect(told(several, CHECK)).toEqual(['3 names on 2 pages have no page yet: Jupiter, Mars and Venus.']);
    expect(new Set(several.findings.filter(({ check }) => check === CHECK).map(({ cause }) => cause))).toEqual(
      new Set(['names without a page']),
    );
  });

  it('tells each misspelt name apart from the names without a page', () => {
    const found = survey({
      'Docker host.md': { type: 'service' },
      'Blog.md': { type: 'service', runs_on: '[[Docker hots]]', data_on: '[[Mars]]' },
      'Web.md': { type: 'service', runs_on: '[[Docker hots]]', data_on: '[[Dokcer host]]' },
    });
    expect(told(found, CHECK)).toEqual([
      '2 links lead to Docker hots, which no note describes: Blog and Web.',
      'Web: data_on names "Dokcer host", and there is no service of that name.',
      'Blog: data_on names "Mars", which has no page yet.',
    ]);
  });

  it.each(['[[NAS]]', '[[Hosts/NAS]]', '[[Elsewhere/NAS]]', 'nas', 'Hosts/NAS.md'])(
    'leaves %s to the finding about the note, where that cannot be read',
    (link) => {
      const broken = { frontmatter: null, problem: 'Line 3: a tab where spaces are expected.' };
      const pages = { 'NASA.md': { type: 'service' }, 'Web.md': { type: 'service', depends_on: link } };
      expect(foundIn(survey(pages), CHECK)).toEqual(['Web.md']);
      const found = survey({ ...pages, 'Hosts/NAS.md': broken });
      expect(findings(found, CHECK)).toEqual([]);
      expect(foundIn(found, 'note-unreadable')).toEqual(['Hosts/NAS.md']);
    },
  );

  it.each(['none', 'nothing', 'N/A', '-', 'TBD', '?', 'bare metal'])('takes %s for nothing', (words) => {
    const page = { type: 'service', runs_on: words, depends_on: [words], data_on: words, uses: words, replicas: words };
    expect(findings(survey({ 'Web.md': page }), CHECK)).toEqual([]);
  });

  it('tells several links to one note that is no service as one sentence', () => {
    const found = survey({
      'Diary.md': {},
      'Blog.md': { type: 'service', runs_on: '[[Diary]]' },
      'Web.md': { type: 'service', runs_on: '[[Diary]]' },
    });
    expect(told(found, CHECK)).toEqual([
      '2 links lead to Diary, which does not describe what they need: Blog and Web.',
    ]);
  });

  it('finds a foundation that is not there and calls the settings so', () => {
    const found = survey({ 'Web.md': { type: 'service', runs_on: 'UPS' } }, { settings: { foundation: ['UPS'] } });
    expect(findings(found, CHECK)).toEqual([
      'warning (settings): Settings: foundation names "UPS", which has no page yet.',
      'warning Web.md: Web: runs_on names "UPS", which has no page yet.',
    ]);
    expect(told(found, CHECK)).toHaveLength(1);
  });

  it.each(['retired', 'planned'])('is silent about a %s service', (status) => {
    expect(foundIn(survey({ 'Web.md': { type: 'service', status, runs_on: '[[Mars]]' } }), CHECK)).toEqual([]);
  });
});
