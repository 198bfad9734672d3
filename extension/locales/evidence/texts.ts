/** Words of an evidence pack, on screen, on paper and in files. A language is one value of this type. */

export interface EvidenceTexts {
  readonly title: string;
  readonly sheetTitle: string;
  readonly indexTitle: string;
  readonly loading: (done: number, total: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly unavailable: string;
  /** Where nobody is signed in for the organisation the session was asked for. */
  readonly signInFor: (organization: string) => string;
  /** Where the settings name another platform by now. */
  readonly otherPlatform: (platform: string) => string;
  readonly retry: string;
  readonly gone: string;
  readonly nothing: string;
  readonly print: string;
  readonly printHint: string;
  readonly download: string;
  readonly packing: (done: number, total: number) => string;
  readonly packFailed: string;
  /** While sheets are still to be drawn: they are printed once all are there. */
  readonly drawing: (done: number, total: number) => string;
  readonly drawn: (total: number) => string;
  /** In place of sheets on a print made before all were there. */
  readonly notYetDrawn: string;
  readonly seal: (hash: string) => string;
  readonly openIn: string;

  readonly platform: string;
  readonly address: string;
  readonly project: string;
  readonly cutOff: string;
  readonly stage: string;
  readonly organization: string;
  readonly operator: string;
  readonly madeAt: string;
  readonly askedAt: string;
  readonly nameOnList: string;
  readonly result: string;
  readonly currentUntil: string;
  readonly useUntil: string;
  readonly useUntilText: (end: string) => string;
  readonly noEnd: string;
  readonly logEntry: string;
  readonly receipt: string;
  readonly scan: string;
  readonly attests: string;
  readonly annexed: string;
  readonly missing: Readonly<Record<'failed' | 'not-asked', string>>;

  readonly columns: Readonly<
    Record<
      | 'number'
      | 'nameOnList'
      | 'registeredName'
      | 'code'
      | 'consortium'
      | 'result'
      | 'askedAt'
      | 'useUntil'
      | 'operator'
      | 'queryId'
      | 'logIndex'
      | 'receipt',
      string
    >
  >;

  /** The page in the pack that verifies receipts offline. */
  readonly verifier: Readonly<
    Record<'title' | 'lead' | 'noScript' | 'file' | 'paste' | 'at' | 'verify' | 'keys' | 'keysLead', string>
  >;
}
