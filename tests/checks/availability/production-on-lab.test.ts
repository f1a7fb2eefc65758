import { findings, foundIn, survey, told } from '../../support/lab';

const CHECK = 'production-on-lab';
const on = (environment: string | null, properties: object = {}) => ({ type: 'service', environment, ...properties });

describe(CHECK, () => {
  it('finds production that falls with something in the lab', () => {
    const found = survey({ 'Photos.md': on('production', { runs_on: '[[Toy]]' }), 'Toy.md': on('lab') });
    expect(findings(found, CHECK)).toEqual([
      'error Photos.md: Photos is production and stops if Toy fails, which is only lab.',
    ]);
  });

  it('is silent where production only works worse without it', () => {
    const found = survey({ 'Photos.md': on('production', { uses: '[[Toy]]' }), 'Toy.md': on('lab') });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent where the page does not say production, and where it stands on what says nothing', () => {
    const found = survey({
      'Blog.md': on(null, { runs_on: '[[Toy]]' }),
      'Photos.md': on('production', { runs_on: '[[Host]]' }),
      'Host.md': on(null),
      'Toy.md': on('lab'),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds it far below, names the nearest, and reads synonyms', () => {
    const found = survey({
      'Photos.md': on('prod', { runs_on: '[[VM]]' }),
      'VM.md': on('', { data_on: '[[Disks]]' }),
      'Disks.md': on('test', { runs_on: '[[Toy]]' }),
      'Toy.md': on('experimental'),
    });
    expect(findings(found, CHECK)).toEqual([
      'error Photos.md: Photos is production and stops if Disks fails, which is only lab.',
    ]);
  });

  it('is silent where production survives the lab, and finds it where it does not', () => {
    const pages = (minUp: number) => ({
      'Photos.md': on('production', { runs_on: ['[[Host]]', '[[Toy]]'], min_up: minUp }),
      'Host.md': on('production'),
      'Toy.md': on('lab'),
    });
    expect(foundIn(survey(pages(1)), CHECK)).toEqual([]);
    expect(foundIn(survey(pages(2)), CHECK)).toEqual(['Photos.md']);
  });

  it.each(['retired', 'planned'])('is silent about %s services', (status) => {
    const host = survey({ 'Photos.md': on('production', { runs_on: '[[Toy]]' }), 'Toy.md': on('lab', { status }) });
    const app = survey({ 'Photos.md': on('production', { runs_on: '[[Toy]]', status }), 'Toy.md': on('lab') });
    expect([...findings(host, CHECK), ...findings(app, CHECK)]).toEqual([]);
  });

  it('tells several services on one thing as one sentence', () => {
    const page = on('production', { runs_on: '[[Toy]]' });
    expect(told(survey({ 'A.md': page, 'B.md': page, 'Toy.md': on('lab') }), CHECK)).toEqual([
      '2 production services stop if Toy fails, which is only lab: A and B.',
    ]);
  });
});
