/** Shapes that carry the state without colour. */
import type { BadgeModel, Tone } from './badge-model.ts';

/** One path each, on a field of 16 by 16; its look, where it is not a line. */
export type IconShape = readonly [path: string, look?: 'solid' | 'dashed'];

const shapes: Readonly<Record<Tone, IconShape>> = {
  // A sheet of paper.
  plain: ['M4 1.8h5l3 3v9.4H4zM6 7h4M6 9.3h4M6 11.6h2.5'],
  // A triangle.
  adverse: ['M8 2.2 14.4 13.4H1.6zM8 6.6v3.2M8 11.5v.1'],
  // An octagon with a bar left out.
  severe: ['M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM4.1 6.3h7.8v3.4H4.1z', 'solid'],
  // A circle.
  open: ['M2 8a6 6 0 1 1 12 0 6 6 0 1 1-12 0z', 'dashed'],
};
const lock: IconShape = ['M3.8 7h8.4v6.8H3.8zM5.6 7V5a2.4 2.4 0 0 1 4.8 0v2'];

/** The shape for a model's state and status. */
export function iconShape({ state, tone }: BadgeModel): IconShape {
  return state === 'consent-needed' || state === 'refused' ? lock : shapes[tone];
}
