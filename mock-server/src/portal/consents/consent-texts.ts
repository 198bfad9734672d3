/** What the pages of consent say. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { ConsentState } from '@credit-check/domain/contract/consent';
import type { Terms } from '@credit-check/domain/terms/terms';

export interface ConsentTexts {
  readonly terms: Terms;
  readonly states: Readonly<Record<ConsentState, string>>;
  /** As the organisation reads them. */
  readonly statesForRequester: Readonly<Record<ConsentState, string>>;
  /** What a category would show, in plain words. */
  readonly shows: Readonly<Record<Category, string>>;
  readonly labels: Readonly<
    Record<
      | 'who'
      | 'purpose'
      | 'reference'
      | 'note'
      | 'categories'
      | 'requested'
      | 'until'
      | 'uses'
      | 'answerBy'
      | 'need'
      | 'effect'
      | 'requestedAt'
      | 'method',
      string
    >
  >;
  readonly methods: Readonly<Record<'request' | 'share-code', string>>;
  readonly comma: string;
  readonly usesTaken: (uses: number, max: number) => string;
  readonly usesMax: (max: number) => string;
  readonly title: string;
  readonly asks: (organization: string) => string;
  readonly yours: string;
  readonly ifRefused: string;
  readonly ifRefusedLead: string;
  readonly anyTime: string;
  readonly blocked: string;
  readonly choose: string;
  readonly chooseLead: string;
  readonly finance: string;
  readonly financeLead: string;
  readonly financeSign: string;
  readonly financeUnexplained: string;
  readonly grant: string;
  readonly refuse: string;
  readonly chooseOne: string;
  readonly sign: string;
  readonly signLead: string;
  readonly alsoCovers: string;
  readonly signedName: string;
  readonly signHint: string;
  readonly signedWrong: string;
  readonly signAndGrant: string;
  readonly back: string;
  readonly done: Readonly<Record<'granted' | 'refused' | 'withdrawn', string>>;
  readonly list: string;
  readonly listLead: string;
  readonly waiting: string;
  readonly standing: string;
  readonly over: string;
  readonly nothing: string;
  readonly open: string;
  readonly answer: string;
  readonly withdraw: string;
  readonly withdrawFrom: (organization: string) => string;
  readonly withdrawLead: string;
  readonly receipts: string;
  readonly receiptsLead: string;
  readonly receiptsNone: string;
  /** Of the receipt of a request, whatever became of it. */
  readonly requestedThen: string;
  readonly download: string;
  readonly whoAsked: string;
  readonly older: string;
}
