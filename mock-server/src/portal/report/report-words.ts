/** What the printable report says, one table per language; its sections are those of the national public credit report. */
import type { Language } from '../../pages/words.ts';

export const reportSections = [
  'basic',
  'administration',
  'honesty',
  'severe',
  'commitments',
  'evaluations',
  'judgments',
  'others',
] as const;
export type ReportSection = (typeof reportSections)[number];

interface ReportWords {
  readonly title: string;
  readonly made: string;
  readonly source: string;
  readonly query: string;
  readonly usable: string;
  readonly usableUntil: (instant: string) => string;
  readonly usableNow: string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly nothing: string;
  readonly howToPrint: string;
  readonly back: string;
  readonly notes: readonly string[];
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  'zh-CN': {
    title: '公共信用信息报告',
    made: '查询截至（北京时间）',
    source: '出具单位',
    query: '查询编号',
    usable: '可使用至',
    usableUntil: (instant) => `${instant}：届时本报告所载信息中有一条期限届满，须重新查询`,
    usableNow: '本报告没有期限将届满的信息；仅反映查询时点的情况',
    sections: {
      basic: '基础信息',
      administration: '行政管理',
      honesty: '诚实守信',
      severe: '严重失信',
      commitments: '信用承诺',
      evaluations: '信用评价',
      judgments: '司法判决',
      others: '其他',
    },
    nothing: '查询期内无相关信息',
    howToPrint: '使用浏览器的打印功能打印，或者保存为 PDF（A4）。',
    back: '返回我的档案',
    notes: [
      '本报告由信用主体本人经实名认证查询取得，只载明查询时点仍在披露期限内的信息；已届满、已修复、已撤销的信息不在其内。',
      '处于异议处理期间的信息已在条目中标注。',
      '本报告不评分、不评级，不对信用主体作任何评判；信用评价由发布单位作出，仅供参考。',
      '任何单位不得强制要求提供本报告，也不得超出信用主体同意的范围使用。',
    ],
  },
  en: {
    title: 'Public credit information report',
    made: 'As of (Beijing time)',
    source: 'Issued by',
    query: 'Query',
    usable: 'Usable until',
    usableUntil: (instant) => `${instant}: then the period of an entry in it ends, and it must be asked for again`,
    usableNow: 'No entry in it is about to end; it speaks of the moment of the query alone',
    sections: {
      basic: 'Basic information',
      administration: 'Administrative matters',
      honesty: 'Honesty and good faith',
      severe: 'Severe lists',
      commitments: 'Credit commitments',
      evaluations: 'Credit evaluations',
      judgments: 'Court judgments',
      others: 'Other',
    },
    nothing: 'Nothing within the disclosure period',
    howToPrint: 'Print with your browser, or save as PDF (A4).',
    back: 'Back to my file',
    notes: [
      'Obtained by the subject itself after real-name sign-in. It holds what is within its disclosure period at the moment of the query; what has ended, was repaired or revoked is not in it.',
      'What an objection is being handled about says so in its entry.',
      'It neither scores nor grades nor judges the subject. Evaluations are their publishers’ and for reference only.',
      'Nobody may demand it, or use it beyond what the subject agreed to.',
    ],
  },
};
