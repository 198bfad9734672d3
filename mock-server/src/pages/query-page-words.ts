/** Texts of the page of one query, one table per language. */
import type { Status } from '@credit-check/domain/contract/answer';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { Language } from './words.ts';

interface QueryPageWords {
  readonly title: string;
  readonly lead: string;
  readonly notHere: string;
  readonly notHereLead: string;
  readonly subject: string;
  readonly result: string;
  readonly purpose: string;
  readonly reference: string;
  readonly basis: string;
  readonly asOf: string;
  readonly shownUntil: string;
  readonly untilRemoval: string;
  readonly logEntry: string;
  readonly logEntryText: (index: number) => string;
  readonly checkpoint: string;
  readonly stale: string;
  readonly entries: string;
  readonly objected: string;
  readonly provesNothing: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly terms: Terms;
}

export const queryPageWords: Readonly<Record<Language, QueryPageWords>> = {
  'zh-CN': {
    terms: zhCNTerms,
    title: '查询凭证',
    lead: '本页由信用平台出具。网页上的徽标以本页所示为准。',
    notHere: '没有可公开显示的查询',
    notHereLead: '查询编号不存在，或者该查询不属于依法公开查询，仅查询单位可见。',
    subject: '信用主体',
    result: '结果',
    purpose: '查询目的',
    reference: '事项编号',
    basis: '披露方式',
    asOf: '截至',
    shownUntil: '公示至',
    untilRemoval: '移出名单之日',
    logEntry: '查询日志',
    logEntryText: (index) => `第 ${index} 条`,
    checkpoint: '签名检查点',
    stale: '结果已过时，不再显示。请重新查询。',
    entries: '公示中的信息',
    objected: '异议处理中',
    provesNothing: '查询凭证只证明何时查询、答复了什么，不证明信用主体没有其他情形。',
    statuses: {
      'no-adverse-records': '查询期内无相关失信信息',
      'adverse-records': '有失信信息',
      'severe-list': '严重失信主体',
      'subject-not-found': '平台无此主体',
      'not-asked': '未查询失信信息',
    },
  },
  en: {
    terms: enTerms,
    title: 'Record of a query',
    lead: 'This page is the platform’s own. What a badge on another page shows counts only as far as this page says it.',
    notHere: 'No query that may be shown here',
    notHereLead:
      'There is no such query, or it was not on public disclosure and only the organisation that asked may see it.',
    subject: 'Subject',
    result: 'Result',
    purpose: 'Purpose',
    reference: 'Matter number',
    basis: 'Way of disclosure',
    asOf: 'As of',
    shownUntil: 'Shown until',
    untilRemoval: 'removal from the list',
    logEntry: 'Query log',
    logEntryText: (index) => `entry ${index}`,
    checkpoint: 'signed checkpoint',
    stale: 'The result is out of date and no longer shown. Ask again.',
    entries: 'Information in its disclosure period',
    objected: 'objection being handled',
    provesNothing:
      'A record of a query proves what was asked and answered when, not that there is nothing else about the subject.',
    statuses: {
      'no-adverse-records': 'No adverse records in the disclosure period',
      'adverse-records': 'Adverse records',
      'severe-list': 'On a severe list',
      'subject-not-found': 'Not known to the platform',
      'not-asked': 'Adverse records were not asked about',
    },
  },
};
