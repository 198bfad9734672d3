/** 繁體中文 */
import type { Texts } from './texts.ts';

export const zhTW: Texts = {
  name: '信用核查',
  settings: '設定',
  toPanel: '在側邊欄查核',

  signIn: '登入平台',
  signingIn: '請在開啟的視窗中登入…',
  signInHint: '查詢須登入：每次查詢以您所在單位和您本人的名義留存紀錄。',
  account: {
    actsFor: (organization) => `以${organization}名義查詢`,
    actAs: (organization) => `改以${organization}名義查詢`,
    another: '登入其他單位…',
    signOut: '登出',
    nobody: '已登出；仍登入其他單位，請選擇以誰的名義查詢',
    askedAs: (organization) => `本頁曾以${organization}名義查詢；改以該單位名義後顯示其結果。`,
  },
  sessionExpired: '登入已失效，請重新登入；已有結果不受影響。',
  signInFailed: {
    cancelled: '登入未完成。',
    unreachable: '無法連線至平台，登入未完成。',
    'not-trusted': '對方不是所填位址的平台，登入已中止。請核對設定中的平台位址。',
  },

  readSite: '在本站自動辨識',
  readSiteHint: '無須每次點選；仍不會自動查詢',
  recognising: '正在辨識本頁單位…',
  found: (count) => `本頁辨識到 ${count} 家單位`,
  hidden: (count) => `另有 ${count} 個代碼在頁面上不可見，未列出`,
  surplus: (count) => `本頁還有 ${count} 個代碼未列出：一次最多列出 5,000 個`,
  nothingSent: '辨識在本機完成。點選查詢之前，不向平台傳送任何內容。',
  noneFound: {
    title: '本頁沒有辨識到統一社會信用代碼',
    hint: '可在頁面上選取一個代碼，按右鍵查詢。',
  },
  restricted: {
    title: '瀏覽器不允許擴充功能讀取此頁面',
    hint: '請開啟需要核查的網頁後再試。',
  },
  offline: '網路已斷線，暫時不能查詢。',
  unreachable: (platform) => `無法連線至平台 ${platform}。未得到結果不表示沒有失信資訊。`,

  purpose: '目的',
  reference: '專案編號',
  referenceHint: '隨查詢留存，請核對',
  note: '說明',
  noteRequired: '目的為「其他」時請寫明',
  purposeNotAllowed: '本單位管理員未允許此目的，不能查詢',

  selectAll: '全選',
  select: (name) => `選擇 ${name}`,
  selected: (count, total) => `已選 ${count} / ${total}`,
  nameUnknown: '頁面未寫名稱',
  failingCheck: '檢核碼不符，請核對；仍要查詢請勾選',
  registeredAs: (name) => `與登記名稱不一致：${name}`,
  occurrences: (count) => `出現 ${count} 次`,

  checkAll: (count) => `全部查詢（${count}）`,
  checkSelected: (count) => `查詢所選（${count}）`,
  progress: (done, total) => `已查詢 ${done} / ${total}`,
  cancel: '停止',
  retryFailed: (count) => `重試未查到的 ${count} 家`,
  refreshStale: (count) => `重新查詢已過時的 ${count} 家`,
  clearPage: '清除結果',
  checkedFor: (purpose) => `查詢目的：${purpose}`,
  summary: {
    'no-adverse-records': (count) => `無相關失信資訊 ${count}`,
    'adverse-records': (count) => `有失信資訊 ${count}`,
    'severe-list': (count) => `嚴重失信主體 ${count}`,
    'subject-not-found': (count) => `平台無此主體 ${count}`,
    'not-asked': (count) => `不含失信資訊 ${count}`,
  },
  summaryFailed: (count) => `未查到 ${count}`,
  summaryMismatched: (count) => `名稱不一致 ${count}`,
  failures: {
    network: '未能連線至平台，沒有得到結果',
    malformed: '平台的答覆不可辨識，未予採用',
    'signed-out': '登入已失效，未查詢',
    cancelled: '已停止，未查詢',
    interrupted: '查詢中斷，未得到結果',
  },

  menu: {
    check: '查詢所選代碼的信用資訊…',
    checkFor: (purpose) => `查詢所選代碼（${purpose}）`,
    typed: '放入查核清單（點選查詢之前，不向平台傳送）',
  },

  options: {
    title: '信用核查 · 設定',
    platform: '平台位址',
    platformHint: '須為 https 位址；僅本機位址可用 http。',
    platformInvalid: {
      malformed: '請填寫完整的網址，例如 https://credit.example',
      insecure: '除本機外，平台位址須以 https 開頭',
      'has-path': '請只填寫到網域和連接埠，不含路徑',
    },
    test: '測試連線',
    testing: '正在連線…',
    connected: (name) => `已連線：${name}`,
    sandbox: '沙盒',
    notConnected: '未能連線，或對方不是信用平台',
    save: '儲存',
    saved: '已儲存',
    language: '語言',
    languages: { browser: '與瀏覽器相同', 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
    account: '帳戶',
    signedOut: '未登入',
    privacy:
      '本擴充功能只在您點選時讀取目前頁面，辨識在本機完成；只有您選擇查詢的代碼、目的與編號會傳送給上述平台，並由平台留存紀錄。',
    fixed: {
      title: '由管理員設定',
      hint: '以下由本單位管理員設定，在此不能變更；管理員變更後即時生效。',
      platform: '由本單位管理員設定，不能變更。',
      purposes: '允許的查詢目的',
      sites: '允許自動辨識的網站',
      nothing: '無',
      unreadable: (keys) => `以下設定無法辨識，請告知管理員：${keys}。在更正之前按最嚴格處理。`,
    },
  },

  welcome: {
    title: '信用核查已安裝',
    lead: '三個步驟完成一次查核：',
    steps: [
      {
        title: '填寫平台位址',
        text: '在設定中填寫本單位使用的信用平台；由管理員設定的，無須填寫。首次查詢時登入：每次查詢以您所在單位和您本人的名義留存紀錄。',
      },
      {
        title: '在名單頁面點選圖示',
        text: '擴充功能列出本頁的統一社會信用代碼，辨識在本機完成。投標單位較多時，點選「在側邊欄查核」。把圖示固定在工具列上，隨時可用。',
      },
      {
        title: '寫明目的，點選查詢',
        text: '結果顯示在代碼旁邊。「沒有得到結果」不表示沒有失信資訊；顯示的資訊到期即消失。需要存檔時，在側邊欄產生證據資料。',
      },
    ],
    promise: '點選查詢之前，不向任何一方傳送任何內容；開啟本頁也沒有連線。',
    openSettings: '開啟設定',
  },
};
