export const USAGE = `homelab-ops: run a homelab like production, from the notes of a vault

  homelab-ops report <vault>              the hygiene report: what to do first, and why
  homelab-ops check <vault>               the findings alone, one line each
  homelab-ops impact <vault> <note>...    what falls if these fail, who to tell, what to start first
  homelab-ops suspects <vault> <note>...  what would explain that these do not work
  homelab-ops graph <vault>               what stands on what

  report    --format md|json  --depth home|work  --fail-on error|warning|info  --write
  check     --depth home|work  --fail-on error|warning|info
  impact    --format md|json
  suspects  --format md|json  --healthy <note>...
  graph     --format mermaid|json|canvas|svg  --focus <note>  --steps <n>  --environment production|lab

  --now 2026-11-23T12:00   the instant to look from; otherwise this moment
  --zone Europe/Vienna     the time zone; otherwise that of the system
  --write                  writes the weekly note into the vault; nothing else ever writes there

A note is named by its path, its name or an alias. Text goes to stdout, messages to stderr.
Exit: 0 done, 1 findings at or above --fail-on, 2 could not run.
`;
