import { counted } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Survey } from '../survey';
import type { Cause } from './causes';

/** The first sentence of a report: how much there is to do, in how many services. */
export function headlineOf(survey: Survey, causes: readonly Cause[]): string {
  const { services } = survey.lab.inventory;
  const active = services.filter(isActive).length;
  const errors = causes.filter((cause) => cause.severity === 'error').length;
  const rest = causes.length - errors;
  if (services.length === 0 && causes.length === 0) {
    return 'No service was found. A note becomes a service with the property type: service.';
  }
  if (causes.length === 0) return `Nothing to do: ${counted(active, 'service')} looked at, and nothing found.`;
  const first = errors > 0 ? `${counted(errors, 'thing')} would hurt` : '';
  const second =
    rest > 0 ? `${errors > 0 ? String(rest) : counted(rest, 'thing')} ${rest === 1 ? 'is' : 'are'} worth a look` : '';
  return `${[first, second].filter((part) => part !== '').join(', ')}; ${counted(active, 'service')} looked at.`;
}
