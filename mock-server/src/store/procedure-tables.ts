/** Tables of what subjects ask for: objections and repairs, who did what with them, and the evidence that came along. */
import type { EpochMs } from '@credit-check/domain/time/instant';

/** JSON text. */
type Json = string;

export type ApplicationKind = 'objection' | 'repair';

export interface ApplicationTable {
  id: string;
  kind: ApplicationKind;
  /** Who asks. */
  subject_key: string;
  /** Organisation that supplied what it is about; null for an omission. */
  owner_id: string | null;
  /** What it is about (`entry-key.ts`); null for an omission. */
  entry_key: string | null;
  is_open: 0 | 1;
  /** Day by which an open one is decided; null where no law sets a figure. */
  due_on: string | null;
  received_at: EpochMs;
  decided_at: EpochMs | null;
  /** `ObjectionCase` or `RepairCase`: nothing of what it is about stands in it, so that what is revoked is gone (C8). */
  content: Json;
}

/** Who took which step when; its reason stands in the case's history (D6). */
export interface ApplicationStepTable {
  application_id: string;
  /** From 1; the application itself is the first. */
  position: number;
  type: string;
  organization_id: string;
  operator: string;
  at: EpochMs;
}

export interface AttachmentTable {
  id: string;
  application_id: string;
  position: number;
  name: string;
  type: string;
  size: number;
  bytes: Uint8Array;
}

export interface ProcedureTables {
  applications: ApplicationTable;
  application_steps: ApplicationStepTable;
  application_attachments: AttachmentTable;
}
