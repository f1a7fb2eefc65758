export const USAGE = `homelab-ops: run a homelab like production, from the notes of a vault

  homelab-ops report <vault>              the hygiene report: what to do first, and why
  homelab-ops check <vault>               the findings alone, one line each
  homelab-ops impact <vault> <note>...    what falls if these fail, who to tell, what to start first
  homelab-ops suspects <vault> <note>...  what would explain that these do not work
  homelab-ops graph <vault>               what stands on what
  homelab-ops cold-start <vault>          in which order to start everything again; with <note>... after these failed
  homelab-ops adopt <vault>               which notes look like pages of services, and the settings that would read them
  homelab-ops import <vault> <file>...    pages from Compose files
  homelab-ops evidence <vault> <file>...  last backups from what restic, Borg, Kopia, PBS or healthchecks.io say

  report    --format md|json  --depth home|work  --fail-on error|warning|info  --write
            --part backups|restores|incidents|changes|actions|movers|weak-spots|availability|delivery|wheel|saved|method
  check     --depth home|work  --fail-on error|warning|info
  impact    --format md|json
  suspects  --format md|json  --healthy <note>...
  graph     --format mermaid|json|canvas|svg  --focus <note>  --steps <n>  --environment production|lab
            --direction up|down|both  --kind <kind>,...  --criticality <word>,...  --search <words>  --simplify
  cold-start --write
  adopt     --format md|json  --write  --all
  import    --format md|json  --host <name>  --write  --undo
  evidence  --format md|json  --by-name  --write  --undo  --fail-on error|warning|info

  --now 2026-11-23T12:00   the instant to look from; otherwise this moment
  --zone Europe/Vienna     the time zone; otherwise that of the system
  --part <name>            only that part of the report, as the weekly note has it; may be given several times
  --write                  writes what the command would otherwise only show; nothing else ever writes into the vault
  --undo                   shows what would be taken back of what was written last; with --write, takes it back
  --host <name>            what the imported services run on
  --all                    also takes what is only a guess
  --by-name                also takes what only the name of a snapshot speaks for

A note is named by its path, its name or an alias; a file that is called - is stdin. Text goes to stdout, messages to stderr.
Exit: 0 done, 1 done with something at or above --fail-on, 2 could not run, take a file or write a note.
`;
