import { surveyOf } from '../../support/services';
import { lines, partOf, rows } from './told';

const pages = {
  nas: {},
  a: { type: 'change', status: 'done', services: 'nas', finished: '2026-11-01T12:00' },
  b: { type: 'change', status: 'rolled-back', services: 'nas', finished: '2026-11-02T12:00' },
};
const work = { settings: { depth: 'work' as const } };

describe('delivery', () => {
  it('is silent at home, and where nothing was done', () => {
    expect(partOf('delivery', surveyOf(pages))).toBeNull();
    expect(partOf('delivery', surveyOf({ nas: {} }, work))).toBeNull();
  });

  it('tells each figure with its count over 90 days', () => {
    const found = surveyOf(pages, work);
    expect(lines('delivery', found)).toEqual(['From 2 changes and 0 incidents in 90 days.']);
    expect(rows('delivery', found)).toContain('Change success | 1 of 2');
    expect(rows('delivery', found)).toContain('Noticed by an alert | No incident was recorded.');
    expect(partOf('delivery', found, { days: 7 })).toBeNull();
    expect(partOf('delivery', found, { service: 'other.md' })).toBeNull();
  });
});
