// Moving in a grid as in a spreadsheet: arrows and Enter between cells, Tab along the row as everywhere, Alt+arrow moves the row, Ctrl+Enter adds one
// below, Ctrl+Delete takes it out. A table with data-fixed keeps its rows.
import { addRow, cellsOf, number, rowsOf } from './grid-rows.js';

/** Whether the key was one of ours. */
export function move(event, table, structure) {
  const { key, altKey, ctrlKey, shiftKey, target } = event;
  const fixed = 'fixed' in table.dataset;
  if (!fixed && altKey && key === 'ArrowUp') return structure('up'), true;
  if (!fixed && altKey && key === 'ArrowDown') return structure('down'), true;
  if (!fixed && ctrlKey && key === 'Enter') return structure('add'), true;
  if (!fixed && ctrlKey && key === 'Delete') return structure('remove'), true;
  if (altKey || ctrlKey || event.metaKey || target.matches('button')) return false;
  if (key === 'Enter') return go(table, target, shiftKey ? -1 : 1, 0, !fixed);
  if (shiftKey) return false;
  if (key === 'ArrowUp' && leaves(target, 'start', 'vertical')) return go(table, target, -1, 0);
  if (key === 'ArrowDown' && leaves(target, 'end', 'vertical')) return go(table, target, 1, 0);
  if (key === 'ArrowLeft' && leaves(target, 'start', 'horizontal')) return go(table, target, 0, -1);
  if (key === 'ArrowRight' && leaves(target, 'end', 'horizontal')) return go(table, target, 0, 1);
  return false;
}

function go(table, from, down, right, grows = false) {
  const rows = rowsOf(table);
  const row = rows.indexOf(from.closest('tr'));
  const column = cellsOf(rows[row]).indexOf(from);
  let next = rows[row + down];
  if (!next && grows && down > 0) {
    next = addRow(table, rows[row]);
    number(table);
  }
  const cell = next && cellsOf(next)[column + right];
  cell?.focus();
  if (cell?.select) cell.select();
  return Boolean(cell) || grows;
}

// Sideways an arrow leaves a text at its edge, up and down from its first and last line; and always when all of it is selected, as it is after arriving.
function leaves(cell, edge, direction) {
  if (cell.matches('select')) return direction === 'horizontal';
  if (cell.type === 'date') return false;
  const { selectionStart: start, selectionEnd: end, value } = cell;
  if (start === 0 && end === value.length) return true;
  if (start !== end) return false;
  const beyond = edge === 'start' ? value.slice(0, start) : value.slice(end);
  return direction === 'vertical' ? !beyond.includes('\n') : beyond === '';
}
