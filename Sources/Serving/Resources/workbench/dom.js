// Elements, words and what is said aloud: everything that the steps share.

/** An element with properties, attributes and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && !["list", "role", "form"].includes(name)) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Shows children in the place of those there were. */
export function show(place, ...children) {
  place.replaceChildren(...children.flat().filter(Boolean));
  place.inert = false;
  return place;
}

/** Shows something anew. Where a person is with the keys stays there, if what has the focus is there again. */
export function steadily(paint) {
  const { activeElement: now } = document;
  const { id, selectionStart, selectionEnd } = now ?? {};
  paint();
  const same = id && !now.isConnected && document.getElementById(id);
  if (!same) return;
  same.focus({ preventScroll: true });
  if (typeof selectionStart === "number") same.setSelectionRange(selectionStart, selectionEnd);
}

const words = {};

/** Takes the words of the interface's language. */
export const takeWords = (all) => Object.assign(words, all);

/** A word with its gaps filled; `{n|one|more}` chooses by a number. Numbers are written as the language does. */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{([^{}]+)\}/g, (whole, slot) => {
    const [name, ...forms] = slot.split("|");
    const value = values[name];
    if (value === undefined) return whole;
    if (forms.length) return Number(value) === 1 ? forms[0] : forms.at(-1);
    return typeof value === "number" ? value.toLocaleString(ui()) : String(value);
  });
}

/** The language of the interface. */
export const ui = () => document.documentElement.dataset.ui;

/** Whether the projects are in a space on a server, and not on this computer. */
export const isSpace = () => document.documentElement.dataset.place === "space";

/** A text in the language of the interface, or in any. */
export function local(text) {
  if (!text || typeof text === "string") return text ?? "";
  return text[ui()] ?? text[{ en: "english", zh: "chinese" }[ui()]] ?? Object.values(text)[0] ?? "";
}

/** Both texts of a name: that of the interface first. */
export function both(text) {
  if (!text || typeof text === "string") return text ?? "";
  const texts = [local(text), ...Object.values(text)].filter(Boolean);
  return [...new Set(texts)].join(" ");
}

let waiting = 0;

/** Says a sentence to those who listen, half a second after the last. */
export function say(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => { document.getElementById("status").textContent = text; }, 500);
}

let warning = 0;

/** Says at once that something is wrong, to those who see and those who listen. */
export function warn(text) {
  const place = document.getElementById("alert");
  clearTimeout(warning);
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = text; });
  warning = setTimeout(() => { place.textContent = ""; }, 15000);
}

/** Bytes as people read them. */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000).toLocaleString(ui())} kB`;
  return `${(bytes / 1e6).toLocaleString(ui(), { maximumFractionDigits: 1 })} MB`;
}

/** How dates are written in the language of the interface. */
export const dates = () => ({ en: "en-GB" })[ui()] ?? ui();

/** The time of day of a moment, in seconds since 1970. */
export const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString(ui(), { hour: "2-digit", minute: "2-digit", hour12: false });

/** A choice of few, one of which counts. */
export function choice(name, label, options, value, onchange) {
  return el("fieldset", { class: "choice" }, el("legend", { class: "unseen" }, label),
    options.map(([key, text, described]) => el("label", {}, text,
      el("input", { type: "radio", name, id: `${name}-${key}`, value: key, checked: key === value, "aria-label": described, onchange: () => onchange(key) }))));
}

/** A list to choose from. */
export function select(id, label, options, value, onchange) {
  return el("select", { id, "aria-label": label, onchange: (event) => onchange(event.target.value) },
    options.map(([key, text, lang]) => el("option", { value: key, selected: key === value, lang }, text)));
}
