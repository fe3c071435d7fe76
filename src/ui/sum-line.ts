/** A sum in one line: numbers as the language writes them, to three digits; one below 0 behind a sign stands in brackets. */

export function sumLine(parts: readonly (string | number)[], code: string): string {
  const format = new Intl.NumberFormat(code, { maximumSignificantDigits: 3 });
  let line = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      line += part;
      continue;
    }
    // The sign of formulas, not a hyphen; and no minus before a zero.
    const number = format.format(part + 0).replace('-', '−');
    line += part < 0 && /[×÷+−] $/.test(line) ? `(${number})` : number;
  }
  return line;
}
