import type { Impact } from '../impact';
import type { Suspects } from '../suspects';
import { toJson } from './report-json';

export function renderImpactJson({ loops: _loops, ...impact }: Impact): string {
  return toJson({ schema: 1, ...impact });
}

export function renderSuspectsJson({ symptoms, suspects }: Suspects): string {
  return toJson({ schema: 1, symptoms, suspects });
}
