/** Texts of the platform's own pages, one table per language. */
import type { Operation } from '@credit-check/domain/contract/operation';
import type { OperationId } from '@credit-check/domain/contract/operations';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

interface Words {
  readonly languageName: string;
  readonly docs: string;
  readonly docsLead: string;
  readonly home: string;
  readonly homeLead: string;
  readonly sandboxNotice: string;
  readonly here: string;
  readonly openApi: string;
  readonly checkpoint: string;
  readonly health: string;
  readonly metrics: string;
  readonly subjects: string;
  readonly users: string;
  readonly usersLead: string;
  readonly schemas: string;
  readonly problems: string;
  readonly credential: string;
  readonly noCredential: string;
  readonly parameters: string;
  readonly body: string;
  readonly answer: string;
  readonly noBody: string;
  readonly refusals: string;
  readonly example: string;
  readonly required: string;
  readonly optional: string;
  readonly tags: Readonly<Record<Operation['tag'], string>>;
  readonly credentials: Readonly<Record<Exclude<Operation['access'], 'none'>[number], string>>;
  /** Chinese summaries; English ones are the contract's. */
  readonly summaries: Readonly<Record<OperationId, string>> | undefined;
}

export const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    languageName: '中文',
    docs: '接口说明',
    docsLead: '每次查询先写入日志，再作答复。答复在 refreshBy 之前有效，其中每条信息只显示到各自的 disclosure.endsAt。',
    home: '信用核查平台',
    homeLead: '在交易发生的时点，依法核查信用主体的公开信用状况。平台不评分、不排名。',
    sandboxNotice: '这是沙盒：主体、机构与记录均为虚构，代码使用未分配的行政区划 990000。',
    here: '本平台提供',
    openApi: 'OpenAPI 3.1 描述',
    checkpoint: '查询日志的签名检查点',
    health: '运行状态',
    metrics: '运行指标',
    subjects: '沙盒主体',
    users: '沙盒用户',
    usersLead: '登录时一键选择，无需口令；主体以自己的代码登录。',
    schemas: '数据结构',
    problems: '问题代码',
    credential: '凭据',
    noCredential: '无需凭据',
    parameters: '参数',
    body: '请求',
    answer: '答复',
    noBody: '无正文',
    refusals: '可能的拒绝',
    example: '示例',
    required: '必填',
    optional: '可选',
    tags: {
      queries: '查询',
      records: '信用信息提供',
      'severe-lists': '严重失信主体名单',
      procedures: '异议、修复与退出',
      consents: '授权',
      self: '信用主体本人',
      catalogue: '目录与清单',
      platform: '平台',
      log: '透明日志',
      sandbox: '沙盒',
    },
    credentials: { publishable: '可公开密钥 pk_', session: '嵌入会话', user: '用户令牌', secret: '机密密钥 sk_' },
    summaries: {
      createQuery: '查询一个主体',
      createQueryBatch: '一次查询至多 100 个主体；一项有误不影响其他项',
      listQueries: '本机构的查询日志，最新在前',
      getQuery: '日志中的一条，其答复已去除届满的信息',
      readQueries: '日志中的至多 100 条，按所列顺序，与逐条读取相同；不改变、不记录任何内容',
      getQueryReceipt: '一次查询的凭证，只开启尚未届满的部分',
      streamChanges: '持续告知哪些答复已不是最新；连接时已不是最新的当即告知',
      searchSubjects: '按名称查找单位：只给出候选，由查询人选定',
      createEmbedSession: '为贵网站的一个页面签发短时凭据：来源、主体、查询依据、目的与授权随之固定',
      openEmbedSession: '向平台自己的框架说明该凭据的用途',
      createScreening: '将至多 10,000 个单位与严重失信主体名单比对；限行政机关',
      requestConsent: '请信用主体授权：一个目的、指明的类别、期限、次数',
      listConsents: '本机构的授权，最近请求的在前',
      getConsent: '一项授权，其每次状态变化各有凭证',
      withdrawConsent: '交还授权：据以作出的答复不留任何内容',
      redeemShareCode: '兑换信用主体告知的分享码，仅一次',
      listSelfConsents: '谁请求过您的授权，结果如何',
      grantConsent: '同意全部或者较少的类别；收入与财产须另行签名',
      refuseConsent: '拒绝：没有任何不利后果，无须说明理由',
      withdrawOwnConsent: '撤回授权，立即生效',
      createShareCode: '以短码提供授权，由一个机构兑换一次；只显示这一次',
      putRecord: '提供一条信息，或者它的新版本；相同内容再次提供不产生变化',
      importRecords: '逐行提供信息，逐行按序给出结论；中断后重新发送即可继续',
      revokeRecord: '信息所依据的文书被撤销：内容在各处清除，只留标记',
      correctRecord: '更正一条信息并说明理由；原版本为信用主体保留',
      putListing: '提供严重失信主体名单列入事项；送达之前不向任何人披露',
      notifyListing: '已告知当事人拟列入的事由、依据与异议权利',
      objectListing: '当事人已提出异议',
      verifyListing: '异议已核实并答复',
      decideListing: '已作出列入决定',
      serveListing: '决定已送达：自此披露',
      removeListing: '当事人已移出名单：在各处不再显示，已存答复亦然',
      requestHearingListing: '对核实结果仍有异议，申请听证',
      hearListing: '听证已举行并反馈处理结果',
      requestExitListing: '主体申请退出名单；运营方转交所收到的申请',
      refuseExitListing: '不予退出，并说明理由',
      createObjection: '对本人的信息、遗漏、名单、惩戒措施或评价提出异议',
      listOwnObjections: '本人的异议，办理中的在前',
      createRepair: '申请修复本人的失信信息或严重失信主体名单',
      listOwnRepairs: '本人的修复申请，办理中的在前',
      createExit: '申请退出严重失信主体名单；条例规定七个工作日内反馈',
      listObjections: '异议：运营方可见全部，提供单位可见与其信息有关的；超期的在前',
      acceptObjection: '受理异议：自此各处均作异议标注',
      rejectObjection: '不予受理异议，并说明理由',
      verifyObjection: '提供单位的核查意见；由运营方决定',
      upholdObjection: '异议成立：撤销或更正信息，移出名单或解除措施',
      dismissObjection: '异议不成立：撤去异议标注',
      listRepairs: '修复申请：运营方可见全部，提供单位可见由其决定的；超期的在前',
      grantRepair: '准予修复：停止公示、共享和使用，或作标注；移出名单',
      refuseRepair: '不予修复，并说明理由',
      listDeadlines: '待办期限，以工作日计，超期的在前：运营方可见全部，提供单位可见自己的',
      getOwnFile: '本人档案：全部信息及其来源、期限与各个版本；已届满的予以标明',
      listAskedAbout: '谁在何时、为何、依何方式查询过本人，结果如何，最新在前',
      getPreferences: '本人意愿：正面信息是否公开、不接受谁的授权请求',
      putPreferences: '表明本人意愿；立即生效，未提及的不变',
      listCatalogue: '目录条目：全部版本，或者某日有效的版本',
      listMeasures: '惩戒措施：全部版本，或者某日有效的版本',
      listJurisdictions: '法域及其法规规定的时限',
      getPlatform: '平台说明：日志公钥、法域、限额',
      getHealth: '就绪：数据库可读，日志可写',
      getCheckpoint: '日志最新的签名检查点（C2SP tlog-checkpoint）',
      getClock: '沙盒时钟',
      setClock: '把时钟拨前或拨后',
      resetSandbox: '恢复数据与时钟；日志保留',
      listSandboxSubjects: '沙盒主体及各自演示的情形',
      setFaults: '使日志或数据库不可用，或放慢所有答复；{} 表示恢复',
      createSandboxToken: '沙盒登录会给出的访问令牌',
    },
  },
  en: {
    languageName: 'English',
    docs: 'API reference',
    docsLead:
      'Every query is in the log before it is answered. An answer is current until refreshBy, each entry in it until its own disclosure.endsAt.',
    home: 'Credit check platform',
    homeLead:
      'A subject’s public credit status, checked within the law at the moment of a transaction. No scores, no ranking.',
    sandboxNotice:
      'This is a sandbox: subjects, organisations and records are invented; codes use the unassigned division 990000.',
    here: 'What is here',
    openApi: 'OpenAPI 3.1 description',
    checkpoint: 'Signed checkpoint of the query log',
    health: 'Health',
    metrics: 'Metrics',
    subjects: 'Sandbox subjects',
    users: 'Sandbox users',
    usersLead: 'One click signs in, without a password; a subject signs in by its own code.',
    schemas: 'Schemas',
    problems: 'Problem codes',
    credential: 'Credential',
    noCredential: 'No credential needed',
    parameters: 'Parameters',
    body: 'Request',
    answer: 'Answer',
    noBody: 'no body',
    refusals: 'Refusals',
    example: 'Example',
    required: 'required',
    optional: 'optional',
    tags: {
      queries: 'Queries',
      records: 'Records',
      'severe-lists': 'Severe lists',
      procedures: 'Objection, repair, leaving',
      consents: 'Consents',
      self: 'The subject itself',
      catalogue: 'Catalogue and lists',
      platform: 'Platform',
      log: 'Transparency log',
      sandbox: 'Sandbox',
    },
    credentials: {
      publishable: 'publishable key pk_',
      session: 'embed session',
      user: 'user token',
      secret: 'secret key sk_',
    },
    summaries: undefined,
  },
};
