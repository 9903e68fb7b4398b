/** What is used of pouchdb-adapter-http 9, which brings no types: a plug-in that hands its adapter to whoever registers it. */
declare module 'pouchdb-adapter-http' {
  export type HttpAnswer = { readonly status: number; readonly headers: { get(name: string): string | null }; text(): Promise<string> };
  export type HttpAdapterOptions = {
    /** URL of a database, without credentials */
    readonly name: string;
    /** true: neither looks for the database nor makes it */
    readonly skip_setup: true;
    readonly headers?: Readonly<Record<string, string>>;
    readonly auth?: { readonly username: string; readonly password: string };
  };
  export type HttpAdapterApi = {
    /** a path from the server's root (with a slash), or below the database; further options go to node-fetch as they are */
    fetch(path: string, options: Record<string, unknown>): Promise<HttpAnswer>;
  };
  export type HttpAdapter = new (options: HttpAdapterOptions, ready: () => void) => HttpAdapterApi;
  // eslint-disable-next-line no-restricted-exports -- it is how that package exports it
  export default function install(pouch: { adapter(name: string, made: HttpAdapter): void }): void;
}
