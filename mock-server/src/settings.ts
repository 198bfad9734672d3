/** What is decided when the server starts. */
export interface Settings {
  /** Address clients reach the platform at, without a trailing slash; also the OAuth issuer. */
  readonly publicUrl: string;
  /** Name of the log and of its keys (C2SP tlog-checkpoint origin). */
  readonly logOrigin: string;
  readonly platformName: string;
  readonly sandbox: boolean;
  readonly limits: 'sandbox' | 'production';
  /** Years after which the log says no more who asked about whom (D7). */
  readonly logTermYears: number;
  /** Milliseconds an answer is current for (`refreshBy`). */
  readonly answerCurrentMs: number;
}

/** The sandbox's log has a name of its own: its folder cannot be taken for a real platform's by leaving out a flag. */
export function logOriginOf(sandbox: boolean): string {
  return sandbox ? 'sandbox.credit-check.example/log' : 'credit-check.example/log';
}
