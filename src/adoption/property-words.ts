/** What people call our properties, as names are compared. What we read anyway is not among them. */
const SURE: Readonly<Record<string, string>> = {
  runs_on:
    'hypervisor hostedby runningon runsin runsat deployedon installedon hostnode hostserver proxmoxhost dockerhost vmhost parenthost',
  depends_on: 'dependency relieson relyon dependsupon harddependencies',
  uses: 'softdependencies optionaldependencies',
  data_on: 'datastore storedon storageon',
  services: 'affectedservices affectedservice affects impactedservices impactedservice',
  ip: 'ipaddress ipaddr ipv4',
  hostname: 'fqdn dnsname',
  url: 'webui weburl webinterface serviceurl',
  image: 'dockerimage containerimage',
  monitored_by: 'monitoredin monitoredwith',
  last_backup: 'lastbackupdate lastbackedup backuplast',
  backup_every: 'backupinterval backupfrequency backupschedule',
  last_restore_test: 'lastrestore lastrestored restoretestdate lastrestoretested lasttestrestore',
  last_patched: 'lastpatch patched patchedon',
  criticality: 'criticallevel criticallity importance',
  owner: 'maintainer responsible maintainedby managedby',
  secrets_in: 'secretlocation secretsat credentialsin passwordin',
  started: 'startedat starttime',
  resolved: 'resolvedat',
  detected: 'detectedat',
  finished: 'finishedat completedat',
};
const GUESSES: Readonly<Record<string, string>> = {
  runs_on: 'isin partof machine läuftauf laeuftauf',
  depends_on: 'blockedby upstream upstreams upstreamservices braucht benötigt benoetigt abhängigvon abhaengigvon',
  last_backup: 'letztesbackup letztesicherung',
  users: 'nutzer benutzer',
  monitored_by: 'monitoring monitor',
  data_on: 'storage volume volumes',
  services: 'resource resources affectedlayers systems hosts components',
  ip: 'address',
  url: 'link website web',
  criticality: 'priority prio',
  runbook: 'documentation docs manual manuals playbook',
  owner: 'admin contact',
  started: 'date timestamp opened',
  resolved: 'ended closed',
};

/** One of ours that a property seems to mean. */
export interface MeantProperty {
  readonly means: string;
  readonly isSure: boolean;
}

function meaningsIn(table: Readonly<Record<string, string>>, isSure: boolean): [string, MeantProperty][] {
  return Object.entries(table).flatMap(([means, names]) =>
    names.split(' ').map((name): [string, MeantProperty] => [name, { means, isSure }]),
  );
}

const MEANINGS: ReadonlyMap<string, MeantProperty> = new Map([
  ...meaningsIn(GUESSES, false),
  ...meaningsIn(SURE, true),
]);

/** Given as names are compared; nothing where it is no name that people use for one of ours. */
export function meantProperty(key: string): MeantProperty | undefined {
  return MEANINGS.get(key);
}
