// Step 2: the sheet as it was read, with every mark on it to be changed.
import { el, show, t, local, say, ui } from "./dom.js";
import { app, stay } from "./main.js";
import { preview } from "./preview.js";
import { sheetTable } from "./sheet.js";
import { edges, letters, number } from "./edges.js";
import { panel } from "./panel.js";

/** What the sheet shows now: which sheet, what its columns are for, what is open. */
export let model = null;
let opened = null;
let chosen = 0;
let table = null;

/** Shows the step. */
export async function understand() {
  opened = null;
  chosen = 0;
  app.refresh = prepare;
  preview();
  await paint();
}

/** Opens the panel of a column, an area, a sign, a row or the sheet; none closes it. */
export function openPanel(subject, from) {
  opened = subject ? { ...subject, from } : null;
  margin();
  if (opened) document.getElementById("panel-title").focus({ preventScroll: true });
  else if (from) table.focus(from);
}

/** Says something of the reading. */
export const change = (edits, title, focus) => app.change(edits, title, focus);

// MARK: What was understood

function makeModel() {
  const { understanding } = app.project;
  const { report, sheets } = understanding;
  const sheet = sheets[Math.min(chosen, sheets.length - 1)] ?? null;
  const index = sheets.indexOf(sheet);
  const name = sheet && (sheet.name ? `${sheet.file}:${sheet.name}` : sheet.file);
  const tables = report.files.filter((file) => file.name === name);
  const said = app.project.settings.mapping ?? {};
  const columns = (sheet?.columns ?? []).map((letter) => column(number(letter), letter, tables));
  const result = { report, sheets, sheet, index, tables, columns, said, tableCount: report.files.length };
  result.signs = report.symbols.map((sign, place) => ({ ...sign, place: understanding.symbolPlaces[place] }));
  result.questions = questions(result, understanding);
  result.notes = notes(result, understanding);
  return result;
}

function column(number, letter, tables) {
  for (const file of tables) {
    const found = file.columns.find((each) => each.places && each.places[0] <= number && number <= each.places[1]);
    if (!found) continue;
    const figures = file.figures.find((each) => each.column === number);
    const isUnclear = found.role === "ignored" && found.holdsNumbers && found.evidence !== "declared" && /^numbers /.test(found.readAs);
    return { number, letter, ...found, figures, file, isUnclear };
  }
  return { number, letter, role: null };
}

/** What the settings call a column. */
export function columnKey(column) {
  const known = Object.keys(model.said.columns ?? {});
  const owner = model.sheet.name || model.sheet.file.split("/").at(-1);
  const qualified = `${owner}!${column.letter}`;
  const header = (column.header ?? "").toLowerCase();
  const own = known.find((key) => key === column.letter || key === qualified || (header && key.toLowerCase() === header));
  return own ?? (model.tableCount > 1 ? qualified : column.letter);
}

/** What was said of a column, by field. */
export function saidOf(column) {
  const said = model.said.columns?.[columnKey(column)];
  return typeof said === "string" ? { role: said } : said ?? {};
}

/** The unit of figures, as people write it. */
export function unitName(figures) {
  if (!figures?.unitName && !figures?.power) return "";
  const name = local(figures.unitName);
  const word = ui() === "zh" ? { 4: "万", 8: "亿", 12: "万亿" }[figures.power] : null;
  if (word) return `${word}${name}`;
  return figures.power ? `${name} × 10${superscript(figures.power)}` : name;
}

/** Columns as letters, those side by side as one: B–D, F. */
function ranges(columns) {
  const runs = [];
  for (const column of columns) {
    if (runs.at(-1)?.[1] === column - 1) runs.at(-1)[1] = column;
    else runs.push([column, column]);
  }
  return runs.map(([first, last]) => (first === last ? letters(first) : `${letters(first)}–${letters(last)}`)).join(t("and2"));
}

const superscript = (power) => [...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("");

function questions({ report, sheet, index, columns, signs, tables }, understanding) {
  const open = [];
  report.diagnostics.forEach((finding, number) => {
    const place = understanding.diagnosticPlaces[number];
    if (!place || place.sheet !== index || place.row === undefined || finding.severity === "note") return;
    const sign = signs.find((each) => each.evidence === "guess" && each.place?.row === place.row && each.place?.column === place.column);
    open.push({ row: place.row, column: place.column ?? 0, severity: finding.severity, title: finding.message, why: finding.remedy ?? "", lang: "en",
      answers: sign ? signAnswers(sign) : [...asRead(columns[place.column]), ...remedies(finding.remedy ?? "")] });
  });
  columns.forEach((each, place) => {
    if (!each.isUnclear) return;
    const level = columns.slice(0, place).findLast((other) => other.role === "value");
    open.push({ row: null, firstRow: each.file.headerRows?.[1], column: place, unclear: each, level, severity: "question",
      title: t("questionNumbers", { column: each.letter, header: each.header }), why: t("questionNumbersWhy", { column: each.letter }),
      answers: [
        level && { text: t("answerGrowth", { column: level.letter }), title: t("titleGrowth", { column: each.letter, level: level.letter }), likely: true,
          edits: (key) => [{ path: ["mapping", "columns", key], value: { role: "growth", of: level.letter, ...(/^\d{4}$/.test(level.figures?.period ?? "") ? { basis: "yoy" } : {}) } }] },
        { text: t("answerAmount"), title: t("titleRole", { column: each.letter, role: t("role-value") }),
          edits: (key) => [{ path: ["mapping", "columns", key, "role"], value: "value" }] },
        { text: t("answerLeaveOut"), title: t("titleRole", { column: each.letter, role: t("role-ignored") }),
          edits: (key) => [{ path: ["mapping", "columns", key, "role"], value: "ignored" }] },
      ].filter(Boolean) });
  });
  const order = ["error", "question", "warning"];
  return sheet && tables ? open.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity)) : [];
}

/** The meanings of signs. */
export const meanings = ["zero", "below-unit", "not-published", "not-applicable", "confidential", "unreliable"];

const signAnswers = (sign) => [...new Set([sign.meaning, "zero", "not-published", "below-unit"])].map((meaning) => ({ text: t(`meaning-${meaning}`),
  title: t("titleSign", { sign: sign.sign, meaning: t(`meaning-${meaning}`) }), likely: meaning === sign.meaning,
  edits: () => [{ path: ["mapping", "symbols", sign.sign], value: meaning }] }));

/** A guess that is right is said to be so, and asked no more. */
const asRead = (column) => (column?.role && column.evidence === "guess" ? [{ text: t("answerAsRead", { role: t(`role-${column.role}`) }), likely: true,
  title: t("titleRole", { column: column.letter, role: t(`role-${column.role}`) }), edits: () => [{ path: ["mapping", "columns", columnKey(column), "role"], value: column.role }] }] : []);

/** What a remedy says to write becomes an answer, if it says it whole. */
function remedies(text) {
  const found = [];
  for (const [, code] of text.matchAll(/`([^`]+)`/g)) {
    if (code === "decimal-mark") {
      for (const mark of ["point", "comma"]) {
        found.push({ text: t(`mark-${mark}`), title: t("titleMark", { mark: t(`mark-${mark}`) }), edits: () => [{ path: ["mapping", "decimal-mark"], value: mark }] });
      }
      continue;
    }
    const [, key, value] = code.match(/^([a-z-]+): (.+)$/) ?? [];
    if (!key || /[A-Z]{4,}/.test(code) || /such as/.test(value)) continue;
    const pair = value.match(/^\{"?(.+?)"?: ([\w-]+)\}$/);
    if (!pair && /[{[]/.test(value)) continue;
    const path = ["mapping", key, ...(pair ? [pair[1]] : [])];
    found.push({ text: code.replace(/[{}]/g, ""), title: t("titleSetting", { name: path.slice(1).join(", "), value: pair ? pair[2] : value }),
      edits: () => [{ path, value: pair ? pair[2] : value }] });
  }
  return found.slice(0, 3);
}

function notes({ report, index, signs, tables, columns, said }, understanding) {
  const list = [];
  for (const file of tables) {
    const units = Map.groupBy(file.figures.filter((each) => each.growthOf === undefined), unitName);
    for (const [name, figures] of units) {
      if (!name) continue;
      const column = columns.find((each) => each.number === figures[0].column);
      list.push({ line: file.headerRows?.[0], title: t("noteUnit", { unit: name }), why: t("forColumns", { columns: ranges(figures.map((each) => each.column)) }),
        evidence: said.unit || figures.some((each) => column && saidNow(column, each)) ? "declared" : "header", open: { kind: "column", column } });
    }
  }
  for (const sign of signs) {
    if (sign.place?.sheet !== index) continue;
    list.push({ row: sign.place.row, title: t("noteSign", { sign: sign.sign || t("emptyCell"), meaning: t(`meaning-${sign.meaning}`) }),
      why: t(`meaningIs-${sign.meaning}`) + (sign.count > 1 ? ` ${t("cells", { n: sign.count })}` : ""),
      evidence: { note: "cells", format: "format", declared: "declared", guess: "guess" }[sign.evidence], open: { kind: "sign", sign } });
  }
  report.diagnostics.forEach((finding, number) => {
    const place = understanding.diagnosticPlaces[number];
    if (!place || place.sheet !== index || finding.severity !== "note" || place.row === undefined) return;
    if (signs.some((sign) => sign.place?.row === place.row && sign.place?.column === place.column) || columns[place.column]?.isUnclear) return;
    list.push({ row: place.row, title: t("noteRead"), why: finding.message, lang: "en", evidence: "cells", open: { kind: "sheet" } });
  });
  return list;
}

const saidNow = (column, figures) => {
  const said = app.project.settings.mapping?.columns?.[column.letter];
  return figures.column === column.number && typeof said === "object" && (said.unit || said.power);
};

// MARK: Showing it

/** Fetches what the sheet shows now. The sheet before stays in use until the new one is shown whole, and what is open in it then stays. */
async function prepare() {
  const isHere = stay();
  const read = makeModel();
  const grid = read.sheet && await sheetTable(read, { open: openAt, next });
  return async (scroll) => {
    if (!isHere()) return;
    const asked = document.querySelector(".strip");
    const [question, isIn] = [asked?.question, asked?.contains(document.activeElement)];
    const cell = table && document.activeElement?.closest("table.sheet") ? table.focused() : null;
    model = read;
    table = grid ?? table;
    display(grid);
    if (!grid) return;
    if (scroll) grid.scroller.scrollTop = scroll;
    const same = question && model.questions.find((each) => each.row === question.row && each.column === question.column);
    if (same) await openStrip(same, isIn);
    else if (cell) await table.focus(cell);
  };
}

const paint = async () => (await prepare())();

function display(grid) {
  const { report, sheet, questions: open } = model;
  show(document.getElementById("work"),
    el("h1", {}, title(report)),
    el("p", { class: "lead" }, report.counts.figures === 0 ? t("leadNothing") : open.length ? t("leadOpen") : t("leadAll", { n: report.counts.figures })),
    sheet && sheetLine(),
    el("div", { class: "reading-table" }, grid ? [grid.scroller, el("div", { class: "notes", id: "margin" })] : el("p", {}, t("noSheet"))),
    sheet && el("p", { class: "key-line" }, ["header", "guess", "declared"].map((kind) => el("span", {}, el("i", { class: kind }), t(`key-${kind}`)))),
    elsewhere());
  if (grid) {
    grid.scroller.addEventListener("scroll", () => { settle(); });
    edges(model, grid);
    reconnect();
    margin();
  }
  foot();
}

/** An opened panel is about something of the old reading: it goes on with the same of the new one. */
function reconnect() {
  if (opened?.column) opened.column = model.columns.find((each) => each.number === opened.column.number) ?? opened.column;
  if (opened?.sign) opened.sign = model.signs.find((each) => each.sign === opened.sign.sign) ?? opened.sign;
}

function title(report) {
  const { counts } = report;
  if (!counts.figures) return t("titleNothing");
  const names = app.project.measures.map((each) => local(each.name));
  const measures = names.length <= 2 ? names.join(t("and")) : t("measures", { n: names.length });
  const { periods } = app.project;
  const times = periods.length <= 2 ? periods.map(local).join(t("and")) : t("fromTo", { first: local(periods[0]), last: local(periods.at(-1)) });
  return t("titleRead", { measures, n: counts.areas, periods: times });
}

function sheetLine() {
  const [first] = model.tables;
  const word = (name, value, open) => el("span", {}, t(name), " ", el("button", { class: "word", onclick: open }, value));
  const toSheet = () => openPanel({ kind: "sheet" });
  const sheets = model.sheets.length > 1
    ? el("label", {}, t("sheet"), " ", el("select", { id: "sheets", onchange: (event) => { chosen = Number(event.target.value); opened = null; paint(); } },
      model.sheets.map((each, index) => el("option", { value: index, selected: index === model.index }, each.name || each.file.replace(/^data\//, "")))))
    : word("sheet", model.sheet.name || model.sheet.file.replace(/^data\//, ""), toSheet);
  return el("p", { class: "sheet-line" }, sheets,
    first?.table && word("table", first.table, toSheet),
    first?.headerRows && word("headingRows", [...new Set(first.headerRows)].join("–"), toSheet),
    first?.decimalMark && word("decimalMark", t(`mark-${first.decimalMark}`), toSheet),
    word("more", t("sheetSettings"), toSheet));
}

/** What is wrong or worth knowing and is in no cell. */
function elsewhere() {
  const { understanding } = app.project;
  const rest = understanding.report.diagnostics.filter((finding, number) => {
    const place = understanding.diagnosticPlaces[number];
    return !place || place.row === undefined || place.sheet !== model.index;
  });
  if (!rest.length) return null;
  const order = ["error", "warning", "note"];
  rest.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return el("section", { class: "findings-list" }, el("h2", { class: "label red" }, t("also")),
    el("ul", {}, rest.slice(0, 40).map((finding) => el("li", {}, el("span", { class: `severity is-${finding.severity}` }, `${t(`severity-${finding.severity}`)} `),
      finding.file && el("code", { lang: "en" }, [finding.file.replace(/^data\//, ""), finding.sheet, finding.line].filter(Boolean).join(":")),
      el("span", { lang: "en" }, finding.message), finding.remedy && el("span", { class: "soft", lang: "en" }, `; ${finding.remedy}`)))));
}

function foot() {
  const { report, questions: open } = model;
  const lines = countLines(app.project.settings.mapping ?? {});
  const parts = [
    el("span", {}, el("b", {}, report.counts.figures.toLocaleString()), t("figuresRead", { n: report.counts.figures })),
    report.counts.gaps > 0 && el("span", {}, el("b", {}, report.counts.gaps.toLocaleString()), t("gaps", { n: report.counts.gaps })),
    model.signs.length > 0 && el("span", {}, t("signsExplained", { n: model.signs.length })),
    lines > 0 && el("span", {}, el("b", {}, String(lines)), t("linesSaid", { n: lines })),
    open.length > 0 && el("button", { class: "open-question", id: "open-question", onclick: () => next(1) }, t("questionsOpen", { n: open.length })),
  ].filter(Boolean);
  show(document.getElementById("foot"), el("p", { class: "parts" }, parts),
    el("button", { class: "primary", onclick: () => app.go("compose") }, t("composeIt")));
}

const countLines = (value) => (typeof value === "object" && !Array.isArray(value) ? Object.values(value).reduce((sum, each) => sum + countLines(each), 0) : 1);

// MARK: The margin, the panel and the strip

function margin() {
  const place = document.getElementById("margin");
  if (!place) return;
  table.mark(opened?.column?.number ?? null);
  if (opened) {
    show(place, panel(opened));
  } else {
    const rows = Map.groupBy(model.notes, (note) => note.row ?? table.rowOfLine(note.line) ?? 0);
    show(place, [...rows].sort(([one], [other]) => one - other).flatMap(([row, list]) => list.slice(0, 2).map((note, index) => {
      const rest = index === 1 && list.length > 2 ? ` ${t("moreNotes", { n: list.length - 2 })}` : "";
      return el("button", { class: "note", data: { row, line: table.line(row) ?? "" }, onclick: () => openPanel(note.open, { row, column: 0 }) },
        el("b", {}, el("span", {}, note.title), el("span", { class: `evidence ${note.evidence}` }, t(`evidence-${note.evidence}`))),
        el("span", { lang: note.lang }, note.why.length > 150 ? `${note.why.slice(0, 148)}…` : note.why, rest));
    })));
  }
  settle();
}

/** Puts each note at its row, and the strip under its cell. */
function settle() {
  const place = document.getElementById("margin");
  const strip = document.querySelector(".strip");
  if (strip) {
    const top = table.top("strip");
    strip.hidden = top === null;
    if (top !== null) strip.style.top = `${top}px`;
  }
  let low = 0;
  const notes = [...place?.querySelectorAll(".note") ?? []];
  // Under the sheet, where larger letters leave no room beside it, notes stand by the numbers of their rows.
  const isUnder = notes.length > 0 && getComputedStyle(notes[0]).position === "static";
  for (const note of notes) {
    const top = isUnder ? null : table.top(Number(note.dataset.row));
    note.hidden = top === null && !isUnder;
    if (top === null) continue;
    const at = Math.max(top + 5, low);
    note.style.top = `${at}px`;
    low = at + note.offsetHeight + 8;
  }
  if (place && !opened) place.style.minHeight = `${low}px`;
}
addEventListener("resize", () => app.step === "understand" && table && settle());

/** Opens what a cell is about. */
function openAt(row, column, from) {
  const open = model.questions.find((each) => table.questionRow(each) === row && each.column === column);
  if (open) return openStrip(open);
  closeStrip();
  const sign = model.signs.find((each) => each.sign && each.sign === table.text(row, column)?.toLowerCase());
  const subject = model.columns[column];
  if (row !== null && row >= 0 && sign) return openPanel({ kind: "sign", sign }, from);
  if (column < 0) return openPanel({ kind: "row", line: table.line(row) }, from);
  if (subject?.role === "area" && table.isData(row, subject)) return openPanel({ kind: "area", name: table.text(row, column), column: subject }, from);
  return openPanel(subject?.role ? { kind: "column", column: subject } : { kind: "sheet" }, from);
}

function next(direction) {
  const { questions: open } = model;
  if (!open.length) return;
  const now = open.indexOf(document.querySelector(".strip")?.question);
  openStrip(open[(now + direction + open.length) % open.length]);
}

async function openStrip(question, takesFocus = true) {
  closeStrip();
  const row = table.questionRow(question);
  await table.bring(row);
  const answer = async (each) => {
    const key = question.unclear ? columnKey(question.unclear) : null;
    closeStrip();
    const cell = { row, column: question.column };
    await change(each.edits(key), each.title, () => table.focus(cell));
  };
  const strip = el("section", { class: "strip", "aria-labelledby": "question" },
    el("div", {},
      el("h2", { id: "question", tabIndex: -1 }, question.severity !== "question" && el("span", { class: `severity is-${question.severity}` }, `${t(`severity-${question.severity}`)}${t("colon")}`),
        el("span", { lang: question.lang }, question.title)),
      el("p", { lang: question.lang }, table.arithmetic(question) ?? question.why, " ",
        question.unclear && el("button", { class: "word", onclick: () => { closeStrip(); openPanel({ kind: "column", column: question.unclear }, { row, column: question.column }); } }, t("anotherRole")))),
    el("div", { class: "answers" }, question.answers.map((each, number) => el("button", { class: `plain${number === 0 ? " likely" : ""}`, onclick: () => answer(each) }, each.text)),
      question.answers.length === 0 && el("button", { class: "plain", onclick: () => { closeStrip(); openAt(-1, question.column, { row, column: question.column }); } }, t("openColumn"))));
  strip.question = question;
  strip.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { closeStrip(); table.focus({ row, column: question.column }); }
  });
  document.querySelector(".reading-table").append(strip);
  table.makeRoom(row, strip.offsetHeight + 8);
  settle();
  if (!takesFocus) return;
  strip.querySelector("button.likely, button")?.focus({ preventScroll: true });
  say(question.title);
}

function closeStrip() {
  document.querySelector(".strip")?.remove();
  table.makeRoom(null);
  settle();
}
