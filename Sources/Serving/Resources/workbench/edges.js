// The edges of the table on a sheet: shown where they are, and moved by dragging. Keys have the panels of the sheet and of a row for it.
import { el, t } from "./dom.js";
import { change } from "./understand.js";

/** The number of a column of these letters. */
export const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The letters of a column. */
export const letters = (column) => (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

/** The rows and columns of `A3:F12` or `3–12`, as numbers and letters count them; the whole sheet where that says nothing. */
export function boundsOf({ columns, sheet }, range) {
  const [, left, first, right, last] = range?.match(/^([A-Z]*)(\d+)[:–]([A-Z]*)(\d+)$/) ?? [];
  return { first: Number(first ?? 1), last: Number(last ?? sheet.lastRow), left: left ? number(left) : columns[0]?.number ?? 1, right: right ? number(right) : columns.at(-1)?.number ?? 1 };
}

/** Where the table of a sheet is said to be, or was found. */
export function tableOf(model) {
  const [range, owner] = (model.said.table ?? "").split("!").reverse();
  return boundsOf(model, range && (!owner || owner === model.sheet.name) ? range : model.tables[0]?.table);
}

/** Says where the table is from now on: on this sheet, where there are several. */
export function move(model, { first, last, left, right }) {
  const owner = model.sheets.length > 1 && model.sheet.name && !model.sheet.name.includes("!") ? `${model.sheet.name}!` : "";
  return change([{ path: ["mapping", "table"], value: `${owner}${letters(left)}${first}:${letters(right)}${last}` }], t("titleTable"));
}

const sides = { top: "first", bottom: "last", left: "left", right: "right" };

/** Shows the edges of the table on a grid. With several tables on a sheet they are where they were found. */
export function edges(model, grid) {
  if (model.tables.length > 1 || !model.columns.length) return;
  const { scroller } = grid;
  const bounds = tableOf(model);
  const lines = Object.keys(sides).map((side) => el("div", { class: `edge is-${side}`, "aria-hidden": "true", title: t("dragEdge"), onpointerdown: (event) => drag(event, side) }));
  const frame = el("div", { class: `edges${model.said.table ? " is-declared" : ""}` }, lines);
  scroller.append(frame);

  /** Puts the lines around rows and columns, as far as these are shown. */
  function place({ first, last, left, right }) {
    const own = scroller.getBoundingClientRect();
    const at = (part, side, along) => part.getBoundingClientRect()[side] - own[along] + (along === "top" ? scroller.scrollTop : scroller.scrollLeft);
    const rows = grid.shownRows();
    const columns = grid.shownColumns();
    const inside = rows.filter((each) => first <= each.line && each.line <= last);
    const [from, to] = [columns.find((each) => each.number >= left), columns.findLast((each) => each.number <= right)];
    frame.hidden = !inside.length || !from || !to;
    if (frame.hidden) return;
    const box = { top: at(inside[0].part, "top", "top"), bottom: at(inside.at(-1).part, "bottom", "top"), left: at(from.part, "left", "left"), right: at(to.part, "right", "left") };
    const isWhole = { top: rows[0].isFirst || rows[0].line < first, bottom: rows.at(-1).isLast || rows.at(-1).line > last, left: true, right: true };
    Object.keys(sides).forEach((side, index) => {
      const line = lines[index];
      line.hidden = !isWhole[side];
      const isRow = side === "top" || side === "bottom";
      line.style.setProperty(isRow ? "top" : "left", `${box[side]}px`);
      line.style.setProperty(isRow ? "left" : "top", `${isRow ? box.left : box.top}px`);
      line.style.setProperty(isRow ? "width" : "height", `${isRow ? box.right - box.left : box.bottom - box.top}px`);
    });
  }

  const settle = () => place(bounds);
  settle();
  scroller.addEventListener("rows", settle);
  new ResizeObserver(settle).observe(scroller.querySelector("table"));

  /** The edge follows the pointer from row to row, or column to column; where it is let go it stays. Escape leaves everything as it was. */
  function drag(event, side) {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.target;
    let now = { ...bounds };
    let last = event;
    const follow = (moved) => {
      last = moved ?? last;
      now = { ...bounds, [sides[side]]: nearest(side, last) };
      place(now);
    };
    // Near an end of what is shown the sheet goes on under the pointer.
    const timer = setInterval(() => {
      const { top, bottom, left, right } = scroller.getBoundingClientRect();
      const step = (low, high, value) => (value > high - 24 ? 1 : value < low + 24 ? -1 : 0);
      if (side === "top" || side === "bottom") scroller.scrollTop += 30 * step(top + scroller.querySelector("thead").offsetHeight, bottom, last.clientY);
      else scroller.scrollLeft += 30 * step(left, right, last.clientX);
      follow();
    }, 60);
    const stop = new AbortController();
    const end = (isMeant) => {
      clearInterval(timer);
      stop.abort();
      line.classList.remove("is-moving");
      scroller.addEventListener("rows", settle);
      if (isMeant && now[sides[side]] !== bounds[sides[side]]) move(model, now);
      else settle();
    };
    line.classList.add("is-moving");
    scroller.removeEventListener("rows", settle);
    addEventListener("pointermove", follow, { signal: stop.signal });
    addEventListener("pointerup", () => end(true), { signal: stop.signal });
    addEventListener("pointercancel", () => end(false), { signal: stop.signal });
    addEventListener("keydown", (pressed) => { if (pressed.key === "Escape") { pressed.stopPropagation(); end(false); } }, { signal: stop.signal, capture: true });
  }

  /** The row or column that an edge would be at, if it were let go here. A table has at least one of each. */
  function nearest(side, { clientX, clientY }) {
    const isRow = side === "top" || side === "bottom";
    const parts = isRow ? grid.shownRows() : grid.shownColumns();
    const key = isRow ? "line" : "number";
    const pointer = isRow ? clientY : clientX;
    const middle = ({ part }) => { const box = part.getBoundingClientRect(); return isRow ? box.top + box.height / 2 : box.left + box.width / 2; };
    const begins = side === "top" || side === "left";
    const fits = parts.filter((each) => (begins ? each[key] <= bounds[isRow ? "last" : "right"] : each[key] >= bounds[isRow ? "first" : "left"]));
    const found = begins ? fits.find((each) => middle(each) >= pointer) ?? fits.at(-1) : fits.findLast((each) => middle(each) <= pointer) ?? fits[0];
    return found?.[key] ?? bounds[sides[side]];
  }
}
