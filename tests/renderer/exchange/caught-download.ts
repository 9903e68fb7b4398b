/** Catches the next file that the page hands to the person, instead of the browser's download. */
export async function caughtDownload(act: () => unknown): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const caught = new Promise<{ name: string; href: string }>((resolve) => {
    const listen = (event: MouseEvent) => {
      const link = event.target instanceof HTMLAnchorElement && event.target.download !== '' ? event.target : null;
      if (link === null) return;
      event.preventDefault();
      document.removeEventListener('click', listen, true);
      resolve({ name: link.download, href: link.href });
    };
    document.addEventListener('click', listen, true);
  });
  await act();
  const { name, href } = await caught;
  return { name, bytes: new Uint8Array(await (await fetch(href)).arrayBuffer()) };
}
