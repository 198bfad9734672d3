/** Texts of a verdict on the receipts of a consent, one table per language. */
import type { ConsentState } from '@credit-check/domain/contract/consent';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { VerifyLanguage } from './verify-words.ts';

export interface ConsentVerifyWords {
  readonly terms: Terms;
  readonly attests: string;
  readonly history: string;
  readonly sum: (receipts: number) => string;
  readonly consentId: string;
  readonly controller: string;
  readonly principal: string;
  readonly purpose: string;
  readonly requested: string;
  readonly covered: string;
  readonly nothing: string;
  readonly until: string;
  readonly uses: string;
  readonly usesTaken: (taken: number, max: number) => string;
  readonly finance: string;
  readonly signed: string;
  readonly notSigned: string;
  readonly by: string;
  readonly actors: Readonly<Record<'subject' | 'organization' | 'none', string>>;
  readonly states: Readonly<Record<ConsentState, string>>;
  readonly comma: string;
}

export const consentVerifyWords: Readonly<Record<VerifyLanguage, ConsentVerifyWords>> = {
  'zh-CN': {
    terms: zhCNTerms,
    attests: '凭证只证明何时、向谁、为何、在什么范围内作出或者撤回了授权。此后是否变化，以平台上最新的凭证为准。',
    history: '经过',
    sum: (receipts) => `共 ${receipts} 份凭证，前后相连，中间没有遗漏。`,
    consentId: '授权编号',
    controller: '使用方',
    principal: '信用主体',
    purpose: '目的',
    requested: '请求的类别',
    covered: '授权的类别',
    nothing: '无',
    until: '有效至',
    uses: '查询次数',
    usesTaken: (taken, max) => `已用 ${taken} 次，至多 ${max} 次`,
    finance: '收入与财产',
    signed: '已单独签名',
    notSigned: '未签名',
    by: '作出者',
    actors: { subject: '信用主体', organization: '使用方', none: '自行届至' },
    states: {
      requested: '请求',
      granted: '同意',
      refused: '拒绝',
      lapsed: '逾期未答复',
      withdrawn: '撤回',
      expired: '到期',
      'used-up': '次数用完',
    },
    comma: '、',
  },
  en: {
    terms: enTerms,
    attests:
      'The receipts attest when, to whom, what for and within which bounds consent was given or withdrawn. Whether anything changed since is for the newest receipt on the platform to say.',
    history: 'What happened',
    sum: (receipts) => `${receipts} receipt(s), each naming the one before: none is left out between them.`,
    consentId: 'Consent',
    controller: 'Given to',
    principal: 'Subject',
    purpose: 'Purpose',
    requested: 'Asked for',
    covered: 'Covers',
    nothing: 'nothing',
    until: 'Until',
    uses: 'Queries',
    usesTaken: (taken, max) => `${taken} of at most ${max}`,
    finance: 'Income and property',
    signed: 'signed for separately',
    notSigned: 'not signed for',
    by: 'By',
    actors: { subject: 'the subject', organization: 'the organisation', none: 'nobody: by itself' },
    states: {
      requested: 'requested',
      granted: 'granted',
      refused: 'refused',
      lapsed: 'lapsed unanswered',
      withdrawn: 'withdrawn',
      expired: 'ended',
      'used-up': 'used up',
    },
    comma: ', ',
  },
};
