/** What the pages of a subject's own file say, one table per language. */
import type { Annotation, Polarity } from '@credit-check/domain/contract/disclosed';
import type { OwnVersion, Standing } from '@credit-check/domain/contract/own-file';
import type { ChangeReason } from '@credit-check/domain/contract/record-changes';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { Language } from '../../pages/words.ts';

export interface FileWords {
  readonly terms: Terms;
  readonly title: string;
  readonly lead: string;
  readonly asOf: (instant: string) => string;
  readonly source: string;
  readonly logged: string;
  readonly print: string;
  readonly download: string;
  readonly minor: string;
  readonly minorLead: string;
  readonly unknown: string;
  readonly unknownLead: string;
  readonly sections: Readonly<
    Record<'subject' | 'listings' | 'adverse' | 'others' | 'evaluations' | 'over' | 'revoked', string>
  >;
  readonly nothing: string;
  readonly labels: Readonly<
    Record<
      | 'name'
      | 'code'
      | 'resident'
      | 'formerNames'
      | 'bornOn'
      | 'item'
      | 'authority'
      | 'document'
      | 'determinedOn'
      | 'conductEndedOn'
      | 'facts'
      | 'attributes'
      | 'collectionBasis'
      | 'provider'
      | 'source'
      | 'why'
      | 'listedOn'
      | 'grounds'
      | 'legalBasis'
      | 'measures'
      | 'removalConditions'
      | 'removalProcedure'
      | 'remedies'
      | 'publisher'
      | 'result'
      | 'asOfDay'
      | 'role'
      | 'reason'
      | 'revokedAt',
      string
    >
  >;
  /** Of finances (C4): the consent that was signed. */
  readonly writtenConsent: (reference: string, signedOn: string) => string;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly standings: Readonly<Record<Exclude<Standing, 'disclosed'>, string>>;
  readonly severe: string;
  readonly responsible: string;
  readonly hiddenByWish: string;
  readonly annotations: Readonly<Record<Annotation['kind'], string>>;
  readonly answeredBy: (day: string) => string;
  readonly since: (day: string) => string;
  readonly period: Readonly<
    Record<
      'public' | 'person' | 'hidden' | 'shared' | 'on-authorisation' | 'authorities',
      (until: string, rules: string) => string
    >
  >;
  readonly publicityOver: (ended: string) => string;
  readonly personOver: (ended: string) => string;
  readonly ended: (rules: string) => string;
  readonly repaired: string;
  readonly withheld: string;
  /** With the space before it, where the language has one. */
  readonly until: (instant: string | null) => string;
  readonly comma: string;
  readonly colon: string;
  readonly reference: string;
  readonly history: (count: number) => string;
  readonly versionLine: (version: OwnVersion, at: string) => string;
  readonly changed: string;
  readonly procedure: string;
  readonly revocationKinds: Readonly<Record<ChangeReason, string>>;
  readonly object: string;
  readonly repair: string;
  readonly exit: string;
  readonly missing: string;
  readonly missingLink: string;
}

export const fileWords: Readonly<Record<Language, FileWords>> = {
  'zh-CN': {
    terms: zhCNTerms,
    title: '我的信用档案',
    lead: '平台归集的、关于您的全部信用信息，以及每条信息的来源、期限和变更理由。只有您能看到这一页。',
    asOf: (instant) => `截至 ${instant}`,
    source: '来源',
    logged: '本次查看已记入查询日志（实名认证查询）。',
    print: '打印报告',
    download: '下载全部数据（JSON）',
    minor: '平台不收录、不显示未成年人的信用信息',
    minorLead: '依法不归集未成年人的失信信息，也不向任何人披露。成年之后可以在此查看本人档案。',
    unknown: '平台没有关于您的信用信息',
    unknownLead: '没有任何机构向平台提供过关于您的信息。有人查询过您的，可以在“谁查询过我”中看到。',
    sections: {
      subject: '基本情况',
      listings: '严重失信主体名单',
      adverse: '失信信息',
      others: '其他信息',
      evaluations: '信用评价',
      over: '已届满、已修复和不披露的信息',
      revoked: '已撤销的信息',
    },
    nothing: '查询期内无相关信息',
    labels: {
      name: '名称',
      code: '统一社会信用代码',
      resident: '公民身份号码',
      formerNames: '曾用名',
      bornOn: '出生日期',
      item: '目录条目',
      authority: '认定机关',
      document: '文书',
      determinedOn: '认定日期',
      conductEndedOn: '行为终了日期',
      facts: '事实',
      attributes: '收入与财产',
      collectionBasis: '采集依据',
      provider: '提供单位',
      source: '归集来源',
      why: '期限与依据',
      listedOn: '列入日期',
      grounds: '列入事由',
      legalBasis: '法律依据',
      measures: '惩戒措施',
      removalConditions: '移出条件',
      removalProcedure: '移出程序',
      remedies: '救济途径',
      publisher: '发布单位',
      result: '评价结果',
      asOfDay: '评价日期',
      role: '责任',
      reason: '理由',
      revokedAt: '撤销时间',
    },
    writtenConsent: (reference, signedOn) => `本人书面同意 ${reference}（${signedOn}签署）`,
    polarities: { adverse: '失信信息', neutral: '基础信息', positive: '正面信息' },
    standings: { 'publicity-over': '公示已届满', ended: '已届满', repaired: '已修复', withheld: '不披露' },
    severe: '严重失信主体',
    responsible: '责任人员标注',
    hiddenByWish: '按您的意愿不公开',
    annotations: {
      objection: '异议处理中',
      repair: '信用修复',
      correction: '已更正',
      'responsible-person': '责任人员标注',
    },
    answeredBy: (day) => `${day} 前答复`,
    since: (day) => `自 ${day}`,
    period: {
      public: (until, rules) => `公示至${until}，依据${rules}。`,
      person: (until, rules) => `自然人的信息不公开，仅经您授权或者依法履职时可查，至${until}止，依据${rules}。`,
      hidden: (until, rules) => `按您的意愿不公开，经您授权或者依法履职时可查，至${until}止，依据${rules}。`,
      shared: (until, rules) => `不公开，在政务共享范围内提供至${until}，依据${rules}。`,
      'on-authorisation': (until, rules) => `不公开，仅在您授权的范围内提供至${until}，依据${rules}。`,
      authorities: (until, rules) => `仅向行政机关依法提供至${until}，依据${rules}。`,
    },
    publicityOver: (ended) => `公示已于${ended} 届满，不再公开。`,
    personOver: (ended) => `经您授权可查的期限已于${ended} 届满。`,
    ended: (rules) => `期限已届满，不再向任何人披露，只在您自己的档案中保留，依据${rules}。`,
    repaired: '信用已修复，不再公示、共享和使用，只在您自己的档案中保留。',
    withheld: '不向任何人披露，只在您自己的档案中保留。',
    until: (instant) => (instant === null ? '移出名单之日' : ` ${instant}`),
    comma: '、',
    colon: '：',
    reference: '仅供参考',
    history: (count) => `来源与变更（${count} 个版本）`,
    versionLine: ({ version, kind, organization }, at) =>
      `第 ${version} 版：${at}，${organization}${{ supplied: '提供', corrected: '更正', revoked: '撤销' }[kind]}`,
    changed: '此前为',
    procedure: '列入程序',
    revocationKinds: {
      'document-revoked': '所依据的文书被撤销',
      'document-changed': '所依据的文书被变更',
      'document-void': '所依据的文书失效',
      'recorded-wrongly': '录入有误',
    },
    object: '提出异议',
    repair: '申请信用修复',
    exit: '申请移出名单',
    missing: '应当有而没有的信息，也可以提出异议。',
    missingLink: '就缺少的信息提出异议',
  },
  en: {
    terms: enTerms,
    title: 'My credit file',
    lead: 'Everything the platform holds about you, with source, period and reason of change. Nobody but you sees this page.',
    asOf: (instant) => `As of ${instant}`,
    source: 'source',
    logged: 'This look is in the query log (query after real-name sign-in).',
    print: 'Printable report',
    download: 'Download everything (JSON)',
    minor: 'The platform neither holds nor shows credit information of minors',
    minorLead:
      'By law no adverse information of minors is taken in, and none is shown to anybody. Once of age you can see your file here.',
    unknown: 'The platform holds no credit information about you',
    unknownLead: 'Nobody has supplied any. Whether somebody asked about you is to be seen under “Who asked about me”.',
    sections: {
      subject: 'Who you are',
      listings: 'Severe lists',
      adverse: 'Adverse records',
      others: 'Other information',
      evaluations: 'Evaluations',
      over: 'Ended, repaired and not disclosed',
      revoked: 'Revoked',
    },
    nothing: 'Nothing within the disclosure period',
    labels: {
      name: 'Name',
      code: 'Unified social credit code',
      resident: 'Resident ID number',
      formerNames: 'Former names',
      bornOn: 'Born on',
      item: 'Catalogue item',
      authority: 'Determined by',
      document: 'Document',
      determinedOn: 'Determined on',
      conductEndedOn: 'Conduct ended on',
      facts: 'Facts',
      attributes: 'Income and property',
      collectionBasis: 'Collected on',
      provider: 'Supplied by',
      source: 'Collected from',
      why: 'Period and basis',
      listedOn: 'Listed on',
      grounds: 'Grounds',
      legalBasis: 'Legal basis',
      measures: 'Measures',
      removalConditions: 'Conditions of removal',
      removalProcedure: 'Procedure of removal',
      remedies: 'Remedies',
      publisher: 'Published by',
      result: 'Result',
      asOfDay: 'As of',
      role: 'Responsible as',
      reason: 'Reason',
      revokedAt: 'Revoked at',
    },
    writtenConsent: (reference, signedOn) => `your written consent ${reference}, signed ${signedOn}`,
    polarities: { adverse: 'Adverse record', neutral: 'Basic information', positive: 'Positive record' },
    standings: {
      'publicity-over': 'Publicity over',
      ended: 'Ended',
      repaired: 'Repaired',
      withheld: 'Not disclosed',
    },
    severe: 'On a severe list',
    responsible: 'Responsible-person note',
    hiddenByWish: 'Not public, at your wish',
    annotations: {
      objection: 'Objection being handled',
      repair: 'Credit repair',
      correction: 'Corrected',
      'responsible-person': 'Responsible-person note',
    },
    answeredBy: (day) => `answered by ${day}`,
    since: (day) => `since ${day}`,
    period: {
      public: (until, rules) => `Public until${until}, under ${rules}.`,
      person: (until, rules) =>
        `Of natural persons nothing is public: shown to whom you authorise, and to authorities by duty, until${until}, under ${rules}.`,
      hidden: (until, rules) =>
        `Not public at your wish: shown to whom you authorise, and to authorities by duty, until${until}, under ${rules}.`,
      shared: (until, rules) => `Not public; shared among authorities until${until}, under ${rules}.`,
      'on-authorisation': (until, rules) => `Not public; shown to whom you authorise until${until}, under ${rules}.`,
      authorities: (until, rules) => `Shown to authorities by law until${until}, under ${rules}.`,
    },
    publicityOver: (ended) => `Publicity ended at${ended}: no longer public. `,
    personOver: (ended) => `Whom you authorise is shown it no more since${ended}. `,
    ended: (rules) => `The period is over: shown to nobody any more, kept in your own file alone, under ${rules}.`,
    repaired: 'Repaired: no longer public, shared or used; kept in your own file alone.',
    withheld: 'Shown to nobody; kept in your own file alone.',
    until: (instant) => ` ${instant ?? 'removal from the list'}`,
    comma: ', ',
    colon: ': ',
    reference: 'for reference only',
    history: (count) => `Source and changes (${count} ${count === 1 ? 'version' : 'versions'})`,
    versionLine: ({ version, kind, organization }, at) => `Version ${version}: ${kind} by ${organization}, ${at}`,
    changed: 'before',
    procedure: 'How it came about',
    revocationKinds: {
      'document-revoked': 'the document it rested on was revoked',
      'document-changed': 'the document it rested on was changed',
      'document-void': 'the document it rested on is void',
      'recorded-wrongly': 'recorded wrongly',
    },
    object: 'Object',
    repair: 'Apply for repair',
    exit: 'Apply to leave the list',
    missing: 'You may also object to what should be here and is not.',
    missingLink: 'Object to an omission',
  },
};
