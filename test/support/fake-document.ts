/** As much of a browser's document as it takes to build a page in a test: elements with attributes and children. */

export class FakeElement {
  readonly dataset: Record<string, string> = {};
  readonly style: Record<string, string> = {};
  readonly classList = { toggle: () => false, add: () => {}, remove: () => {} };
  readonly attributes = new Map<string, string>();
  children: (FakeElement | string)[] = [];
  value = '';

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children);
  }
  replaceChildren(...children: (FakeElement | string)[]): void {
    this.children = children;
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
  set textContent(text: string) {
    this.children = [text];
  }
  /** It does nothing by itself, and is where it was put. */
  addEventListener(): void {}
  focus(): void {}
  remove(): void {}
  querySelector(): null {
    return null;
  }
  before(): void {}
  after(): void {}
  getContext(): null {
    return null;
  }

  /** Every text below it, and what is said of its elements to who does not see them. */
  texts(): string[] {
    const said = ['aria-label', 'title', 'placeholder'].map((name) => this.attributes.get(name) ?? '');
    const below = this.children.flatMap((child) => (typeof child === 'string' ? child : child.texts()));
    return [...said, ...below];
  }
}

/** @param byId elements that are there before anything is made. */
export function fakeDocument(lang: string, byId: Readonly<Record<string, FakeElement>>) {
  return {
    title: '',
    documentElement: { lang },
    getElementById: (id: string) => byId[id] ?? null,
    createElement: () => new FakeElement(),
    createElementNS: () => new FakeElement(),
    addEventListener: () => {},
  };
}
