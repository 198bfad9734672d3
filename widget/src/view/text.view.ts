/** Text that comes from data: escaped by lit, isolated in direction, so that it cannot rearrange what stands around it. */
import { dayOf, minuteOf } from '@credit-check/domain/time/day';
import { parseInstant } from '@credit-check/domain/time/instant';
import { html, type TemplateResult } from 'lit/html.js';
import type { BadgeMessages } from '../locales/messages.ts';

/** A text of the platform's data, which is Chinese whatever the screen speaks. */
export function dataText(text: string): TemplateResult {
  return html`<bdi lang="zh-CN">${text}</bdi>`;
}

/** An identifier or a document's number: never broken inside. */
export function codeText(code: string): TemplateResult {
  return html`<bdi class="code">${code}</bdi>`;
}

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export function dayText(day: string): TemplateResult {
  return html`<time datetime=${day}>${day}</time>`;
}

/** An instant to the minute, as the clock on the wall in Asia/Shanghai shows it. */
export function instantText(instant: string, messages: BadgeMessages): TemplateResult {
  return html`<time datetime=${instant}>${messages.shanghaiTime(minuteOf(parseInstant(instant)))}</time>`;
}

/** The day in Asia/Shanghai on which an instant falls. */
export function shanghaiDay(instant: string): string {
  return dayOf(parseInstant(instant));
}

/** A link to a web address; any other scheme stays plain text, since the address comes from data. */
export function linkView(url: string, text: unknown): unknown {
  return isWebUrl(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

function isWebUrl(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
}
