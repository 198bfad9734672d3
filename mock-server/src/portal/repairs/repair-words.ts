/** What the pages of repair and of leaving a list say to a subject. */
import type { RepairObstacle } from '@credit-check/domain/repair/judge-repair';
import type { Language } from '../../pages/words.ts';

export interface RepairWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly newTitle: Readonly<Record<'record' | 'listing', string>>;
  readonly newLead: readonly string[];
  readonly ways: string;
  readonly waysHint: string;
  readonly correctedOn: string;
  readonly correctedOnHint: string;
  readonly commitment: string;
  readonly commitmentHint: string;
  readonly statement: string;
  readonly statementHint: string;
  readonly send: string;
  readonly sent: string;
  readonly underWay: string;
  readonly obstacles: Readonly<Record<RepairObstacle, string>>;
  /** The first day on which it may be asked for. */
  readonly tooEarly: (from: string) => string;
  readonly exitTitle: string;
  readonly exitLead: string;
  readonly exitInstead: string;
  readonly repairInstead: string;
  readonly exitGround: string;
  readonly exitSend: string;
  readonly exitSent: string;
  readonly exits: string;
  readonly askedToLeave: string;
}

export const repairWords: Readonly<Record<Language, RepairWords>> = {
  'zh-CN': {
    title: '信用修复与退出',
    lead: '纠正失信行为、履行相关义务后，可以申请信用修复。由认定单位决定，不收费。',
    none: '您没有申请过信用修复。',
    newTitle: { record: '申请信用修复', listing: '申请信用修复并移出名单' },
    newLead: [
      '准予修复的，按照规定停止公示、共享和使用，或者予以标注；在严重失信主体名单中的，移出名单，终止惩戒措施。',
      '法律、法规和国家规定不可修复的信息除外；最短公示期内不能申请。',
    ],
    ways: '以哪些方式修复',
    waysHint: '可以多选。国家规定的修复需要作出信用承诺。',
    correctedOn: '哪一天已经纠正并履行全部义务',
    correctedOnHint: '例如缴清罚款、完成整改的日期。',
    commitment: '公开的信用承诺',
    commitmentHint: '选择“作出信用承诺”的请填写，将由认定单位核实。',
    statement: '具体说明',
    statementHint: '请写明如何纠正、履行了哪些义务。',
    send: '提交修复申请',
    sent: '申请已收到，已转认定单位。结果会显示在这里。',
    underWay: '该信息的修复申请正在处理，不能重复提出。',
    obstacles: {
      'no-law': '该信息没有可以适用的修复规定。',
      'not-adverse': '只有失信信息可以修复。',
      'not-live': '该信息已经修复或者撤销。',
      irreparable: '法律、法规和国家规定该信息不可修复。',
      over: '该信息的披露期限已经届满，不需要修复。',
      'not-corrected-yet': '纠正日期不能晚于今天。',
      'too-early': '最短公示期未满。',
      'no-commitment': '请选择“作出信用承诺”并填写承诺内容。',
      'not-on-list': '您不在该名单中。',
    },
    tooEarly: (from) => `最短公示期未满，${from}起可以申请。`,
    exitTitle: '申请退出严重失信主体名单',
    exitLead: '符合退出标准的，可以申请退出。认定机关自收到申请材料之日起七个工作日内反馈处理结果。',
    exitInstead: '因其他原因申请退出名单',
    repairInstead: '已纠正失信行为：申请信用修复并移出名单',
    exitGround: '退出理由',
    exitSend: '提交退出申请',
    exitSent: '退出申请已收到，已转认定机关。',
    exits: '严重失信主体名单',
    askedToLeave: '已申请退出',
  },
  en: {
    title: 'Repair and leaving a list',
    lead: 'Once the conduct is corrected and all obligations are met, you may ask for repair. The unit that determined it decides; it is free of charge.',
    none: 'You have not asked for any repair.',
    newTitle: { record: 'Ask for repair', listing: 'Ask for repair and to leave the list' },
    newLead: [
      'Where it is granted, publication, sharing and use stop as prescribed, or the record says that it was repaired; a severe list is left and its measures end.',
      'Not for what a law declares irreparable, and not before the minimum of publicity is over.',
    ],
    ways: 'In which ways',
    waysHint: 'Several may be chosen. Repair under the national rule needs a public commitment.',
    correctedOn: 'Day by which it was corrected and all obligations were met',
    correctedOnHint: 'When the fine was paid and the rectification completed, say.',
    commitment: 'Your public commitment',
    commitmentHint: 'Where you chose a public commitment; the determining unit verifies it.',
    statement: 'What you did',
    statementHint: 'Please state how it was corrected and which obligations were met.',
    send: 'Send the request',
    sent: 'Your request was received and passed on to the determining unit. What comes of it is shown here.',
    underWay: 'A request for its repair is under way and cannot be made twice.',
    obstacles: {
      'no-law': 'No rule of repair applies to it.',
      'not-adverse': 'Only adverse information is repaired.',
      'not-live': 'It is repaired or revoked already.',
      irreparable: 'A law declares it irreparable.',
      over: 'Its disclosure is over: nothing is to be repaired.',
      'not-corrected-yet': 'The day cannot lie after today.',
      'too-early': 'The minimum of publicity is not over.',
      'no-commitment': 'Please choose a public commitment and write it down.',
      'not-on-list': 'You are not on that list.',
    },
    tooEarly: (from) => `The minimum of publicity is not over: it may be asked for from ${from} on.`,
    exitTitle: 'Ask to leave a severe list',
    exitLead: 'Who meets the standard may ask to leave. The authority answers within seven working days of receipt.',
    exitInstead: 'Ask to leave the list for another reason',
    repairInstead: 'The conduct is corrected: ask for repair and to leave',
    exitGround: 'On which ground',
    exitSend: 'Send the request',
    exitSent: 'Your request to leave was received and passed on to the authority.',
    exits: 'Severe lists',
    askedToLeave: 'Asked to leave',
  },
};
