/** Why a receipt does not verify. */
export type ReceiptErrorCode =
  /** Not of the form of a receipt, or not of the form of what verifies it. */
  | 'malformed'
  /** The key has not signed the checkpoint. */
  | 'signature'
  /** Statement or checkpoint speak of another log than the key's. */
  | 'origin'
  /** The statement does not stand in the log the checkpoint is of. */
  | 'inclusion'
  /** An opening belongs to nothing in the statement, to the wrong place, or is there twice. */
  | 'opening';

/** The receipt proves nothing. */
export class ReceiptError extends Error {
  readonly code: ReceiptErrorCode;

  constructor(code: ReceiptErrorCode, message: string) {
    super(message);
    this.name = 'ReceiptError';
    this.code = code;
  }
}
