// The panel: everything that can be said of a column, an area, a sign, a row or the sheet, each a line of gazetteer.yml.
import { el, t, local, choice, select, ui } from "./dom.js";
import { app } from "./main.js";
import { model, openPanel, change, columnKey, saidOf, unitName, meanings } from "./understand.js";
import { letters, tableOf, move } from "./edges.js";

const roles = ["area", "code", "parent", "period", "indicator", "value", "unit", "multiplier", "growth", "status", "breakdown", "source", "note", "ignored"];
const powers = [[0, "1"], [3, "10³"], [4, "万 10⁴"], [6, "10⁶"], [8, "亿 10⁸"], [9, "10⁹"]];
const units = ["元", "yuan", "美元", "US dollar", "EUR", "%", "人", "persons", "户", "households", "公顷", "ha", "吨", "t", "千瓦时", "kWh", "km²", "个", "number"];

/** The panel of a subject. */
export function panel(subject) {
  const kinds = { column: columnPanel, area: areaPanel, sign: signPanel, row: rowPanel, sheet: sheetPanel };
  const { title, fields } = kinds[subject.kind](subject);
  const close = () => openPanel(null, subject.from);
  return el("section", { class: "panel", "aria-labelledby": "panel-title", onkeydown: (event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } } },
    el("div", { class: "panel-head" }, el("h2", { id: "panel-title", tabIndex: -1 }, title), el("button", { onclick: close }, t("close"), el("kbd", {}, "Esc"))),
    fields, written());
}

/** One thing that can be said, with how it is known and why. */
function field(name, evidence, control, reason, reset) {
  return el("div", { class: "field" },
    el("div", { class: "name" }, el("span", {}, name), evidence && el("span", { class: `evidence ${evidence}` }, t(`evidence-${evidence}`))),
    control,
    reason && el("p", { class: "reason", lang: /^[\x00-\x7F“”’…–]+$/.test(reason) && ui() === "zh" ? "en" : undefined }, reason),
    reset && el("button", { class: "reset", onclick: reset }, t("reset")));
}

/** A line of text that counts when it is left or Enter is pressed. */
function line(id, label, value, take, { list, placeholder } = {}) {
  const input = el("input", { type: "text", id, defaultValue: value ?? "", "aria-label": label, list, placeholder, spellcheck: false, autocomplete: "off" });
  let said = (value ?? "").trim();
  const send = () => {
    const text = input.value.trim();
    if (text === said) return;
    said = text;
    take(text || null);
  };
  // A text given back to its field by a new reading is no change of the browser's when the field is left.
  input.addEventListener("change", send);
  input.addEventListener("blur", send);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") input.blur(); });
  return input;
}

const set = (path, value, title, focus) => change([{ path: ["mapping", ...path], value }], title, focus);

/** The rows that are left out, as the settings say them now. */
const ignoredRows = () => [app.project.settings.mapping?.["ignored-rows"] ?? []].flat().map(String);

// MARK: A column

function columnPanel({ column }) {
  const key = columnKey(column);
  const said = saidOf(column);
  const { letter, figures } = column;
  const say = (name, value, title, focus) => set(["columns", key, name], value, title, focus);
  // One measure has one unit, in all of its columns.
  const sayOfMeasure = (name, value, title, focus) => change(model.columns.filter((each) => each === column || (each.role === "value" && figures?.name !== undefined && each.figures?.name === figures.name))
    .map((each) => ({ path: ["mapping", "columns", columnKey(each), name], value })), title, focus);
  const reset = (name) => (said[name] === undefined ? null : () => (["unit", "power"].includes(name) ? sayOfMeasure : say)(name, null, t("titleReset", { column: letter, field: t(`field-${name}`) })));
  const known = (name, otherwise) => (said[name] !== undefined ? "declared" : otherwise);
  const fields = [];
  if (column.role === "value") {
    const measure = app.project.measures.find((each) => Object.values(each.name).includes(figures?.name));
    fields.push(field(t("field-name"), known("name", "header"), measure ? names(measure.name) : line("name", t("field-name"), figures?.name ?? "", (value) => say("name", value, t("titleName", { name: value ?? "" }), "#name")), null, reset("name")));
  }
  const options = roles.map((role) => [role, t(`role-${role}`)]);
  fields.push(field(t("field-role"), column.evidence, select("role", t("field-role"), options, column.role, (role) =>
    say("role", role, t("titleRole", { column: letter, role: t(`role-${role}`) }), "#role")), column.isUnclear ? t("whyUnclear") : column.readAs, reset("role")));
  if (column.role === "value") {
    fields.push(field(t("field-unit"), known("unit", "header"),
      [line("unit", t("field-unit"), said.unit ?? local(figures?.unitName), (value) => sayOfMeasure("unit", value, t("titleUnit", { column: letter, unit: value ?? "" }), "#unit"), { list: "units" }),
        el("datalist", { id: "units" }, units.map((unit) => el("option", { value: unit })))],
      figures?.unitName ? t("unitRead", { unit: unitName(figures) }) : t("unitUnknown"), reset("unit")));
    const power = figures?.power ?? 0;
    const shown = powers.some(([each]) => each === power) ? powers : [...powers, [power, `10^${power}`]].sort(([one], [other]) => one - other);
    fields.push(field(t("field-power"), known("power", "header"), choice("power", t("field-power"), shown.map(([each, text]) => [String(each), text]), String(power), (value) =>
      sayOfMeasure("power", value, t("titlePower", { column: letter, power: shown.find(([each]) => String(each) === value)[1] }), `input[name=power][value="${value}"]`)), null, reset("power")));
    fields.push(field(t("field-period"), known("period", figures?.period ? "header" : null), line("period", t("field-period"), figures?.period ?? "", (value) =>
      say("period", value, t("titlePeriod", { column: letter, period: value ?? "" }), "#period"), { placeholder: "2023, 2023-Q1, 2023-08" }), null, reset("period")));
    fields.push(prices(column, said, say, reset));
    fields.push(decimalMark(column.file));
  }
  if (column.role === "growth") {
    const levels = model.columns.filter((each) => each.role === "value").map((each) => [each.letter, `${each.letter} ${each.header}`]);
    fields.push(field(t("field-of"), known("of", "header"), select("of", t("field-of"), levels, letters(figures?.growthOf ?? 0), (value) =>
      say("of", value, t("titleGrowth", { column: letter, level: value }), "#of")), null, reset("of")));
    const bases = ["yoy", "mom", "qoq", "unstated"].map((basis) => [basis, t(`basis-${basis}`)]);
    fields.push(field(t("field-basis"), known("basis", "header"), select("basis", t("field-basis"), bases, (figures?.basis ?? "unstated").toLowerCase(), (value) =>
      say("basis", value, t("titleBasis", { column: letter, basis: t(`basis-${value}`) }), "#basis")), null, reset("basis")));
    fields.push(prices(column, said, say, reset));
  }
  if (column.role === "period") {
    const months = [["", t("calendarYear")], ...Array.from({ length: 11 }, (_, month) => [String(month + 2), new Date(2023, month + 1, 1).toLocaleString(ui(), { month: "long" })])];
    fields.push(field(t("field-fiscal"), model.said["fiscal-year"] ? "declared" : "guess", select("fiscal", t("field-fiscal"), months, String(model.said["fiscal-year"] ?? ""), (value) =>
      set(["fiscal-year"], value || null, t("titleFiscal"), "#fiscal"))));
  }
  return { title: [t("column", { column: letter }), figures?.period ?? column.header].filter(Boolean).join(t("comma")), fields };
}

/** What growth is measured at. */
function prices(column, said, say, reset) {
  const measure = app.project.understanding.report.indicators.find((each) => {
    const known = app.project.measures.find((other) => other.id === each.id);
    return known && Object.values(known.name).includes(column.figures?.name);
  });
  const value = said.prices ?? model.said["growth-prices"] ?? measure?.priceBasis ?? "";
  return field(t("field-prices"), said.prices ? "declared" : "guess", choice("prices", t("field-prices"), ["current", "constant"].map((each) => [each, t(`prices-${each}`)]), value, (each) =>
    say("prices", each, t("titlePrices", { column: column.letter, prices: t(`prices-${each}`) }), `input[name=prices][value=${each}]`)), t("pricesWhy"), reset("prices"));
}

function decimalMark(file) {
  const value = model.said["decimal-mark"] ?? file?.decimalMark ?? "point";
  return field(t("decimalMark"), model.said["decimal-mark"] ? "declared" : "cells", choice("mark", t("decimalMark"), ["point", "comma"].map((each) => [each, t(`mark-${each}`)]), value, (each) =>
    set(["decimal-mark"], each, t("titleMark", { mark: t(`mark-${each}`) }), `input[name=mark][value=${each}]`)), null,
    model.said["decimal-mark"] && (() => set(["decimal-mark"], null, t("titleMarkReset"))));
}

/** The two names of a measure or an area. */
function names(name) {
  const key = name.zh ?? name.en ?? "";
  const found = Object.keys(model.said.names ?? {}).find((each) => Object.values(name).includes(each)) ?? key;
  const one = (tag, label) => line(`name-${tag}`, label, name[tag] ?? "", (value) => set(["names", found, tag], value, t("titleName", { name: value ?? found }), `#name-${tag}`));
  return el("div", { class: "pair" }, one("en", t("nameEnglish")), one("zh", t("nameChinese")));
}

// MARK: Everything else

function areaPanel({ name, column }) {
  const area = app.project.areas.find((each) => Object.values(each.name).includes(name) || each.id === name) ?? { id: name, name: { zh: name } };
  const detail = app.project.understanding.report.areas.find((each) => each.id === area.id);
  const others = [["", t("noParent")], ...app.project.areas.filter((each) => each.id !== area.id).map((each) => [local(each.name), local(each.name)])];
  const parent = app.project.areas.find((each) => each.id === detail?.parent);
  return { title: name, fields: [
    field(t("areaNames"), model.said.names?.[name] ? "declared" : "guess", names(area.name), t("areaNamesWhy"), model.said.names?.[name] && (() => set(["names", name], null, t("titleName", { name })))),
    field(t("field-parent"), model.said.parents?.[name] ? "declared" : "cells", select("parent", t("field-parent"), others, parent ? local(parent.name) : "", (value) =>
      set(["parents", name], value || null, t("titleParent", { area: name, parent: value || t("noParent") }), "#parent")), null, model.said.parents?.[name] && (() => set(["parents", name], null, t("titleParent", { area: name, parent: t("noParent") })))),
    el("p", { class: "reason" }, t("wrongArea"), " ", el("button", { class: "word", onclick: () => openPanel({ kind: "column", column }) }, t("column", { column: column.letter }))),
  ] };
}

function signPanel({ sign }) {
  const said = typeof model.said.symbols === "object" && model.said.symbols?.[sign.sign];
  const evidence = said ? "declared" : { note: "cells", format: "format", declared: "declared", guess: "guess" }[sign.evidence];
  return { title: t("signTitle", { sign: sign.sign || t("emptyCell") }), fields: [
    field(t("field-meaning"), evidence, select("meaning", t("field-meaning"), meanings.map((each) => [each, t(`meaning-${each}`)]), sign.meaning, (value) =>
      set(["symbols", sign.sign], value, t("titleSign", { sign: sign.sign, meaning: t(`meaning-${value}`) }), "#meaning")), t(`meaningIs-${sign.meaning}`),
      said && (() => set(["symbols", sign.sign], null, t("titleSignReset", { sign: sign.sign })))),
    convention(),
  ] };
}

function convention() {
  const { symbols } = model.said;
  const known = typeof symbols === "string" ? symbols : symbols?.convention;
  const offices = ["nbs", "destatis", "eurostat", "gss", "ksh", "statcan"];
  return field(t("field-convention"), known ? "declared" : model.tables[0]?.convention ? "format" : null,
    select("convention", t("field-convention"), [["", t("noConvention")], ...offices.map((each) => [each, t(`office-${each}`)])], known ?? model.tables[0]?.convention ?? "", (value) =>
      set(typeof symbols === "object" ? ["symbols", "convention"] : ["symbols"], value || null, t("titleConvention", { office: value ? t(`office-${value}`) : t("noConvention") }), "#convention")));
}

function rowPanel({ line: number }) {
  const isOut = ignoredRows().includes(String(number));
  const turn = () => {
    const others = ignoredRows().filter((each) => each !== String(number));
    const next = isOut ? others : [...others, String(number)];
    return [{ path: ["mapping", "ignored-rows"], value: next.length ? next : null }];
  };
  const bounds = tableOf(model);
  return { title: t("rowTitle", { row: number }), fields: [
    field(t("rowUse"), isOut ? "declared" : null, el("button", { class: "plain", id: "ignore", onclick: () =>
      change(turn, t(isOut ? "titleRowBack" : "titleRowOut", { row: number }), "#ignore") }, t(isOut ? "useRow" : "leaveRowOut"))),
    field(t("tableEdges"), model.said.table ? "declared" : null, el("div", { class: "pair" },
      el("button", { class: "plain", onclick: () => move(model, { ...bounds, first: number, last: Math.max(number, bounds.last) }) }, t("tableBegins")),
      el("button", { class: "plain", onclick: () => move(model, { ...bounds, first: Math.min(number, bounds.first), last: number }) }, t("tableEnds")))),
  ] };
}

function sheetPanel() {
  const { said } = model;
  const text = (name, label, title, placeholder) => field(t(label), said[name] ? "declared" : null,
    line(`sheet-${name}`, t(label), typeof said[name] === "object" ? local(said[name]) : said[name] ?? "", (value) => set([name], value, t(title, { value: value ?? "" }), `#sheet-${name}`), { placeholder }),
    null, said[name] && (() => set([name], null, t(title, { value: "" }))));
  const sheets = [...new Set(app.project.understanding.sheets.map((each) => each.name).filter(Boolean))];
  const headers = [["", t("asRead")], ["areas", t("headersAreas")], ["indicators", t("headersIndicators")]];
  return { title: t("sheetSettings"), fields: [
    sheets.length > 1 && field(t("sheet"), said.sheet ? "declared" : null, select("sheet-sheet", t("sheet"), [["", t("allSheets")], ...sheets.map((each) => [each, each])], [said.sheet ?? ""].flat()[0] ?? "", (value) =>
      set(["sheet"], value || null, t("titleSheet", { value: value || t("allSheets") }), "#sheet-sheet"))),
    text("table", "table", "titleTable", model.tables[0]?.table ?? "A3:F12"),
    text("unit", "sheetUnit", "titleSheetUnit", "亿元, million EUR, %"),
    text("period", "sheetPeriod", "titleSheetPeriod", "2023, 2023-Q1, 2023-08"),
    text("area", "sheetArea", "titleSheetArea", ""),
    text("indicator", "sheetIndicator", "titleSheetIndicator", ""),
    field(t("sheetHeaders"), said.headers ? "declared" : null, select("sheet-headers", t("sheetHeaders"), headers, said.headers ?? "", (value) =>
      set(["headers"], value || null, t("titleHeaders"), "#sheet-headers"))),
    decimalMark(model.tables[0]),
    convention(),
  ].filter(Boolean) };
}

// MARK: What is written

function written() {
  const lines = app.project.text.split("\n");
  const start = lines.findIndex((each) => /^mapping:/.test(each));
  if (start < 0) return null;
  let end = start + 1;
  while (end < lines.length && /^(\s|$)/.test(lines[end])) end++;
  const before = app.before === undefined ? null : new Set(app.before.split("\n"));
  return el("section", { class: "lines" },
    el("h3", { class: "label" }, t("writtenTo", { file: "gazetteer.yml" }), app.project.undo && el("span", {}, t("undoRemoves"))),
    el("pre", { tabIndex: 0, "aria-label": t("writtenTo", { file: "gazetteer.yml" }) }, lines.slice(start, end).filter((each) => each.trim()).map((each) =>
      (before && !before.has(each) ? el("mark", {}, each) : `${each}\n`))));
}
