import { renderGraphJson } from '../../src/render/graph-json';
import { graphData } from '../../src/picture/graph-data';
import type { Survey } from '../../src/survey';
import { survey } from '../support/lab';
import { END_MARK, HOSTILE_NAMES, hostileSurvey } from './hostile-lab';

const graph = ({ lab }: Survey): unknown => JSON.parse(renderGraphJson(graphData(lab, {})));

describe('renderGraphJson', () => {
  it('has what is filled in, null for what is not, edges, circles, and links that lead nowhere', () => {
    const found = survey({
      'A.md': { type: 'vm', environment: 'lab', criticality: 'high', status: 'active', depends_on: 'B' },
      'B.md': { type: 'service', depends_on: ['A', '[[Nowhere|there]]'] },
    });
    expect(graph(found)).toEqual({
      schema: 1,
      services: [
        { path: 'A.md', title: 'A', kind: 'vm', environment: 'lab', criticality: 'high', status: 'active' },
        { path: 'B.md', title: 'B', kind: null, environment: null, criticality: null, status: 'active' },
      ],
      edges: [
        { from: 'A.md', to: 'B.md', relation: 'depends_on' },
        { from: 'B.md', to: 'A.md', relation: 'depends_on' },
      ],
      cycles: [['A.md', 'B.md', 'A.md']],
      unresolved: [{ path: 'B.md', property: 'depends_on', value: '[[Nowhere|there]]' }],
    });
  });

  it('is full where there is nothing', () => {
    expect(graph(survey({}))).toEqual({ schema: 1, services: [], edges: [], cycles: [], unresolved: [] });
  });

  it('carries every name as it is', () => {
    const { services, edges } = graph(hostileSurvey()) as { services: { title: string }[]; edges: { to: string }[] };
    expect(services.map(({ title }) => title).sort()).toEqual([...HOSTILE_NAMES].sort());
    expect(new Set(edges.map(({ to }) => to))).toEqual(new Set(['a | b.md', `${END_MARK}.md`]));
  });
});
