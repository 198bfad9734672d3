/** What the page *who asked about me* says, one table per language. */
import type { AskedAbout } from '@credit-check/domain/contract/own-file';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { Language } from '../../pages/words.ts';

interface AskedWords {
  readonly terms: Terms;
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly filters: string;
  readonly apply: string;
  readonly any: string;
  readonly labels: Readonly<
    Record<
      | 'by'
      | 'outcome'
      | 'basis'
      | 'from'
      | 'to'
      | 'purpose'
      | 'reference'
      | 'note'
      | 'duty'
      | 'consent'
      | 'site'
      | 'came'
      | 'entry',
      string
    >
  >;
  readonly by: Readonly<Record<'others' | 'own' | 'all', string>>;
  readonly visitor: string;
  readonly own: string;
  readonly outcomes: Readonly<Record<AskedAbout['outcome'], string>>;
  readonly everything: string;
  readonly onlyOf: (categories: string) => string;
  readonly shown: (count: number) => string;
  readonly showsNone: string;
  readonly comma: string;
  readonly refusals: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly refusedOtherwise: (code: string) => string;
  readonly logEntry: (index: number) => string;
}

export const askedWords: Readonly<Record<Language, AskedWords>> = {
  'zh-CN': {
    terms: zhCNTerms,
    title: '谁查询过我',
    lead: '关于您的每一次查询都记入查询日志：谁、何时、为何、依何方式查询，结果如何。被拒绝的查询也在这里。',
    nothing: '没有符合条件的查询。',
    filters: '筛选',
    apply: '筛选',
    any: '不限',
    labels: {
      by: '查询方',
      outcome: '结果',
      basis: '披露方式',
      from: '起始日期',
      to: '截止日期',
      purpose: '查询目的',
      reference: '事项编号',
      note: '说明',
      duty: '职责与依据',
      consent: '授权',
      site: '网站',
      came: '查询结果',
      entry: '日志条目',
    },
    by: { others: '他人', own: '本人', all: '全部' },
    visitor: '网站访客',
    own: '本人',
    outcomes: { answered: '已答复', refused: '已拒绝' },
    everything: '该方式下可以披露的全部信息',
    onlyOf: (categories) => `仅限：${categories}`,
    shown: (count) => `当时显示、现仍有效的信息 ${count} 条`,
    showsNone: '没有显示现仍有效的信息',
    comma: '、',
    refusals: {
      'basis.not-permitted': '不得以该方式查询',
      'consent.required': '没有您的授权',
      'consent.pending': '您尚未答复授权请求',
      'consent.withdrawn': '您已撤回授权',
      'consent.expired': '授权已到期',
      'consent.used-up': '授权次数已用完',
      'consent.scope': '超出授权范围',
      'duty.required': '没有说明职责与事项编号',
      'purpose.invalid': '没有说明正当的查询目的',
      'subject.not-disclosable': '依法不予披露',
      'subject.malformed': '号码有误',
      'request.malformed': '查询请求有误',
    },
    refusedOtherwise: (code) => `不符合查询条件（${code}）`,
    logEntry: (index) => `第 ${index} 条`,
  },
  en: {
    terms: enTerms,
    title: 'Who asked about me',
    lead: 'Every query about you is in the query log: who asked, when, why, on which basis and what came of it. Refused ones are here too.',
    nothing: 'No such queries.',
    filters: 'Narrow down',
    apply: 'Apply',
    any: 'any',
    labels: {
      by: 'Asked by',
      outcome: 'Outcome',
      basis: 'Way of disclosure',
      from: 'From',
      to: 'To',
      purpose: 'Purpose',
      reference: 'Matter number',
      note: 'Note',
      duty: 'Duty and its basis',
      consent: 'Consent',
      site: 'Site',
      came: 'What came of it',
      entry: 'Log entry',
    },
    by: { others: 'others', own: 'yourself', all: 'everybody' },
    visitor: 'visitor of a site',
    own: 'yourself',
    outcomes: { answered: 'Answered', refused: 'Refused' },
    everything: 'all that may be disclosed in that way',
    onlyOf: (categories) => `only: ${categories}`,
    shown: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} shown that still stand`,
    showsNone: 'nothing shown that still stands',
    comma: ', ',
    refusals: {
      'basis.not-permitted': 'may not ask in this way',
      'consent.required': 'without your consent',
      'consent.pending': 'you had not answered the request for consent',
      'consent.withdrawn': 'you had withdrawn the consent',
      'consent.expired': 'the consent had ended',
      'consent.used-up': 'the consent had no uses left',
      'consent.scope': 'beyond the consent',
      'duty.required': 'no duty and matter number stated',
      'purpose.invalid': 'no proper purpose stated',
      'subject.not-disclosable': 'not to be disclosed by law',
      'subject.malformed': 'wrong number',
      'request.malformed': 'malformed request',
    },
    refusedOtherwise: (code) => `not within the conditions (${code})`,
    logEntry: (index) => `no. ${index}`,
  },
};
