import type { Answer } from '@credit-check/domain/contract/answer';
import { problemCodes } from '@credit-check/domain/contract/problems';
import { render } from 'lit/html.js';
import { afterEach, expect, test } from 'vitest';
import { badgeStates } from '../badge-state.ts';
import { locales } from '../locales/locale.ts';
import { messagesOf } from '../locales/messages-of.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { clear, hostileText, listing, objectedRecord, record, sampleAnswers } from '../testing/sample-answers.ts';
import { badgeView } from './badge.view.ts';
import { type BadgeInput, badgeModel } from './badge-model.ts';
import { badgeStyles } from './badge-styles.ts';
import { cardView } from './card.view.ts';
import { cardStyles } from './card-styles.ts';

const zhCN = messagesOf('zh-CN');
const receiptUrl = 'https://platform.example/queries/qry_sample';

/** Draws a view as the element and the extension do: in a shadow tree with its styles. */
function draw(template: unknown): HTMLElement {
  const host = document.createElement('div');
  host.lang = 'zh-CN';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(badgeStyles + cardStyles);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  render(template, root);
  return host;
}

function drawCard(answer: Answer): ShadowRoot {
  return draw(cardView(badgeModel({ state: 'ready', answer, receiptUrl }), zhCN)).shadowRoot!;
}

function textOf(root: ParentNode): string {
  return [...root.children]
    .map((child) => child.textContent)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

afterEach(() => {
  document.body.replaceChildren();
});

const inputs: readonly BadgeInput[] = [
  ...Object.values(sampleAnswers).map((answer) => ({ state: 'ready', answer, receiptUrl }) as const),
  ...badgeStates.filter((state) => state !== 'ready').map((state) => ({ state, subjectId: clear.subject.id }) as const),
];

test.each(locales)(
  'axe finds nothing in any badge or card in %s',
  async (locale) => {
    const messages = messagesOf(locale);
    for (const input of inputs) {
      const model = badgeModel(input);
      draw(badgeView(model, messages));
      draw(badgeView(model, messages, { ask: () => {}, details: () => {} }));
      draw(cardView(model, messages, { ask: () => {} }));
    }
    document.documentElement.lang = 'zh-CN';
    document.title = 'views';
    await expectAccessible(document.body);
  },
  60_000,
);

test('whatever is not an answer has a dashed outline and words of its own (X2)', () => {
  for (const input of inputs) {
    const badge = draw(badgeView(badgeModel(input), zhCN)).shadowRoot!.querySelector<HTMLElement>('.badge')!;
    const isAnswer = input.state === 'ready' && !['subject-not-found', 'not-asked'].includes(input.answer.status);
    expect(getComputedStyle(badge).borderTopStyle).toBe(isAnswer ? 'solid' : 'dashed');
    if (!isAnswer) expect(badge.textContent).not.toContain('无相关失信信息');
  }
});

test('a narrower scope is said: on the badge, in empty sections, in the footer', () => {
  const text = textOf(drawCard(sampleAnswers.scoped));
  expect(text).toContain('授权范围内无相关失信信息');
  expect(text).toContain('授权范围内无相关信息');
  expect(text).toContain('授权范围：行政处罚、严重失信主体名单');
  expect(text).not.toContain('查询期内');
});

test('a record shows authority, document, end with its article, and the objection as large as its title (O2)', () => {
  const root = drawCard({ ...clear, status: 'adverse-records', records: [objectedRecord] });
  const text = textOf(root);
  expect(text).toContain('认定机关 沙盒住房和城乡建设局');
  expect(text).toContain('沙建罚〔2026〕12 号 2026-03-02');
  expect(text).toContain('2027-03-02 00:00 依据：《广西壮族自治区社会信用条例》第二十七条、《信用修复管理办法》');
  expect(text).toContain('异议处理中 · 2026-11-25 前答复');
  const [chip, title] = [root.querySelector('.chip')!, root.querySelector('.title')!].map((e) => getComputedStyle(e));
  expect(chip!.fontSize).toBe(title!.fontSize);
  expect(chip!.fontWeight).toBe(title!.fontWeight);
});

test('a listing shows its measures as decided, the way off the list and the remedies, and runs to removal (L1, L3, P8)', () => {
  const text = textOf(drawCard(sampleAnswers.severe));
  for (const said of [listing.grounds, listing.removalConditions, listing.remedies, listing.measures[0]!.name]) {
    expect(text).toContain(said);
  }
  expect(text).toContain('至 2027-05-10');
  expect(text).toContain('移出名单之日');
  expect(text).toContain('严重失信主体 · 1 个名单');
});

test('positive records and evaluations stand apart, evaluations for reference only (C7, X1)', () => {
  const text = textOf(drawCard(sampleAnswers.positive));
  expect(text).toContain('查询期内无相关失信信息');
  expect(text).toContain('沙盒市诚信企业');
  expect(text).toContain('公共信用综合评价 良 仅供参考');
});

test('what stands apart says until when it is shown, by which article, and what is said against it (X3, O2)', () => {
  const { positive } = sampleAnswers;
  const disclosure = { endsAt: '2027-06-30T00:00:00+08:00', rules: ['GX19'] };
  const annotations = [
    { kind: 'objection', since: '2026-11-19T09:00:00+08:00', text: '主体认为评价有误', dueOn: '2026-11-24' },
  ] as const;
  const text = textOf(
    drawCard({
      ...positive,
      records: positive.records.map((one) => ({ ...one, disclosure })),
      evaluations: positive.evaluations.map((one) => ({ ...one, disclosure, annotations: [...annotations] })),
    }),
  );
  const until = '公示至 2027-06-30 00:00 依据：《广西壮族自治区社会信用条例》第十九条';
  expect(text).toContain(`沙盒市人民政府 · 2025-12-01 · ${until}`);
  expect(text).toContain(`沙盒公共信用信息中心 · 2026-10-01 · ${until}`);
  expect(text).toContain('异议处理中 · 2026-11-24 前答复 主体认为评价有误 仅供参考');
});

test('a card says as of when, on which basis, from which source, and links to the receipt (X3)', () => {
  const root = drawCard(clear);
  expect(textOf(root)).toContain('截至 2026-11-21 10:00 · 依法公开 · 来源 沙盒信用平台');
  expect([...root.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://platform.example/', receiptUrl]);
});

test('texts from data stay text: no markup, no change of direction outside, no link to a script', () => {
  const answer = {
    ...clear,
    status: 'adverse-records',
    source: { name: hostileText, url: 'javascript:alert(1)' },
    subject: { ...clear.subject, name: hostileText },
    records: [{ ...record, title: hostileText, facts: hostileText }],
  } satisfies Answer;
  const root = drawCard(answer);
  expect(root.querySelector('img, script, [onerror]')).toBeNull();
  expect(root.querySelectorAll('a')).toHaveLength(1);
  for (const bdi of root.querySelectorAll('bdi')) expect(getComputedStyle(bdi).unicodeBidi).toContain('isolate');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent!.includes('\u202E')) expect(node.parentElement!.localName).toBe('bdi');
  }
  const card = root.querySelector<HTMLElement>('.card')!;
  expect(card.scrollWidth).toBe(card.clientWidth);
});

test('every problem has its sentence in every language', () => {
  for (const locale of locales) {
    for (const code of problemCodes) expect(messagesOf(locale).problems[code].length).toBeGreaterThan(5);
  }
});

test('badge and card carry no style attribute, which a strict policy would refuse', () => {
  for (const input of inputs) {
    const root = draw(cardView(badgeModel(input), zhCN, { ask: () => {} })).shadowRoot!;
    expect(root.querySelector('[style], style')).toBeNull();
  }
});

test('every entry leads its subject to the objection on the platform; without a platform nothing does', () => {
  const { adverse, severe, positive } = sampleAnswers;
  const answer = {
    ...positive,
    records: [...adverse.records, ...positive.records],
    severeListings: severe.severeListings,
  };
  const linked = (platform?: string) => {
    const model = badgeModel({ state: 'ready', answer: { ...answer, status: 'severe-list' }, platform });
    return [...draw(cardView(model, zhCN)).shadowRoot!.querySelectorAll<HTMLAnchorElement>('.object a')].map(
      ({ href }) => href,
    );
  };
  const ids = ['listing:lst_1', 'record:rec_1', 'record:rec_4', 'record:rec_3', 'evaluation:evl_1'];
  const page = 'https://platform.example/portal/objections/new?target=';
  expect(linked('https://platform.example')).toEqual(ids.map((id) => page + encodeURIComponent(id)));
  expect(linked()).toEqual([]);
});
