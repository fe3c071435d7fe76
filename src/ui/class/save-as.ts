/** Hands a text over as a file. */
export function saveAs(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob by then, also where it asks first.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
