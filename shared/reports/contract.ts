/** Paper: the sheet on screen as a PDF. Printing itself is the page's own print dialog in every body. */
import { z } from 'zod';
import { command } from '../contract/method.ts';

export const papers = ['A4', 'A5', 'A3'] as const;

export const reportsContract = {
  /** a PDF of the sheet that this window shows, read at `/files/<ref>` */
  pdf: command({
    input: z.strictObject({ title: z.string().min(1).max(120), paper: z.enum(papers), landscape: z.boolean() }),
    output: z.strictObject({ ref: z.string(), bytes: z.number().int() }),
    roles: ['clerk', 'station_head', 'county_clerk'],
    errors: ['not_supported', 'print_failed', 'disk_full', 'disk_failed'],
  }),
} as const;
