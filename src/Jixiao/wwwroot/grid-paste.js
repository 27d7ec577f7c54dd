// Blocks of cells as spreadsheets put them on the clipboard: cells between tabs, rows between line ends, quotes around a cell that has either inside.
import { addRow, cellsOf, number, rowsOf } from './grid-rows.js';

const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const plain = /[^\t\r\n]*/y;
const end = /\t|\r\n|\n|\r/y;

/** The rows of a block; undefined for a single cell, which is pasted as everywhere. */
export function blockOf(text) {
  const whole = text.replace(/(\r\n|\n|\r)$/, '');
  const rows = [[]];
  for (let at = 0, next = '\t'; next; at += next.length) {
    const [taken, inside] = cellAt(whole, at);
    at += taken.length;
    rows.at(-1).push(inside.trim());
    next = matched(end, whole, at)?.[0] ?? '';
    if (next && next !== '\t') rows.push([]);
  }
  return rows.length > 1 || rows[0].length > 1 ? rows : undefined;
}

// Quotes mean a cell only where it needs them; elsewhere they are what somebody wrote.
function cellAt(text, at) {
  const cell = matched(quoted, text, at);
  return cell && /[\t\r\n]/.test(cell[1]) ? [cell[0], cell[1].replaceAll('""', '"')] : [matched(plain, text, at)[0], matched(plain, text, at)[0]];
}

function matched(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Fills cells from one on, to the right and downwards; rows grow as needed, unless they are fixed. */
export function paste(table, from, block) {
  const first = rowsOf(table).indexOf(from.closest('tr'));
  const left = cellsOf(from.closest('tr')).indexOf(from);
  block.forEach((values, down) => {
    const row = rowsOf(table)[first + down] ?? ('fixed' in table.dataset ? undefined : addRow(table));
    const cells = row ? cellsOf(row) : [];
    values.forEach((value, right) => {
      const cell = cells[left + right];
      if (cell) put(cell, value || above(block, down, right, cell));
    });
  });
  number(table);
}

// A merged level comes as its first row's text and blanks below.
const above = (block, down, right, cell) =>
  /level[12]$/.test(cell.name) ? block.slice(0, down).map(row => row[right]).findLast(Boolean) ?? '' : '';

function put(cell, value) {
  if (cell.matches('select'))
    value = [...cell.options].find(option => option.text === value || option.value === value)?.value ?? '';
  cell.value = value;
}
