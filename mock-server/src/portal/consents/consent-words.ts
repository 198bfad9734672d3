/** What the pages of consent say, one table per language. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { ConsentState } from '@credit-check/domain/contract/consent';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { Language } from '../../pages/words.ts';

export interface ConsentWords {
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

export const consentWords: Readonly<Record<Language, ConsentWords>> = {
  'zh-CN': {
    terms: zhCNTerms,
    states: {
      requested: '等待您答复',
      granted: '已同意',
      refused: '已拒绝',
      lapsed: '逾期未答复',
      withdrawn: '已撤回',
      expired: '已到期',
      'used-up': '次数已用完',
    },
    statesForRequester: {
      requested: '等待主体答复',
      granted: '已获授权',
      refused: '主体已拒绝',
      lapsed: '逾期未答复',
      withdrawn: '已撤回',
      expired: '已到期',
      'used-up': '次数已用完',
    },
    shows: {
      'basic-information': '登记类基本信息，例如登记状态、资质许可。',
      'administrative-penalties': '公示期内的行政处罚：违法事实、处罚内容、决定机关和文书。',
      'court-judgments': '公示期内的司法判决和执行信息，例如有能力而拒不履行生效判决。',
      'severe-lists': '是否被列入严重失信主体名单：列入事由、惩戒措施、移出条件。',
      'other-adverse': '公示期内目录规定的其他失信信息。',
      honours: '表彰奖励、志愿服务、慈善捐赠、见义勇为等。',
      commitments: '作出的信用承诺和履行情况。',
      'restricted-finance': '收入、存款、有价证券、商业保险、不动产和纳税数额。',
    },
    labels: {
      who: '谁要查询',
      purpose: '用于什么',
      reference: '事项编号',
      note: '说明',
      categories: '查询哪些信息',
      requested: '对方请求的类别',
      until: '有效至',
      uses: '查询次数',
      answerBy: '请于此前答复',
      need: '为什么需要',
      effect: '对您有什么影响',
      requestedAt: '请求时间',
      method: '方式',
    },
    methods: { request: '对方请求', 'share-code': '您提供的分享码' },
    comma: '、',
    usesTaken: (uses, max) => `已用 ${uses} 次，至多 ${max} 次`,
    usesMax: (max) => `至多 ${max} 次`,
    title: '授权请求',
    asks: (organization) => `“${organization}”请您同意其查询您的信用信息。`,
    yours: '同意还是拒绝，由您决定。',
    ifRefused: '如果拒绝',
    ifRefusedLead: '没有任何不利后果，也无须说明理由。拒绝不会成为信用信息；对方不得因此拒绝提供与所查信息无关的服务。',
    anyTime: '同意之后可以随时撤回，立即生效。每次查询都有记录，您可以在“谁查询过我”中看到。',
    blocked: '您已设置不再接受该单位的授权请求。此请求没有出现在您的列表中；您仍可在此答复。',
    choose: '您同意查询哪些信息？',
    chooseLead: '没有替您勾选。可以只勾选其中几类。',
    finance: '收入与财产：需要单独的书面同意',
    financeLead: '法律对这一类信息另有保护：只有您在了解必要性和影响之后单独签名，对方才能看到。不勾选不影响其他类别。',
    financeSign: '勾选后，下一页请您阅读说明并签名。',
    financeUnexplained: '对方没有说明为什么需要以及对您有什么影响，因此不能同意这一类。',
    grant: '同意所勾选的',
    refuse: '拒绝',
    chooseOne: '尚未勾选。请至少勾选一类，或者拒绝。',
    sign: '收入与财产：书面同意',
    signLead: '请阅读以下说明。签名之后，对方才能在有效期内查询这一类信息。',
    alsoCovers: '同时同意的其他类别',
    signedName: '以您的全名签名',
    signHint: '写下您的全名，即为对以上内容的单独书面同意。',
    signedWrong: '签名与实名不一致。请写下您的全名，或者返回。',
    signAndGrant: '签名并同意',
    back: '返回，不签名',
    done: {
      granted: '已同意。凭证已写入日志，双方各有一份。',
      refused: '已拒绝。没有任何不利后果。',
      withdrawn: '已撤回，立即生效。此前据此作出的答复均已失效。',
    },
    list: '我的授权',
    listLead: '谁请求过您的授权，您同意了什么。同意的可以随时一键撤回。',
    waiting: '等待您答复',
    standing: '有效的授权',
    over: '已结束的',
    nothing: '没有。',
    open: '查看',
    answer: '查看并答复',
    withdraw: '撤回',
    withdrawFrom: (organization) => `撤回给“${organization}”的授权`,
    withdrawLead: '撤回立即生效：对方不能再查询，此前据此作出的答复也不再显示。无须说明理由。',
    receipts: '凭证',
    receiptsLead: '每次变化各有一份凭证，写入日志，不可更改，您与对方各执一份，可以脱离本平台核验。',
    receiptsNone: '本平台为此保存凭证之前已经作出。',
    requestedThen: '对方提出请求',
    download: '下载全部凭证（JSON）',
    whoAsked: '谁查询过我',
    older: '更早的',
  },
  en: {
    terms: enTerms,
    states: {
      requested: 'waiting for your answer',
      granted: 'granted',
      refused: 'refused',
      lapsed: 'lapsed unanswered',
      withdrawn: 'withdrawn',
      expired: 'ended',
      'used-up': 'used up',
    },
    statesForRequester: {
      requested: 'waiting for the subject',
      granted: 'granted',
      refused: 'refused by the subject',
      lapsed: 'lapsed unanswered',
      withdrawn: 'withdrawn',
      expired: 'ended',
      'used-up': 'used up',
    },
    shows: {
      'basic-information': 'Basic registration data, such as status and licences.',
      'administrative-penalties':
        'Administrative penalties in their publicity period: facts, penalty, authority, document.',
      'court-judgments':
        'Court judgments and enforcement in their publicity period, such as a debt not paid though able.',
      'severe-lists': 'Whether listed as severe, with grounds, measures and conditions of removal.',
      'other-adverse': 'Other adverse information of the catalogue in its publicity period.',
      honours: 'Commendations, volunteering, donations, acts of bravery.',
      commitments: 'Credit commitments made, and whether they were kept.',
      'restricted-finance': 'Income, deposits, securities, insurance, real estate and amounts of tax.',
    },
    labels: {
      who: 'Who asks',
      purpose: 'What for',
      reference: 'Matter',
      note: 'Note',
      categories: 'Which information',
      requested: 'Asked for',
      until: 'Until',
      uses: 'How often',
      answerBy: 'Please answer by',
      need: 'Why it is needed',
      effect: 'What it means for you',
      requestedAt: 'Requested',
      method: 'How',
    },
    methods: { request: 'the organisation asked', 'share-code': 'by your share code' },
    comma: ', ',
    usesTaken: (uses, max) => `${uses} of at most ${max} queries made`,
    usesMax: (max) => `at most ${max} ${max === 1 ? 'query' : 'queries'}`,
    title: 'Request for your consent',
    asks: (organization) => `“${organization}” asks for your consent to query your credit information.`,
    yours: 'Whether you consent or refuse is up to you.',
    ifRefused: 'If you refuse',
    ifRefusedLead:
      'Nothing happens to you, and no reason is needed. A refusal never becomes credit information; nobody may deny you a service for it that does not need this information.',
    anyTime:
      'You can withdraw a consent at any time, with effect at once. Every query is recorded and stands under “Who asked”.',
    blocked: 'You take no requests from this organisation. This one is not in your list; you may still answer it here.',
    choose: 'Which information may be queried?',
    chooseLead: 'Nothing is ticked for you. You may tick only some.',
    finance: 'Income and property: a written consent of its own',
    financeLead:
      'The law protects this category by itself: it is shown only once you have read why it is needed and what follows, and have signed for it. Leaving it out does not affect the rest.',
    financeSign: 'If you tick it, the next page asks you to read the explanation and sign.',
    financeUnexplained:
      'The organisation has not explained why it is needed and what follows for you, so it cannot be consented to.',
    grant: 'Consent to what is ticked',
    refuse: 'Refuse',
    chooseOne: 'Nothing is ticked. Tick at least one, or refuse.',
    sign: 'Income and property: written consent',
    signLead: 'Please read the explanation. Only once you have signed can the organisation query this category.',
    alsoCovers: 'Consented to besides',
    signedName: 'Sign with your full name',
    signHint: 'Writing your full name is your separate written consent to what stands above.',
    signedWrong: 'That is not your name on record. Write your full name, or go back.',
    signAndGrant: 'Sign and consent',
    back: 'Back, without signing',
    done: {
      granted: 'You have consented. The receipt is logged; each side has one.',
      refused: 'You have refused. Nothing follows from it.',
      withdrawn: 'Withdrawn, with effect at once. What was answered under it is void.',
    },
    list: 'My consents',
    listLead: 'Who asked for your consent, and what you agreed to. What you granted you can withdraw with one click.',
    waiting: 'Waiting for your answer',
    standing: 'Consents that stand',
    over: 'Over',
    nothing: 'None.',
    open: 'Details',
    answer: 'Read and answer',
    withdraw: 'Withdraw',
    withdrawFrom: (organization) => `Withdraw the consent given to “${organization}”`,
    withdrawLead:
      'A withdrawal takes effect at once: no further query, and what was answered under it is no longer shown. No reason is needed.',
    receipts: 'Receipts',
    receiptsLead:
      'Every change has a receipt: logged, never changed, the same for you and the organisation, and verifiable without this platform.',
    receiptsNone: 'It was made before the platform kept receipts of it.',
    requestedThen: 'requested',
    download: 'Download all receipts (JSON)',
    whoAsked: 'Who asked',
    older: 'Earlier ones',
  },
};
