import type { ComponentChildren } from 'preact';

interface FieldsProps {
  /** Label and what stands beside it; a row without anything is left out. */
  readonly rows: readonly (readonly [label: string, value: ComponentChildren])[];
}

export function Fields({ rows }: FieldsProps) {
  return (
    <dl class="fields">
      {rows
        .filter(([, value]) => value !== '' && value !== undefined)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
