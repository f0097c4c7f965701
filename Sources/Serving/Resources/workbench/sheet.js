// The sheet as a grid: one tab stop, arrows within; rows come as it scrolls.
import { el, t, local, ui } from "./dom.js";
import { app } from "./main.js";
import { boundsOf } from "./edges.js";
import { ask, of } from "./server.js";

const chunk = 200;
const mostColumns = 120;

/** Makes the grid of a sheet. */
export async function sheetTable(model, { open, next }) {
  const { sheet, columns, questions, signs, tables, index } = model;
  const width = Math.min(columns.length, mostColumns);
  const rows = new Map();
  const merges = [];
  const loading = new Map();
  let focused = { row: -1, column: 0 };
  let room = null;
  let window_ = [0, 0];
  /** How high a row is: larger letters make it higher. */
  let height = 31;

  const load = (from) => {
    const first = Math.floor(from / chunk) * chunk;
    if (first >= sheet.rows) return Promise.resolve();
    if (!loading.has(first)) {
      loading.set(first, ask(of(app.project.id, "rows", { sheet: String(index), from: String(first), count: String(chunk) })).then((found) => {
        found.rows.forEach((row, place) => rows.set(first + place, row));
        merges.push(...found.merges);
      }));
    }
    return loading.get(first);
  };
  await load(0);

  const headers = tables.map((file) => file.headerRows).filter(Boolean);
  const isHeader = (line) => headers.some(([first, last]) => first <= line && line <= last);
  const isLast = (line) => headers.some(([, last]) => line === last);
  const isFirst = (line) => headers.some(([first]) => line === first);
  const bounds = tables.filter((file) => file.table).map((file) => boundsOf(model, file.table)).map(({ first, last }) => [first, last]);
  const isInside = (line) => bounds.length === 0 || bounds.some(([first, last]) => first <= line && line <= last);
  const ignored = new Set([model.said["ignored-rows"] ?? []].flat().flatMap((text) => {
    const [first, last = first] = String(text).split(/[-–]/).map(Number);
    return Array.from({ length: Math.min(5000, last - first + 1) }, (_, step) => first + step);
  }));
  const questionRow = (question) => {
    if (question.row !== null) return question.row;
    for (const [row, { number }] of rows) if (number > (question.firstRow ?? 0) && rows.get(row).cells[question.column]) return row;
    return 0;
  };

  const body = el("tbody");
  const table = el("table", { class: "sheet", role: "grid", "aria-rowcount": sheet.rows + 2, "aria-colcount": columns.length + 1,
    "aria-label": t("sheetLabel", { name: sheet.name || sheet.file.replace(/^data\//, "") }) }, el("thead", {}, lettersRow(), rolesRow()), body);
  const scroller = el("div", { class: `scroller${sheet.rows > 40 ? " is-long" : ""}` }, table);

  function lettersRow() {
    return el("tr", { class: "letters", "aria-rowindex": 1 }, el("th", { class: "number", scope: "col" }, el("span", { class: "unseen" }, t("row"))),
      columns.slice(0, width).map((column, place) => el("th", { scope: "col", tabIndex: -1, data: { cell: `-2,${place}`, column: column.number } }, column.letter)));
  }

  function rolesRow() {
    return el("tr", { class: "roles", "aria-rowindex": 2 }, el("td", { class: "number" }, el("span", { class: "unseen" }, t("role"))),
      columns.slice(0, width).map((column, place) => el("td", { tabIndex: -1, data: { cell: `-1,${place}`, column: column.number },
        "aria-label": column.role ? readOut(column) : t("columnUnused", { column: column.letter }) },
        column.role && el("span", { class: `chip role-${column.role} ${column.isUnclear ? "ask" : column.evidence}` }, t(column.isUnclear ? "role-unclear" : `role-${column.role}`)))));
  }

  function readOut(column) {
    const asked = questions.filter((each) => columns[each.column] === column).length;
    return [t("column", { column: column.letter }), column.header, t(column.isUnclear ? "role-unclear" : `role-${column.role}`),
      t(`evidence-${column.evidence}`), asked && t("questions", { n: asked })].filter(Boolean).join(t("comma"));
  }

  function tag(column, line) {
    if (!column.role || !isHeader(line)) return null;
    const { figures, role } = column;
    if (isLast(line)) {
      const words = column.isUnclear ? t("tagUnclear") : role === "growth" ? t("tagGrowth", { column: figures?.growthOf ? letter(figures.growthOf) : "" })
        : role === "value" ? (figures?.period ?? (figures?.unitName ? local(figures.unitName) : "")) + (figures?.status === "provisional" ? "ᵖ" : "")
        : ["area", "period", "indicator"].includes(role) ? t(`tag-${role}`) : "";
      const kind = column.isUnclear ? "unclear" : role === "value" && figures?.period ? "period" : role;
      return words && el("span", { class: `tag role-${kind}` }, words);
    }
    if (isFirst(line) && figures?.name && role === "value") {
      const measure = app.project.measures.find((each) => Object.values(each.name).includes(figures.name));
      const name = measure && local(measure.name);
      return name && name !== figures.name ? el("span", { class: "tag role-value", lang: ui() === "zh" ? "zh-Hans" : "en" }, name) : null;
    }
    return null;
  }

  const letter = (number) => columns.find((each) => each.number === number)?.letter ?? "";

  function line(row) {
    const found = rows.get(row);
    const tr = el("tr", { "aria-rowindex": row + 3, data: { row } });
    if (!found) {
      tr.append(el("th", { class: "number", scope: "row" }, ""), el("td", { colSpan: width }, ""));
      return tr;
    }
    const { number, cells, kinds } = found;
    tr.append(el("th", { class: "number", scope: "row", tabIndex: -1, data: { cell: `${row},-1` } }, String(number)));
    for (let column = 0; column < width; column++) {
      const merge = merges.find((each) => each.rows[0] <= row && row <= each.rows[1] && each.columns[0] <= column && column <= each.columns[1]);
      if (merge && (merge.rows[0] !== row || merge.columns[0] !== column)) continue;
      const text = cells[column];
      const subject = columns[column];
      const asked = questions.find((each) => each.column === column && questionRow(each) === row);
      const sign = signs.find((each) => each.sign && each.sign === text.toLowerCase());
      const words = [t("cellPlace", { cell: `${subject.letter}${number}` }), text || t("emptyCell"), ignored.has(number) && t("rowIgnored"),
        sign && t(`meaning-${sign.meaning}`), asked && t(asked.severity === "question" ? "question" : `severity-${asked.severity}`)].filter(Boolean);
      const classes = [kinds[column] === "n" ? "n" : merge && merge.columns[1] > merge.columns[0] ? "c" : "t",
        asked && (asked.severity === "error" ? "is-error" : "is-question"), sign && !asked && "is-sign", !isInside(number) && "is-outside",
        ignored.has(number) && "is-ignored"].filter(Boolean);
      tr.append(el("td", { class: classes.join(" "), tabIndex: -1, data: { cell: `${row},${column}`, column: subject.number }, title: text.length > 30 ? text : undefined,
        colSpan: merge ? Math.min(merge.columns[1], width - 1) - merge.columns[0] + 1 : 1, rowSpan: merge ? merge.rows[1] - merge.rows[0] + 1 : 1,
        "aria-label": asked || sign ? words.join(t("comma")) : undefined }, text, tag(subject, number)));
    }
    return tr;
  }

  const isShort = sheet.rows <= 300;

  function render() {
    const first = isShort ? 0 : Math.max(0, Math.floor(scroller.scrollTop / height) - 40);
    const last = isShort ? sheet.rows : Math.min(sheet.rows, first + 120);
    window_ = [first, last];
    const keep = document.activeElement?.dataset?.cell;
    const list = [];
    if (first > 0) list.push(gap(first));
    for (let row = first; row < last; row++) {
      list.push(line(row));
      if (room?.row === row) list.push(el("tr", { class: "strip-row", "aria-hidden": "true" }, el("td", { colSpan: width + 1, id: "strip-room" })));
    }
    if (last < sheet.rows) list.push(gap(sheet.rows - last));
    body.replaceChildren(...list);
    const shown = body.querySelector("tr[data-row] .number")?.parentElement?.offsetHeight;
    if (!isShort && shown > 20 && Math.abs(shown - height) > 2) { height = shown; return render(); }
    const spacer = document.getElementById("strip-room");
    if (spacer && room) spacer.style.height = `${room.height}px`;
    if (room && body.querySelector("#strip-room")) body.querySelector("#strip-room").style.height = `${room.height}px`;
    roving();
    if (keep) table.querySelector(`[data-cell="${keep}"]`)?.focus({ preventScroll: true });
    mark(marked);
    scroller.dispatchEvent(new Event("rows"));
  }

  function gap(count) {
    const cell = el("td", { colSpan: width + 1 });
    cell.style.height = `${count * height}px`;
    return el("tr", { class: "gap-row", "aria-hidden": "true" }, cell);
  }

  let scrolling = 0;
  scroller.addEventListener("scroll", () => {
    if (isShort) return;
    cancelAnimationFrame(scrolling);
    scrolling = requestAnimationFrame(async () => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / height) - 40);
      if (Math.abs(first - window_[0]) < 20 && rows.has(first)) return;
      render();
      await Promise.all([load(first), load(first + 120)]);
      render();
    });
  });

  // MARK: Where the keyboard is

  function roving() {
    for (const old of table.querySelectorAll("[tabindex='0']")) old.tabIndex = -1;
    const cell = table.querySelector(`[data-cell="${focused.row},${focused.column}"]`) ?? table.querySelector("[data-cell]");
    if (cell) cell.tabIndex = 0;
  }

  async function bring(row) {
    if (row < 0) return;
    await load(row);
    if (!isShort && (row < window_[0] + 5 || row > window_[1] - 20)) {
      scroller.scrollTop = Math.max(0, row * height - 150);
      render();
    }
  }

  async function focus({ row, column }) {
    focused = { row: Math.max(-2, Math.min(sheet.rows - 1, row)), column: Math.max(-1, Math.min(width - 1, column)) };
    if (focused.row < 0 && focused.column < 0) focused.column = 0;
    await bring(focused.row);
    let cell = table.querySelector(`[data-cell="${focused.row},${focused.column}"]`);
    const merge = merges.find((each) => each.rows[0] <= focused.row && focused.row <= each.rows[1] && each.columns[0] <= focused.column && focused.column <= each.columns[1]);
    if (!cell && merge) cell = table.querySelector(`[data-cell="${merge.rows[0]},${merge.columns[0]}"]`);
    roving();
    if (cell) { cell.tabIndex = 0; cell.focus(); }
  }

  const placeOf = (cell) => { const [row, column] = cell.dataset.cell.split(",").map(Number); return { row, column }; };

  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell || event.altKey || event.metaKey) return;
    const { row, column } = placeOf(cell);
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], PageDown: [12, 0], PageUp: [-12, 0] };
    const merge = merges.find((each) => each.rows[0] === row && each.columns[0] === column);
    if (event.key in steps) {
      const [down, right] = steps[event.key];
      event.preventDefault();
      focus({ row: (down > 0 && merge ? merge.rows[1] : row) + down, column: (right > 0 && merge ? merge.columns[1] : column) + right });
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      focus({ row: event.ctrlKey ? (event.key === "Home" ? -2 : sheet.rows - 1) : row, column: event.key === "Home" ? 0 : width - 1 });
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(row, column, { row, column });
    } else if (event.key.toLowerCase() === "n" && !event.ctrlKey) {
      event.preventDefault();
      next(event.shiftKey ? -1 : 1);
    }
  });
  table.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell) return;
    focused = placeOf(cell);
    roving();
    open(focused.row, focused.column, { ...focused });
  });

  // MARK: What is chosen

  let marked = null;
  function mark(number) {
    marked = number;
    for (const cell of table.querySelectorAll(".is-column")) cell.classList.remove("is-column");
    if (number === null) return;
    for (const cell of table.querySelectorAll(`[data-column="${number}"]`)) {
      const { row } = placeOf(cell);
      if (row === -2 || (row >= 0 && isInside(rows.get(row)?.number) && !isHeader(rows.get(row)?.number))) cell.classList.add("is-column");
    }
  }

  render();
  return {
    scroller, mark, focus, bring, questionRow, focused: () => focused,
    text: (row, column) => rows.get(row)?.cells[column],
    line: (row) => rows.get(row)?.number,
    isData: (row, column) => row >= 0 && !isHeader(rows.get(row)?.number) && isInside(rows.get(row)?.number) && column !== undefined,
    /** The rows that are shown, with the numbers of their lines, and whether nothing of the sheet is before or after them. */
    shownRows: () => [...body.querySelectorAll("tr[data-row]")].filter((part) => rows.has(Number(part.dataset.row))).map((part) => {
      const row = Number(part.dataset.row);
      return { part, line: rows.get(row).number, isFirst: row === 0, isLast: row === sheet.rows - 1 };
    }),
    shownColumns: () => [...table.tHead.rows[0].querySelectorAll("[data-column]")].map((part) => ({ part, number: Number(part.dataset.column) })),
    rowOfLine: (line) => { for (const [row, { number }] of rows) if (number === line) return row; return undefined; },
    makeRoom(row, pixels) {
      if (row === null && !room) return;
      room = row === null ? null : { row, height: pixels };
      render();
    },
    /** How far a row is from the top of the grid's place, or the strip's; none where it is out of sight. */
    top(row) {
      const part = row === "strip" ? body.querySelector("#strip-room") : body.querySelector(`tr[data-row="${row}"]`);
      if (!part) return null;
      const top = part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const head = table.tHead.offsetHeight;
      return top < head - 4 || top > scroller.clientHeight - 10 ? null : top;
    },
    /** What a change would be, as the cells before it say: shown with a question, never used. */
    arithmetic(question) {
      const { unclear, level } = question;
      if (!unclear || !level) return null;
      const row = rows.get(questionRow(question));
      const place = columns.indexOf(level);
      const before = columns.slice(0, place).findLast((each) => each.role === "value" && each.figures?.name === level.figures?.name);
      const read = (column) => Number((row?.cells[columns.indexOf(column)] ?? "").replace(/[, ]/g, ""));
      const [was, is, said] = [before && read(before), read(level), read(unclear)];
      if (!was || !is || Number.isNaN(said)) return t("whyNoUnit", { header: unclear.header, value: row?.cells[question.column] ?? "", column: unclear.letter });
      const digits = { maximumFractionDigits: 1 };
      return t("whyGrowth", { header: unclear.header, column: unclear.letter, value: row.cells[question.column], is: row.cells[place], was: row.cells[columns.indexOf(before)],
        difference: (is - was).toLocaleString(ui(), digits), growth: ((is / was - 1) * 100).toLocaleString(ui(), digits) });
    },
  };
}
