/** Shapes that carry the state without colour: drawn with the text's colour, hidden from assistive technology. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { BadgeModel } from './badge-model.ts';

const sheet = svg`<path d="M4 1.8h5l3 3v9.4H4zM6 7h4M6 9.3h4M6 11.6h2.5" />`;
const triangle = svg`<path d="M8 2.2 14.4 13.4H1.6zM8 6.6v3.2M8 11.5v.1" />`;
const octagon = svg`<path class="solid" d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" /><path class="cut" d="M4.8 8h6.4" />`;
const dashedCircle = svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 1.9" />`;
const lock = svg`<path d="M3.8 7h8.4v6.8H3.8zM5.6 7V5a2.4 2.4 0 0 1 4.8 0v2" />`;

/** The shape for a model's state and status. */
export function iconView(model: BadgeModel): TemplateResult {
  return html`<svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapeOf(model)}</svg>`;
}

function shapeOf(model: BadgeModel): SVGTemplateResult {
  if (model.state === 'consent-needed' || model.state === 'refused') return lock;
  switch (model.tone) {
    case 'plain':
      return sheet;
    case 'adverse':
      return triangle;
    case 'severe':
      return octagon;
    case 'open':
      return dashedCircle;
  }
}
