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

  it('suggests nothing where no name is near', () => {
    const found = survey({ 'Web.md': { type: 'service', runs_on: '[[Mars]]' } });
    expect(fixes(found, CHECK)).toEqual(['Correct the name, or create the page Mars.']);
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
      'error Web.md: Web: secrets_in names "Vault", and there is no service of that name.',
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
    expect(findings(survey({ 'Repair.md': { type: 'change', fixes: '[[Nothing]]' } }), CHECK)).toEqual([
      'error Repair.md: Repair: fixes names "Nothing", and there is no incident of that name.',
    ]);
  });

  it('tells several links to one missing note as one sentence', () => {
    const found = survey({
      'Blog.md': { type: 'service', runs_on: '[[Mars]]' },
      'Web.md': { type: 'service', runs_on: '[[Mars]]', data_on: '[[Mars]]' },
    });
    expect(told(found, CHECK)).toEqual(['3 links lead to Mars, which no note describes: Blog and Web.']);
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
    expect(findings(found, CHECK)[0]).toMatch(/^error \(settings\): Settings: /);
    expect(told(found, CHECK)).toEqual(['2 links lead to UPS, which no note describes: Settings and Web.']);
  });

  it.each(['retired', 'planned'])('is silent about a %s service', (status) => {
    expect(foundIn(survey({ 'Web.md': { type: 'service', status, runs_on: '[[Mars]]' } }), CHECK)).toEqual([]);
  });
});
