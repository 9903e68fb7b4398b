/** All that a page reads by address, under one origin: the built pages, and files the host has handed out. */
import type { FileRefs } from '../host/files/file-refs.ts';
import type { Serve } from './serve-types.ts';
import { createStaticFiles, type StaticFilesParts } from './static-files.ts';
import { createFileDoor } from './file-door.ts';

export function createPageDoor(parts: StaticFilesParts & { readonly files: FileRefs }): Serve {
  const pages = createStaticFiles(parts);
  const files = createFileDoor(parts.files);
  return (request) => (request.path.startsWith('/files/') ? files(request) : pages(request));
}
