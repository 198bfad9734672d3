import type { Progress } from '../../screens/evidence/evidence-state.ts';

interface ProgressLineProps extends Progress {
  readonly say: (done: number, total: number) => string;
}

/** How far a piece of work is, in words and as a bar. */
export function ProgressLine({ done, total, say }: ProgressLineProps) {
  return (
    <label class="progress">
      {say(done, total)}
      <progress max={Math.max(1, total)} value={done} />
    </label>
  );
}
