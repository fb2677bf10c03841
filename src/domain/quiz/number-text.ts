/**
 * How a typed number is read. The site writes 1,234.5, and people also type 0,051, 1 234 or 5.1 %.
 *
 * - Two kinds of separator: the later one is the decimal mark ("1,234.5", "1.234,5", "1 234,5").
 * - One separator repeated, or a space or apostrophe: groups of three digits ("1,234,567", "1 234").
 * - One dot is always a decimal point, one comma a decimal comma ("0,051", "5,1"), except that
 * - one comma after one to three digits (not a leading zero) and before exactly three could be either
 *   ("1,234"). The reading whose size is nearer to the right answer is taken, as nobody is a thousand
 *   times off by intention; equally near means one thousand two hundred and thirty-four.
 * - A per cent sign divides by 100 when the item has no unit, is redundant when the unit is per cent,
 *   and is refused with a sentence when the unit is something else.
 */
const SHAPE = /^([+-]?) ?([\d., ]+)(?:e([+-]?\d+))?(.*)$/i;
const GROUPED = /^[1-9]\d{0,2}([ ,.])\d{3}(?:\1\d{3})*((?!\1)[.,]\d*)?$/;
const PER_CENT = /%|per ?cent/i;
const UNREADABLE =
  'That does not read as one number. Write it like 0.051 or 1,234, without other words.';

const decimal = (digits: string): number => Number(digits.replace(',', '.'));

/** Every way the digits can be meant, the usual one of the site first; none if they are malformed. */
function readings(digits: string): number[] {
  const [, separator, rest] = GROUPED.exec(digits) ?? [];
  if (separator === undefined)
    return /^\d*[.,]?\d*$/.test(digits) && /\d/.test(digits) ? [decimal(digits)] : [];
  const whole = decimal(digits.replaceAll(separator, ''));
  if (separator === ' ' || rest !== undefined || digits.split(separator).length > 2) return [whole];
  return separator === ',' ? [whole, decimal(digits)] : [decimal(digits)];
}

/** The number in the unit of the item, or a sentence (a string) saying how to write it instead. */
export function readNumber(
  typed: string,
  item: { readonly answer: number; readonly unit?: string | undefined },
): number | string {
  const text = typed
    .replace(/[\s_'’]+/g, ' ')
    .replace(/[−–]/g, '-')
    .replace(/[$€£]/g, '')
    .trim();
  const [, sign, digits, exponent, rest] = SHAPE.exec(text) ?? [];
  if (digits === undefined) return text === '' ? 'Type a number.' : UNREADABLE;
  const tail = (rest ?? '').trim().toLowerCase();
  const unit = item.unit ?? '';
  const percent = PER_CENT.test(tail) && tail.replace(PER_CENT, '') === '';
  if (percent && unit !== '' && !PER_CENT.test(unit))
    return `The answer is asked for in ${unit}, so leave out the per cent sign.`;
  if (tail !== '' && !percent && !unit.toLowerCase().startsWith(tail)) return UNREADABLE;
  const scale =
    (sign === '-' ? -1 : 1) * Number(`1e${exponent ?? '0'}`) * (percent && unit === '' ? 0.01 : 1);
  const distance = (value: number): number => Math.abs(Math.log(Math.abs(value / item.answer)));
  const [usual, other] = readings(digits.trim()).map((value) => value * scale);
  if (usual === undefined || !Number.isFinite(usual)) return UNREADABLE;
  return other !== undefined && distance(other) < distance(usual) ? other : usual;
}

/** A number as the site prints it: at most six decimals, thousands by comma, a true minus sign. */
export const writeNumber = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−');

/** A number with its unit; per cent is set close by a narrow no-break space (U+202F). */
export const writeAmount = (value: number, unit?: string): string =>
  writeNumber(value) + (unit === undefined ? '' : unit === '%' ? '\u202f%' : ` ${unit}`);
