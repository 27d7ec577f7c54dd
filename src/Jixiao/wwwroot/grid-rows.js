// Rows of a table in a form: found, added, taken out, moved, remembered.
const named = 'input[name], textarea[name], select[name]';

export const tableOf = element => element.closest?.('table[data-grid]');

export const rowsOf = table => [...table.tBodies[0].rows];

/** What one moves between: everything that is typed or chosen in. */
export const cellsOf = row => [...row.querySelectorAll(named)].filter(cell => cell.type !== 'hidden');

export function addRow(table, after) {
  const template = table.closest('jx-grid').querySelector(`template[data-row="${table.dataset.grid}"]`);
  const row = document.importNode(template.content.querySelector('tr'), true);
  for (const button of row.querySelectorAll('.icon')) button.tabIndex = -1;
  if (after) after.after(row); else table.tBodies[0].append(row);
  return row;
}

/** Does what a row's button says; returns the row to go on in. */
export function act(table, row, what) {
  let landed = row;
  if (what === 'add') landed = addRow(table, row);
  if (what === 'up') row.previousElementSibling?.before(row);
  if (what === 'down') row.nextElementSibling?.after(row);
  if (what === 'remove') {
    landed = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
  }
  number(table);
  return landed;
}

/** Gives every row the numbers of its place: what people see, what problems link to, what the buttons send. */
export function number(table) {
  rowsOf(table).forEach((row, index) => {
    const place = index + 1;
    for (const shown of row.querySelectorAll('[data-number]')) shown.textContent = place;
    for (const cell of row.querySelectorAll('[id]')) cell.id = cell.id.replace(/-\d+-/, `-${place}-`);
    for (const button of row.querySelectorAll('button[value]')) button.value = button.value.replace(/:\d+$/, `:${place}`);
  });
}

export const snapshot = table => rowsOf(table).map(row => [...row.querySelectorAll(named)].map(cell => cell.value));

export function restore(table, rows) {
  while (rowsOf(table).length > rows.length) rowsOf(table).at(-1).remove();
  while (rowsOf(table).length < rows.length) addRow(table);
  rowsOf(table).forEach((row, index) => [...row.querySelectorAll(named)].forEach((cell, at) => { cell.value = rows[index][at]; }));
  number(table);
}
