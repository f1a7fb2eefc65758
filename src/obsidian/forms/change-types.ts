import type { Option } from './fields';

export type ChangeType = 'normal' | 'standard' | 'emergency';

export const CHANGE_TYPES: readonly [Option<ChangeType>, ...Option<ChangeType>[]] = [
  { value: 'normal', label: 'Normal' },
  { value: 'standard', label: 'Standard: small and often done' },
  { value: 'emergency', label: 'Emergency: to end an outage' },
];
