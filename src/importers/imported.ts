/** What importers hand out: what a foreign file says, in our words, before it meets the vault. Everything in it is untrusted. */

/** A file as a person handed it in. */
export interface ImportFile {
  /** Its path or name, for messages and for names of stacks. */
  readonly name: string;
  readonly text: string;
}

/** A place in a file that cannot be taken, or that says less than it seems to. */
export interface ImportRemark {
  readonly file: string;
  /** Such as `line 12` or `services.web`. */
  readonly place: string;
  /** A whole sentence that says what is left out, and why. Never the value of a secret. */
  readonly message: string;
  /** `unseen`: what should be in the file is not, such as the snapshots of a repository. */
  readonly kind: 'skipped' | 'secret' | 'unseen' | 'note';
}

/** A service that a file describes. Names in its links are those of the file: `{ stack, name }`. */
export interface ImportedService {
  readonly file: string;
  readonly stack: string;
  /** Its key in the file. */
  readonly name: string;
  /** Other names it goes by, such as its container's. */
  readonly alsoNamed: readonly string[];
  /** How a person would call it, where the file says so. */
  readonly title?: string;
  readonly kind?: string;
  readonly image?: string;
  readonly url?: string;
  readonly description?: string;
  readonly group?: string;
  /** Only started on demand: the profiles that it belongs to. */
  readonly profiles: readonly string[];
  readonly dependsOn: readonly ImportedLink[];
}

export interface ImportedLink {
  readonly stack: string;
  readonly name: string;
  /** The file's word for it: `depends_on`, `links`, `network_mode`, `environment` ... */
  readonly by: string;
  /** Only guessed, such as from a name in the environment. */
  readonly isGuess: boolean;
  /** Of a guess: why it is offered, as a sentence. */
  readonly why?: string;
}

export interface ImportedServices {
  readonly services: readonly ImportedService[];
  readonly remarks: readonly ImportRemark[];
}

/** The newest known copy of something, as a backup tool tells it. */
export interface Snapshot {
  /** `restic`, `borg`, `kopia`, `proxmox-backup` or `healthchecks`. */
  readonly tool: string;
  readonly file: string;
  /** Instant in milliseconds. */
  readonly at: number;
  /** The instant as it is written into a note, with the zone that the file gives it. */
  readonly written: string;
  readonly host?: string;
  readonly tags: readonly string[];
  readonly paths: readonly string[];
  readonly repository?: string;
  /** The name of an archive, a backup group (`vm/101`) or a check. */
  readonly name?: string;
  /** What all copies of the same thing are called, where the name differs from copy to copy: `nas-*` of borg's `nas-2026-11-23`. */
  readonly series?: string;
  /** Other names: the slug of a check, the guest of a backup group. */
  readonly alsoNamed?: readonly string[];
  /** True: its tool verified it. False: it tried, and failed. */
  readonly verified?: boolean;
}

/** What a tool knows of, and has no copy of that can be relied on, such as a check that is down. */
export interface MissingCopy {
  readonly tool: string;
  readonly file: string;
  /** By which it is known, the first for messages. */
  readonly names: readonly string[];
  readonly tags: readonly string[];
  /** A whole sentence: what is the matter with it. */
  readonly message: string;
}

export interface ImportedSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly missing?: readonly MissingCopy[];
  readonly remarks: readonly ImportRemark[];
}
