/** Excel files, PDFs and lists of refused rows: the person chooses where they go. */
import { join } from 'node:path';
import { app, type Session } from 'electron';

/** @param folder tests: save here without a question */
export function askWhereDownloadsGo(session: Session, folder: string | null): void {
  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    if (folder === null) item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), name) });
    else item.setSavePath(join(folder, name));
  });
}
