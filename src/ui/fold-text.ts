/** A text as it is looked for: small letters without accents, so that "perdida" finds "Pérdida" and "الدالة" finds "الدالّة". */

export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
