export type AuditErrorCode =
  /** What the platform serves is not of the form of a log, or of a platform. */
  | 'malformed'
  /** No key that is trusted has signed the checkpoint. */
  | 'signature'
  /** The checkpoint is of another log than the key's, or than the one remembered. */
  | 'origin'
  /** The key remembered is no longer among the platform's. */
  | 'key'
  /** Tiles and entries do not make the root the checkpoint states. */
  | 'tiles'
  /** The log has fewer entries than it had. */
  | 'shrunk'
  /** The log is not the one remembered, grown: its past has been rewritten, or there are two. */
  | 'fork'
  /** The platform does not answer. */
  | 'platform';

/** The audit failed. `shrunk` and `fork` are evidence against the platform: both checkpoints are signed by it. */
export class AuditError extends Error {
  readonly code: AuditErrorCode;
  /** The signed checkpoint just seen, where there was one. */
  readonly seen: string | undefined;

  constructor(code: AuditErrorCode, message: string, seen?: string) {
    super(message);
    this.name = 'AuditError';
    this.code = code;
    this.seen = seen;
  }
}
