/** What the benchmark calls of peers that bring no types. */

declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRegExp(pattern: RegExp, options: { filter: () => boolean; done: (marked: number) => void }): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; replace: (portion: { readonly text: string }) => Node },
  ): void;
}
