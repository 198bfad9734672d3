/** What a subject does about itself, with the token of its own real-name sign-in. */
import type {
  AskedAbout,
  AskedAboutFilters,
  OwnFile,
  Preferences,
  PreferencesInput,
} from '@credit-check/domain/contract/own-file';
import type { Page, SignalOptions } from '../call-options.ts';
import type { CallOperation } from '../transport/call-operation.ts';
import { createOwnConsents, createShareCodes, type OwnConsents, type ShareCodes } from './create-own-consents.ts';
import { createOwnProcedures, type OwnProcedures } from './create-own-procedures.ts';

export interface Self extends OwnProcedures {
  /** Everything held about oneself, unmasked: a query on `self`, logged like any other (D6). */
  readonly file: (options?: SignalOptions) => Promise<OwnFile>;
  /** Who asked about oneself, newest first, refused attempts too; 50 or `limit` (1 to 200) a page. */
  readonly queries: (filters?: AskedAboutFilters, options?: SignalOptions) => Promise<Page<AskedAbout>>;
  readonly preferences: {
    readonly get: (options?: SignalOptions) => Promise<Preferences>;
    /** In force at once; what is absent stays (C6). */
    readonly put: (wishes: PreferencesInput, options?: SignalOptions) => Promise<Preferences>;
  };
  readonly consents: OwnConsents;
  readonly shareCodes: ShareCodes;
}

export function createSelf(call: CallOperation): Self {
  return {
    file: ({ signal } = {}) => call('getOwnFile', { signal }),
    queries: (filters, { signal } = {}) => call('listAskedAbout', { query: filters, signal }),
    preferences: {
      get: ({ signal } = {}) => call('getPreferences', { signal }),
      put: (wishes, { signal } = {}) => call('putPreferences', { body: wishes, signal }),
    },
    consents: createOwnConsents(call),
    shareCodes: createShareCodes(call),
    ...createOwnProcedures(call),
  };
}
