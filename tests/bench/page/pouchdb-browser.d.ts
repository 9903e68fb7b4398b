/** PouchDB brings no types of its own; what is used of it is said in peer.ts. */
declare module 'pouchdb-browser' {
  const PouchDB: import('./peer.ts').PouchDb;
  export = PouchDB;
}
