/** What people call the things in a homelab. A word that is not here is never proposed. */
export interface KnownWord {
  /** In our words: a record, or a kind of service. */
  readonly means: string;
  /** False: the word is used for much else. */
  readonly isSure: boolean;
}

/** By what they mean; several words stand in one piece. */
const SURE: Readonly<Record<string, string>> = {
  service: 'service microservice',
  app: 'app application webapp',
  host: 'host server hypervisor baremetal raspberrypi rpi minipc homeserver',
  vm: 'vm virtualmachine vps',
  container: 'container lxc',
  database: 'database db',
  storage: 'nas san',
  network: 'router switch firewall accesspoint modem networkdevice',
  power: 'ups pdu',
  external: 'isp',
  'backup-job': 'backupjob backupplan backuptask backuppolicy',
  change: 'change changerequest rfc changecontrol',
  incident: 'incident outage postmortem incidentreport incidentreview',
};

const GUESSES: Readonly<Record<string, string>> = {
  service: 'system component platform instance daemon dienst dienste',
  app: 'stack software proxy',
  host: 'node machine computer cluster appliance workstation desktop laptop',
  device: 'device hardware asset equipment camera printer gerät geräte geraet geraete',
  storage: 'storage',
  network: 'network gateway bridge ap',
  power: 'battery',
  external: 'cloud provider',
  'backup-job': 'backup sicherung sicherungen',
  change: 'maintenance upgrade änderung änderungen aenderung aenderungen',
  incident: 'downtime disruption problem störung störungen stoerung stoerungen ausfall ausfälle ausfaelle',
};

/** With one of these before it, even a word for much else is a thing of the lab. */
const OF_THE_LAB = words('homelab docker podman k8s k3s kubernetes proxmox pve swarm compose esxi unraid truenas helm');
const BEFORE = words(
  'home lab self hosted selfhosted infra infrastructure it network physical virtual linux windows internal external managed core ops sre kvm qemu vmware portainer synology systemd cloud',
);
const BEHIND = words('page note doc record entry card');
const BACKUP_TOOLS = words('backup restic borg borgmatic kopia duplicati pbs rsync snapshot');

function words(list: string): readonly string[] {
  return list.split(' ');
}

function meaningsOf(table: Readonly<Record<string, string>>, isSure: boolean): [string, KnownWord][] {
  return Object.entries(table).flatMap(([means, list]) =>
    words(list).map((word): [string, KnownWord] => [word, { means, isSure }]),
  );
}

const KNOWN: ReadonlyMap<string, KnownWord> = new Map([...meaningsOf(GUESSES, false), ...meaningsOf(SURE, true)]);

/** What a type, a tag or a folder called so seems to hold; null where it is no word of a homelab. */
export function knownWord(text: string): KnownWord | null {
  if (text.length > 60) return null;
  const parts = partsOf(text);
  const bare = BEHIND.includes(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  return whole(bare) ?? backupJob(bare) ?? compound(bare);
}

/** `Homelab-Service`, `homelabService`, `homelab services` -> `homelab`, `service`. */
function partsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

function whole(parts: readonly string[]): KnownWord | null {
  const joined = parts.join('');
  const forms = [joined, joined.replace(/s$/, ''), joined.replace(/(ch|sh|x)es$/, '$1')];
  return forms.map((form) => KNOWN.get(form)).find((known) => known !== undefined) ?? null;
}

function backupJob(parts: readonly string[]): KnownWord | null {
  const [tool = '', job = '', more] = parts;
  const isJob = more === undefined && BACKUP_TOOLS.includes(tool) && /^(?:job|task|plan|schedule)s?$/.test(job);
  return isJob ? { means: 'backup-job', isSure: true } : null;
}

/** Of several words the last says what it is, and all before it have to be words of a lab: `customer-service` is none. */
function compound(parts: readonly string[]): KnownWord | null {
  const before = parts.slice(0, -1);
  const known = before.length === 0 ? null : whole(parts.slice(-1));
  if (!known || !before.every((part) => OF_THE_LAB.includes(part) || BEFORE.includes(part))) return null;
  return { ...known, isSure: known.isSure || before.some((part) => OF_THE_LAB.includes(part)) };
}

/** Whether a name says that what is in it is about a homelab. */
export function isAboutLab(text: string): boolean {
  const joined = partsOf(text).join('');
  return /^(?:my)?(?:homelab|homeserver|lab|infra|infrastructure|selfhosted|selfhosting|proxmox|kubernetes|docker|servers?|it)(?:ops|docs?|notes|wiki)?$/.test(
    joined,
  );
}
