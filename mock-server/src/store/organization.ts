/** An organisation that asks, as the query log names it. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}
