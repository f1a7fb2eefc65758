import type { RecordName } from '../records/record-type';

/** The text of a note before anything is filled in. What stands between `%%` is for the writer, and is not shown when reading. */
export const BUILT_IN_TEMPLATES: Readonly<Record<RecordName, string>> = {
  service: `\`\`\`homelab-ops
view: service
\`\`\`

%% In a sentence or two: what it is for, and who notices when it is gone. %%

## When it does not work

%% What to look at first, and how to start it again. %%
`,
  'backup-job': `%% What it copies, and what it leaves out. %%

## Restore

%% Step by step, so that it works at night. %%
`,
  change: `## What

## Why

## Plan

## Rollback plan

## Verification

## Review
`,
  // Nothing else, until there is time for it.
  incident: `## Timeline
`,
};

/** A change just made is a line and its services; headings with nothing below them would only be in the way. */
export const CHANGE_JUST_MADE = '';

/** The part of a change's note that says what is known of its consequences as it is written. */
export const PREFLIGHT_HEADING = 'Before the change';
