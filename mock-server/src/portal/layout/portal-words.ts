/** Texts of the portal's frame, one table per language. Each topic has its own beside its pages. */
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { Language } from '../../pages/words.ts';
import type { Audience } from '../signed-in.ts';

interface PortalWords {
  readonly title: string;
  readonly sandbox: string;
  readonly skip: string;
  readonly navigation: string;
  readonly home: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly lead: string;
  readonly what: readonly string[];
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly welcome: string;
  readonly nothingHere: string;
  readonly cancelled: string;
  readonly notOurs: string;
  readonly notOursLead: string;
  readonly formOver: string;
  readonly formOverLead: string;
  readonly again: string;
  readonly notForYou: string;
  readonly notForYouLead: string;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly refused: string;
  readonly refusals: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly refusedOtherwise: (code: ProblemCode) => string;
  readonly back: string;
  readonly unavailable: string;
  readonly unavailableLead: string;
  readonly logUnavailable: string;
  readonly logUnavailableLead: string;
  readonly newer: string;
  readonly older: string;
}

export const portalWords: Readonly<Record<Language, PortalWords>> = {
  'zh-CN': {
    title: '服务门户',
    sandbox: '沙盒',
    skip: '跳到正文',
    navigation: '门户',
    home: '首页',
    signIn: '登录',
    signOut: '退出登录',
    signedOut: '您已退出登录。',
    lead: '信用主体在此查看本人或本单位的信用档案，了解谁查询过、为何查询，并行使自己的权利；工作人员在此办理事项。',
    what: [
      '查看本人信用档案：每条信息的来源、期限与变更理由',
      '了解谁在何时、为何、依何方式查询过',
      '全部免费，随时可用',
    ],
    audiences: {
      person: '本人',
      organization: '单位代表',
      agency: '采购代理机构',
      employer: '用人单位',
      authority: '行政机关',
      provider: '信用信息提供单位',
      operator: '平台运行方',
      site: '网站',
    },
    welcome: '您可以办理',
    nothingHere: '门户中暂无需要您办理的事项。查询请使用浏览器扩展或者接口。',
    cancelled: '没有登录。',
    notOurs: '这次登录已结束或已过期',
    notOursLead: '没有登录任何人。请重新登录。',
    formOver: '这份表单已失效',
    formOverLead: '没有办理任何事项。登录可能已经结束，或者表单不是从本门户的页面提交的。请重新登录后再办理。',
    again: '重新登录',
    notForYou: '您的身份不能使用此页',
    notForYouLead: '此页由其他身份的用户使用。',
    notFound: '没有此页',
    notFoundLead: '地址有误，或者其内容与您无关。',
    refused: '没有办理',
    refusals: {
      conflict: '情况已有变化，或者与先前的办理不一致。请返回查看现状后再办理。',
      'payload.too-large': '提交的内容过大。请减少或者缩小附件后重新提交。',
      'rate.limited': '操作过于频繁，请稍后再试。',
      'request.malformed': '填写的内容不符合要求。请返回检查后重新提交。',
      'subject.not-disclosable': '依法不予披露。',
    },
    refusedOtherwise: (code) => `不符合办理条件（${code}）。`,
    back: '返回首页',
    unavailable: '平台暂时无法处理',
    unavailableLead: '没有办理任何事项。请稍后再试。',
    logUnavailable: '查询日志暂时不可用',
    logUnavailableLead: '每次查看都须先记入查询日志；日志恢复之前，不显示任何信用信息。请稍后再试。',
    newer: '返回最新',
    older: '更早的',
  },
  en: {
    title: 'Portal',
    sandbox: 'Sandbox',
    skip: 'Skip to content',
    navigation: 'Portal',
    home: 'Home',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
    lead: 'Here a subject sees its own credit file, learns who asked about it and why, and uses its rights; staff handle what is due.',
    what: [
      'See your credit file: source, period and reason of change of every item',
      'Learn who asked, when, why and on which basis',
      'Free of charge, at any time',
    ],
    audiences: {
      person: 'in person',
      organization: 'representative',
      agency: 'procurement agency',
      employer: 'employer',
      authority: 'public authority',
      provider: 'information provider',
      operator: 'platform operator',
      site: 'site',
    },
    welcome: 'What you can do here',
    nothingHere: 'There is nothing for you to handle in the portal. To ask, use the browser extension or the API.',
    cancelled: 'Nobody was signed in.',
    notOurs: 'This sign-in is over or has expired',
    notOursLead: 'Nobody was signed in. Please sign in again.',
    formOver: 'This form is no longer valid',
    formOverLead:
      'Nothing was done. Your sign-in may have ended, or the form was not sent from a page of this portal. Sign in and try again.',
    again: 'Sign in again',
    notForYou: 'This page is not for you',
    notForYouLead: 'It is for users in another capacity.',
    notFound: 'There is no such page',
    notFoundLead: 'The address is wrong, or what it names does not concern you.',
    refused: 'Not done',
    refusals: {
      conflict:
        'Things have changed meanwhile, or it contradicts what was done before. Look at the present state first.',
      'payload.too-large': 'What was sent is too large. Send fewer or smaller attachments.',
      'rate.limited': 'Too many requests. Please try again in a little while.',
      'request.malformed': 'What was filled in is not as it should be. Go back, check it and send it again.',
      'subject.not-disclosable': 'Not to be disclosed by law.',
    },
    refusedOtherwise: (code) => `The conditions are not met (${code}).`,
    back: 'Back to the start',
    unavailable: 'The platform cannot do this at the moment',
    unavailableLead: 'Nothing was done. Please try again in a little while.',
    logUnavailable: 'The query log is not available at the moment',
    logUnavailableLead:
      'Every look is written to the query log first; until the log is back no credit information is shown. Please try again in a little while.',
    newer: 'Back to the newest',
    older: 'Older',
  },
};
