/** 简体中文 */
import type { Texts } from './texts.ts';

export const zhCN: Texts = {
  name: '信用核查',
  settings: '设置',
  toPanel: '在侧边栏核查',

  signIn: '登录平台',
  signingIn: '请在打开的窗口中登录…',
  signInHint: '查询须登录：每次查询以您所在单位和您本人的名义留存记录。',
  account: {
    actsFor: (organization) => `以${organization}名义查询`,
    actAs: (organization) => `改以${organization}名义查询`,
    another: '登录其他单位…',
    signOut: '退出登录',
    nobody: '已退出；还登录了其他单位，请选择以谁的名义查询',
    askedAs: (organization) => `本页以${organization}名义查询过；改以该单位名义后显示其结果。`,
  },
  sessionExpired: '登录已失效，请重新登录；已有结果不受影响。',
  signInFailed: {
    cancelled: '登录未完成。',
    unreachable: '无法连接平台，登录未完成。',
    'not-trusted': '对方不是所填地址的平台，登录已中止。请核对设置中的平台地址。',
  },

  readSite: '在本站自动识别',
  readSiteHint: '无须每次点击；仍不会自动查询',
  recognising: '正在识别本页单位…',
  found: (count) => `本页识别到 ${count} 家单位`,
  hidden: (count) => `另有 ${count} 个代码在页面上不可见，未列出`,
  surplus: (count) => `本页还有 ${count} 个代码未列出：一次最多列出 5,000 个`,
  nothingSent: '识别在本机完成。点击查询之前，不向平台发送任何内容。',
  noneFound: {
    title: '本页没有识别到统一社会信用代码',
    hint: '可在页面上选中一个代码，点击右键查询。',
  },
  restricted: {
    title: '浏览器不允许扩展读取此页面',
    hint: '请打开需要核查的网页后再试。',
  },
  offline: '网络已断开，暂时不能查询。',
  unreachable: (platform) => `无法连接平台 ${platform}。未得到结果不表示没有失信信息。`,

  purpose: '目的',
  reference: '项目编号',
  referenceHint: '随查询留存，请核对',
  note: '说明',
  noteRequired: '目的为“其他”时请写明',
  purposeNotAllowed: '本单位管理员未允许此目的，不能查询',

  selectAll: '全选',
  select: (name) => `选择 ${name}`,
  selected: (count, total) => `已选 ${count} / ${total}`,
  nameUnknown: '页面未写名称',
  failingCheck: '校验码不符，请核对；仍要查询请勾选',
  registeredAs: (name) => `与登记名称不一致：${name}`,
  occurrences: (count) => `出现 ${count} 次`,

  checkAll: (count) => `全部查询（${count}）`,
  checkSelected: (count) => `查询所选（${count}）`,
  progress: (done, total) => `已查询 ${done} / ${total}`,
  cancel: '停止',
  retryFailed: (count) => `重试未查到的 ${count} 家`,
  refreshStale: (count) => `重新查询已过时的 ${count} 家`,
  clearPage: '清除结果',
  checkedFor: (purpose) => `查询目的：${purpose}`,
  summary: {
    'no-adverse-records': (count) => `无相关失信信息 ${count}`,
    'adverse-records': (count) => `有失信信息 ${count}`,
    'severe-list': (count) => `严重失信主体 ${count}`,
    'subject-not-found': (count) => `平台无此主体 ${count}`,
    'not-asked': (count) => `不含失信信息 ${count}`,
  },
  summaryFailed: (count) => `未查到 ${count}`,
  summaryMismatched: (count) => `名称不一致 ${count}`,
  failures: {
    network: '未能连接平台，没有得到结果',
    malformed: '平台的答复不可识别，未予采用',
    'signed-out': '登录已失效，未查询',
    cancelled: '已停止，未查询',
    interrupted: '查询中断，未得到结果',
  },

  menu: {
    check: '查询所选代码的信用信息…',
    checkFor: (purpose) => `查询所选代码（${purpose}）`,
    typed: '放入核查清单（点击查询之前，不向平台发送）',
  },

  options: {
    title: '信用核查 · 设置',
    platform: '平台地址',
    platformHint: '须为 https 地址；仅本机地址可用 http。',
    platformInvalid: {
      malformed: '请填写完整的网址，例如 https://credit.example',
      insecure: '除本机外，平台地址须以 https 开头',
      'has-path': '请只填写到域名和端口，不含路径',
    },
    test: '测试连接',
    testing: '正在连接…',
    connected: (name) => `已连接：${name}`,
    sandbox: '沙盒',
    notConnected: '未能连接，或对方不是信用平台',
    save: '保存',
    saved: '已保存',
    language: '语言',
    languages: { browser: '与浏览器相同', 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
    account: '账户',
    signedOut: '未登录',
    privacy:
      '本扩展只在您点击时读取当前页面，识别在本机完成；只有您选择查询的代码、目的与编号会发送给上述平台，并由平台留存记录。',
    fixed: {
      title: '由管理员设定',
      hint: '以下由本单位管理员设定，在此不能更改；管理员更改后即时生效。',
      platform: '由本单位管理员设定，不能更改。',
      purposes: '允许的查询目的',
      sites: '允许自动识别的站点',
      nothing: '无',
      unreadable: (keys) => `以下设定无法识别，请告知管理员：${keys}。在更正之前按最严格处理。`,
    },
  },

  welcome: {
    title: '信用核查已安装',
    lead: '三步完成一次核查：',
    steps: [
      {
        title: '填写平台地址',
        text: '在设置中填写本单位使用的信用平台；由管理员设定的，无须填写。首次查询时登录：每次查询以您所在单位和您本人的名义留存记录。',
      },
      {
        title: '在名单页面点击图标',
        text: '扩展列出本页的统一社会信用代码，识别在本机完成。投标单位较多时，点“在侧边栏核查”。把图标固定在工具栏上，随时可用。',
      },
      {
        title: '写明目的，点击查询',
        text: '结果显示在代码旁边。“没有得到结果”不表示没有失信信息；显示的信息到期即消失。需要存档时，在侧边栏生成证据材料。',
      },
    ],
    promise: '点击查询之前，不向任何一方发送任何内容；打开本页也没有联网。',
    openSettings: '打开设置',
  },
};
