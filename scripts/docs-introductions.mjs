// What the generated pages of docs/ say before their tables.

export const PROPERTIES_INTRODUCTION = `A note is a record when its \`type\` says so. Everything else in these tables is optional: fill in what helps you, and leave the
rest. Properties that are not in the tables are yours and are left alone.

- **Names.** Case and separators do not matter: \`depends_on\`, \`dependsOn\`, \`depends-on\` and \`Depends On\` are one property. The
  names under "Also read" mean the same. Your own names can be added in the settings (\`hypervisor\` means \`runs_on\`).
- **Types.** \`type\` may be a list or a link. \`host\`, \`vm\`, \`container\`, \`lxc\`, \`app\`, \`server\` and \`device\` are services of that
  kind. The settings can name another property than \`type\`, and give your own words a meaning (\`k8s-app\` means service).
- **Links.** \`"[[NAS]]"\` in quotes is best: Obsidian keeps such links right when you rename a note. Without quotes, as Markdown
  links and as plain names they are read too. A plain name is looked for among the file names, aliases, \`title\`, \`service_name\`
  and \`hostname\` of your records.
- **Dates.** \`2026-11-23\`, \`2026-11-23T22:10\`, with seconds, a time zone, or as \`[[2026-11-23]]\`. Without a time, what begins
  (\`started\`, \`detected\`, \`scheduled_start\`, \`announced\`, \`since\`) means the first moment of that day, and everything else the last.
  \`23.11.2026\` is read once the settings say whether the day or the month comes first.
- **Durations.** \`90m\`, \`12h\`, \`1d\`, \`2w\`, \`3mo\`, \`1y\`, \`90 days\`, \`daily\`, \`weekly\`, \`monthly\`, \`quarterly\`, \`yearly\`, \`P1DT12H\`.
- **Words.** Where a value is one of a few words, the ones in brackets mean the same, and case and separators do not matter.
- **Lists.** Where several values make sense, one alone is fine too.

What cannot be read is in the report, with the note and what is expected; it is never guessed at and never silent.`;

export const SERVICE_INTRODUCTION = `Anything that others rely on: an app, a host, a VM, a switch, the UPS, the internet line. \`type\`, \`runs_on\`, \`depends_on\` and
\`users\` are enough to see what breaks when something fails, and whom to tell.`;

export const BACKUP_JOB_INTRODUCTION = `One job covers many: every service that links it in \`backup\`, and whatever runs on such a service and has no backup of its own. A
property on the page of the service goes before that of the job.`;

export const CHANGE_INTRODUCTION = `What, why, plan, **rollback plan**, verification and review are sections of the note. A rollback plan of which only the headings,
comments or empty list items are there counts as none.`;

export const INCIDENT_INTRODUCTION = `The timeline is a section of the note: a line \`- 21:04 text\` for each event, with the date (\`- 2026-11-24 00:10 text\`) where the
day differs from the line before. Action items are tasks, due as \`📅 2026-12-01\`, \`[due:: 2026-12-01]\`, or \`due 2026-12-01\` at the end. A
postmortem counts as written when the root cause says something and there is an action item, or the word none.`;

export const CHECKS_INTRODUCTION = `A check looks at all notes for one thing that would hurt. What it finds is in the weekly report, told once for each cause. Checks
of the depth \`home\` run always; those of the depth \`work\` are the full discipline, for those who practise for the job, and run
when the settings say so. A property that you did not fill in is never a finding. A practice of which nothing shows anywhere in your
notes is offered at the foot of the report, and its check waits until you have begun it.

If you decide to live with a finding, say so on the page of the note that it is about. It is then no longer counted, and the page
says why. All parts but the id are optional: the cause as a link (only findings with this cause), the last day on which that
holds, and the reason. The quotes keep YAML from taking the colon for its own.

\`\`\`yaml
accepted_risks:
  - backup-stale
  - "backup-same-failure-domain [[NAS]] until 2027-01-01: the second NAS comes in December"
\`\`\``;

export const SCORECARD_INTRODUCTION = `Each service in use stands against the six practices: it passes, it fails, it is not known (not filled in), or the practice does not
apply to it, and the card says why. Not known is not failed, but earns nothing either: a property that is missing holds a level
back, and is no finding. The exception is a service that has data and no backup, which is told in any case; what a practice asks
that you have begun is told too.

The levels are cumulative: whoever has gold has silver and bronze. A level is earned when all that it asks, and all that those
below it ask, is so or is not asked of that service. What is of the lab is asked only what it is, and to have a door where strangers
can reach it; services of low criticality are asked for no restore test; some things are asked of critical and high services alone.
What has the depth \`work\` is asked when the settings say so. A service has as high a level as anything is asked of it: an
app at home ends at gold. An accepted risk counts as settled.`;
