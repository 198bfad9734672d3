/**
 * An element with properties that follow attributes, and a picture by lit that is drawn when its turn comes. What it needs
 * of `LitElement` is this much (ADR 15).
 */
import { render, type TemplateResult } from 'lit/html.js';
import { inTurn } from './page/in-turn.ts';

/** On a server there are no elements, and none is made. */
const PageElement = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** What a page has added to `Object.prototype` is no option of ours. */
function plain<T extends object>(options: T): T {
  return Object.assign(Object.create(null), options);
}

function propertyOf(attribute: string): string {
  return attribute.replaceAll(/-./g, ([, letter]) => letter!.toUpperCase());
}

export abstract class DrawnElement extends PageElement {
  /** Attributes with a property that follows: `publishableKey` follows `publishable-key`. Whichever is written last counts. */
  static followed: readonly string[] = [];
  /** The names of all properties that a page may have written, those among them that are read-only, too. */
  static properties: readonly string[] = [];
  /** CSS, made into one sheet for all elements in a document: another document takes none of this one. */
  static styles = '';
  static sheets = new WeakMap<Document, CSSStyleSheet>();

  /** Makes the accessors. To be called once by each class that names attributes, with those it names itself. */
  protected static follow(made: typeof DrawnElement, attributes: readonly string[]): void {
    made.properties = [...made.properties, ...attributes.map(propertyOf)];
    for (const name of attributes) {
      const accessors: PropertyDescriptor & ThisType<DrawnElement> = {
        configurable: true,
        enumerable: true,
        get() {
          return this.#read(name);
        },
        set(value: unknown) {
          this.#write(name, value);
        },
      };
      Object.defineProperty(made.prototype, propertyOf(name), plain(accessors));
    }
  }

  /** What was written to properties after their attributes. */
  #written: Map<string, string | null | undefined> | undefined;
  #root: ShadowRoot | undefined;
  /** What its next picture waits for. */
  #turn: 'draw' | 'wait' | undefined;
  #isConcealed = false;
  #drawing: PromiseWithResolvers<void> | undefined;

  /** The picture. */
  protected abstract render(): TemplateResult;

  /** Whether the picture would only say that something is awaited: a first one then has time. */
  protected abstract get isWaiting(): boolean;

  /** Called after each drawing. */
  protected updated(): void {}

  /** A property, and with it perhaps the picture, has become another. */
  protected changed(_attribute: string, _old: string | null | undefined): void {
    this.requestUpdate();
  }

  /** Fulfilled once what is known now is drawn, which is then put off no more. */
  get updateComplete(): Promise<void> {
    if (this.#turn === undefined) return Promise.resolve();
    this.#drawing ??= Promise.withResolvers<void>();
    this.requestUpdate();
    return this.#drawing.promise;
  }

  /** Draws anew when its turn comes; before it is on a page there is nothing to draw. */
  requestUpdate(): void {
    if (this.#turn === 'draw' || !(this.isConnected || this.#root)) return;
    this.#turn = 'draw';
    inTurn('draw', () => {
      if (this.#root !== undefined || this.#drawing !== undefined || !this.isWaiting) {
        this.draw();
        return;
      }
      this.#turn = 'wait';
      inTurn('wait', () => this.draw());
    });
  }

  /** Draws now, if there is something new to draw: whether there was. */
  protected draw(): boolean {
    if (this.#turn === undefined) return false;
    this.#turn = undefined;
    const drawing = this.#drawing;
    this.#drawing = undefined;
    try {
      // Until then the page shows what stands inside the element.
      this.#root ??= this.#open();
      render(this.render(), this.#root, { host: this });
      this.#reveal();
      this.updated();
    } finally {
      drawing?.resolve();
    }
    return true;
  }

  /** Nobody sees what is drawn any more, from this task on and until it is drawn anew: of a thousand, that may take a while. */
  protected conceal(): void {
    this.#isConcealed = true;
    // Neither layout nor focus changes.
    for (const part of this.#parts()) part.style.opacity = '0';
  }

  #reveal(): void {
    if (!this.#isConcealed) return;
    this.#isConcealed = false;
    for (const part of this.#parts()) part.removeAttribute('style');
  }

  #parts(): readonly HTMLElement[] {
    return [...((this.#root?.children ?? []) as Iterable<HTMLElement>)];
  }

  #open(): ShadowRoot {
    // First: where a page lets no sheet be made, what stands inside the element stays to be seen.
    const sheets = this.#sheets();
    const root = this.attachShadow(plain<ShadowRootInit>({ mode: 'open' }));
    root.adoptedStyleSheets = sheets;
    return root;
  }

  /** None in a document that nobody looks at. */
  #sheets(): CSSStyleSheet[] {
    const { sheets, styles } = this.constructor as typeof DrawnElement;
    const { ownerDocument } = this;
    const view = ownerDocument.defaultView;
    if (view === null) return [];
    let sheet = sheets.get(ownerDocument);
    if (sheet === undefined) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(ownerDocument, sheet);
    }
    return [sheet];
  }

  /** In another document the browser has taken the sheets of the former one away. */
  adoptedCallback(): void {
    if (this.#root !== undefined) this.#root.adoptedStyleSheets = this.#sheets();
  }

  connectedCallback(): void {
    this.#readWritten();
    this.requestUpdate();
  }

  /** What a page wrote before it knew the element hides the accessors. What is read-only takes nothing. */
  #readWritten(): void {
    const { properties } = this.constructor as typeof DrawnElement;
    for (const name of Object.getOwnPropertyNames(this)) {
      if (!properties.includes(name)) continue;
      const value = this[name as keyof this];
      delete this[name as keyof this];
      Reflect.set(this, name, value);
    }
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!(this.constructor as typeof DrawnElement).followed.includes(name)) return;
    const before = this.#written?.has(name) ? this.#written.get(name) : old;
    this.#written?.delete(name);
    if (before !== value) this.changed(name, before);
  }

  #read(name: string): string | null | undefined {
    return this.#written?.has(name) ? this.#written.get(name) : this.getAttribute(name);
  }

  #write(name: string, given: unknown): void {
    const value = given === null || given === undefined ? given : String(given);
    const old = this.#read(name);
    this.#written ??= new Map();
    this.#written.set(name, value);
    if (old !== value) this.changed(name, old);
  }
}
