/** What the sign-in page says, one table per language. */
import type { SandboxUser } from '../sandbox-users.ts';
import type { Language } from './language.ts';

export interface SignInTexts {
  readonly title: string;
  readonly platform: string;
  readonly otherLanguage: string;
  readonly sandboxMark: string;
  readonly sandboxNote: string;
  /** Which client asks: the browser extension, or the platform's own portal. */
  readonly asks: Readonly<Record<'extension' | 'portal', string>>;
  readonly logged: string;
  readonly chooseUser: string;
  readonly roles: Readonly<Record<SandboxUser, string>>;
  readonly asSubject: string;
  readonly asSubjectNote: string;
  readonly kind: string;
  readonly person: string;
  readonly representative: string;
  readonly identifier: string;
  readonly signIn: string;
  readonly cancel: string;
  readonly staffElsewhere: string;
  readonly subjectsElsewhere: string;
  readonly problems: Readonly<Record<SignInProblem, string>>;
  readonly notConnected: string;
  readonly notConnectedNote: string;
}

/** Why a choice on the page signed nobody in. */
export type SignInProblem =
  | 'incomplete'
  | 'malformed-person'
  | 'malformed-organization'
  | 'unknown'
  | 'elsewhere-not-under-way'
  | 'elsewhere-not-trusted'
  | 'elsewhere-unknown';

export const signInTexts: Readonly<Record<Language, SignInTexts>> = {
  'zh-CN': {
    title: '登录',
    platform: '信用核查平台',
    otherLanguage: 'English',
    sandboxMark: '沙盒',
    sandboxNote: '全部数据均为虚构，登录不需要密码。',
    asks: {
      extension: '信用核查浏览器扩展请求以您的身份查询信用信息。',
      portal: '登录后进入本平台的服务门户。',
    },
    logged: '登录后的每一次查询都会记入查询日志：查询人、目的、对象和时间。',
    chooseUser: '选择用户',
    roles: {
      'officer@agency': '采购代理机构',
      'admin@agency': '采购代理机构的管理员',
      'clerk@employer': '用人单位',
      'duty@authority': '行政机关',
      'operator@platform': '平台运行方',
      'provider@bureau': '信用信息提供单位',
    },
    asSubject: '以信用主体身份登录',
    asSubjectNote: '仅限沙盒中的主体。',
    kind: '身份',
    person: '本人（公民身份号码）',
    representative: '单位代表（统一社会信用代码）',
    identifier: '号码',
    signIn: '登录',
    cancel: '取消登录',
    problems: {
      incomplete: '请选择一个用户，或填写 18 位号码。',
      'malformed-person': '这不是有效的公民身份号码，请核对 18 位号码。',
      'malformed-organization': '这不是有效的统一社会信用代码，请核对 18 位代码。',
      unknown: '沙盒中没有这个主体，请换一个号码。',
      'elsewhere-not-under-way': '这次登录已经结束，请重新登录。',
      'elsewhere-not-trusted': '身份认证服务未能确认您的身份，请重试；仍然不行时请联系平台运行方。',
      'elsewhere-unknown': '您的身份已确认，但尚未获邀使用本平台。请联系本单位的管理员。',
    },
    staffElsewhere: '单位工作人员',
    subjectsElsewhere: '信用主体（实名认证）',
    notConnected: '尚未接入身份认证服务',
    notConnectedNote: '本平台不是沙盒，须由平台运行方接入身份认证服务后才能登录。请联系平台运行方。',
  },
  en: {
    title: 'Sign in',
    platform: 'Credit check platform',
    otherLanguage: '中文',
    sandboxMark: 'Sandbox',
    sandboxNote: 'All data are invented, and no password is needed.',
    asks: {
      extension: 'The credit check browser extension asks to query credit information in your name.',
      portal: 'Sign in to the portal of this platform.',
    },
    logged: 'Every query made while signed in enters the query log: who asked, why, about whom and when.',
    chooseUser: 'Choose a user',
    roles: {
      'officer@agency': 'Procurement agency',
      'admin@agency': 'Administrator of the agency',
      'clerk@employer': 'Employer',
      'duty@authority': 'Public authority',
      'operator@platform': 'Platform operator',
      'provider@bureau': 'Information provider',
    },
    asSubject: 'Sign in as a credit subject',
    asSubjectNote: 'Subjects of the sandbox only.',
    kind: 'Who you are',
    person: 'The person (resident ID number)',
    representative: 'A representative of the organisation (USCC)',
    identifier: 'Number',
    signIn: 'Sign in',
    cancel: 'Cancel',
    problems: {
      incomplete: 'Choose a user, or enter a number of 18 characters.',
      'malformed-person': 'This is not a valid resident ID number. Check its 18 characters.',
      'malformed-organization': 'This is not a valid unified social credit code. Check its 18 characters.',
      unknown: 'The sandbox has no such subject. Try another number.',
      'elsewhere-not-under-way': 'That sign-in is over. Please sign in again.',
      'elsewhere-not-trusted':
        'The identity provider could not confirm who you are. Try again; if it keeps failing, contact the operator.',
      'elsewhere-unknown':
        'Who you are is confirmed, but you are not invited to this platform. Contact the administrator of your organisation.',
    },
    staffElsewhere: 'Staff of an organisation',
    subjectsElsewhere: 'Credit subjects (real-name verification)',
    notConnected: 'No identity provider is connected',
    notConnectedNote:
      'This platform is not a sandbox. Its operator must connect an identity provider before anyone can sign in. Please contact the operator.',
  },
};
