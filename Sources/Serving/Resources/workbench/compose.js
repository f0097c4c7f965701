// Step 3: which findings come first, which are left out, and what the headline says.
import { el, show, steadily, t, local, say, warn } from "./dom.js";
import { app, stay } from "./main.js";
import { preview } from "./preview.js";
import { ask, of } from "./server.js";

let found = null;
let chosen = null;
let forms = null;
/** Headlines that are typed and not said, or said and refused: text and fault, by area and language. */
const drafts = new Map();

/** Shows the step. */
export async function compose() {
  app.refresh = prepare;
  app.chosenPage = paint;
  app.chosenPart = choose;
  chosen = null;
  drafts.clear();
  preview();
  await paint();
}

const query = () => ({ region: app.area, language: app.language });
const subject = () => `${app.project.id} ${app.area} ${app.language}`;

/** Fetches what there is to choose from. What is shown stays until that is here; what is of another area by then is not shown. */
async function prepare() {
  const [isHere, asked] = [stay(), subject()];
  const shown = (display) => () => { if (isHere() && asked === subject()) display(); };
  try {
    const [findings, figures] = await Promise.all([ask(of(app.project.id, "findings", query())), ask(of(app.project.id, "figures", query()))]);
    return shown(() => { [found, forms] = [findings, figures]; display(); });
  } catch (error) {
    return shown(() => { found = null; refuse(error); });
  }
}

const paint = async () => { const display = await prepare(); steadily(display); };

function refuse(error) {
  show(document.getElementById("work"), el("h1", {}, t("tooLittle")), el("p", { class: "lead" }, error.message), (error.findings ?? []).map((each) => el("p", { lang: "en" }, each.message)));
  foot();
}

function display() {
  const area = local(app.project.areas.find((each) => each.id === app.area)?.name);
  const on = found.findings.filter((finding) => !finding.isDropped);
  if (!found.findings.some((finding) => finding.key === chosen)) chosen = on[0]?.key ?? null;
  show(document.getElementById("work"),
    el("h1", {}, found.findings.length ? t("composeTitle", { n: on.length, area }) : t("tooLittle")),
    el("p", { class: "lead" }, t("composeLead")),
    found.findings.length > 0 && list(),
    headline(), forms.forms.length > 0 && figure());
  foot();
}

function list() {
  let rank = 0;
  const rows = found.findings.map((finding) => {
    const isOn = finding.places.length > 0 && !finding.isDropped;
    const place = finding.isDropped ? t("droppedByYou") : isOn ? finding.places.map((each) => t(`place-${each}`)).join(t("comma")) : t("passedOver");
    const number = finding.isDropped ? "–" : String(++rank);
    const row = el("tr", { class: `${finding.key === chosen ? "is-chosen" : ""}${isOn ? "" : " is-off"}${finding.isDropped ? " is-dropped" : ""}`, tabIndex: 0, data: { key: finding.key }, id: `finding-${finding.key}`,
      "aria-label": `${number}${t("comma")}${finding.sentence}`,
      onclick: (event) => { if (!event.target.closest("button")) choose(finding.key); },
      onkeydown: (event) => keys(event, finding) },
      el("td", { class: "rank" }, !finding.isDropped && handle(finding), number),
      el("td", {}, el("p", { class: "said", lang: app.language === "zh" ? "zh-Hans" : "en" }, finding.sentence),
        el("p", { class: "facts parts" }, el("span", {}, t(`kind-${finding.kind}`)), el("span", {}, place)),
        finding.key === chosen && el("p", { class: "facts" }, t("scoreWhy", { impact: finding.impact.toFixed(2), surprise: finding.surprise.toFixed(2) }))),
      el("td", {}, el("div", { class: "score" }, el("meter", { min: 0, max: 100, value: finding.score, "aria-label": t("score") }), String(finding.score))),
      el("td", { class: "acts" },
        el("button", { class: "toggle", id: `pin-${finding.key}`, "aria-pressed": String(finding.isPinned), onclick: () => pin(finding) }, t(finding.isPinned ? "pinned" : "pin")),
        el("button", { class: "toggle", id: `drop-${finding.key}`, "aria-pressed": String(finding.isDropped), onclick: () => leave(finding) }, t(finding.isDropped ? "dropped" : "dropIt"))));
    return row;
  });
  return el("table", { class: "found" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, el("span", { class: "unseen" }, t("rank"))), el("th", { scope: "col" }, t("findingHead")), el("th", { scope: "col" }, t("score")), el("th", { scope: "col" }, el("span", { class: "unseen" }, t("actions"))))),
    el("tbody", {}, rows));
}

/** Chooses a finding: its row, with its sum. */
function choose(key) {
  if (!found) return;
  chosen = key;
  // Where there is no room for both, the page makes room for the work.
  if (document.body.classList.contains("shows-page")) document.getElementById("page-tab").click();
  display();
  const row = document.getElementById(`finding-${key}`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

/** What is pinned and dropped when it is asked, of what there is: of two changes the second one begins where the first has led. */
const keysOf = (test) => found.findings.filter(test).map((finding) => finding.key);
const pinned = () => keysOf((finding) => finding.isPinned);
const dropped = () => keysOf((finding) => finding.isDropped);
const without = (keys, key) => keys.filter((each) => each !== key);

const write = (make, title, focus) => app.change(() => {
  const { pins, drops } = make();
  return [{ path: ["findings", "pin"], value: pins.length ? pins : null }, { path: ["findings", "drop"], value: drops.length ? drops : null }];
}, title, `[id="${focus}"]`);

function pin({ key, isPinned, sentence }) {
  return write(() => ({ pins: [...without(pinned(), key), ...(isPinned ? [] : [key])], drops: without(dropped(), key) }),
    t(isPinned ? "titleUnpin" : "titlePin", { finding: sentence }), `pin-${key}`);
}

function leave({ key, isDropped, sentence }) {
  return write(() => ({ pins: without(pinned(), key), drops: [...without(dropped(), key), ...(isDropped ? [] : [key])] }),
    t(isDropped ? "titleTakeBack" : "titleDrop", { finding: sentence }), `drop-${key}`);
}

// MARK: Dragging

/** What a finding is taken by. Keys have Alt and the arrows for it, so that it is no stop of theirs. */
function handle(finding) {
  return el("span", { class: "handle", "aria-hidden": "true", title: t("dragFinding"), onpointerdown: (event) => drag(event, finding) });
}

/** The row follows the pointer; where it is let go it stays. Escape leaves everything as it was. */
function drag(event, finding) {
  if (event.button !== 0) return;
  event.preventDefault();
  const row = event.target.closest("tr");
  const rows = [...row.parentElement.querySelectorAll("tr:not(.is-dropped)")];
  const from = rows.indexOf(row);
  const middles = rows.map((each) => { const { top, height } = each.getBoundingClientRect(); return top + height / 2 + scrollY; });
  let to = from;
  const follow = ({ clientY, pageY }) => {
    row.style.setProperty("transform", `translateY(${Math.round(clientY - event.clientY)}px)`);
    to = middles.filter((middle, place) => place !== from && middle < pageY).length;
    rows.forEach((each, place) => {
      each.classList.toggle("is-before", place !== from && to < from && place === to);
      each.classList.toggle("is-after", place !== from && to > from && place === to);
    });
  };
  const end = (isMeant) => {
    row.classList.remove("is-moving");
    row.style.removeProperty("transform");
    rows.forEach((each) => each.classList.remove("is-before", "is-after"));
    removeEventListener("pointermove", follow);
    removeEventListener("pointerup", drop);
    removeEventListener("pointercancel", leave);
    removeEventListener("keydown", escape, true);
    if (isMeant && to !== from) move(finding, to - from);
  };
  const drop = () => end(true);
  const leave = () => end(false);
  const escape = (pressed) => { if (pressed.key === "Escape") { pressed.stopPropagation(); leave(); } };
  row.classList.add("is-moving");
  addEventListener("pointermove", follow);
  addEventListener("pointerup", drop);
  addEventListener("pointercancel", leave);
  addEventListener("keydown", escape, true);
}

/** Moving a finding pins it, and all before it, in their order. */
function move(finding, by) {
  const shown = keysOf((each) => !each.isDropped);
  const from = shown.indexOf(finding.key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= shown.length) return;
  chosen = finding.key;
  write(() => {
    const order = without(keysOf((each) => !each.isDropped), finding.key);
    order.splice(to, 0, finding.key);
    const last = Math.max(to, ...pinned().map((key) => order.indexOf(key)));
    return { pins: order.slice(0, last + 1), drops: dropped() };
  }, t("titleMove", { rank: from + 1, to: to + 1, n: shown.length }), `finding-${finding.key}`);
}

function keys(event, finding) {
  if (event.target.closest("button")) return;
  const rows = [...document.querySelectorAll(".found tbody tr")];
  const now = rows.indexOf(event.currentTarget);
  if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
    event.preventDefault();
    move(finding, event.key === "ArrowUp" ? -1 : 1);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    rows[now + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(finding.key);
  } else if (event.key === "p") {
    pin(finding);
  } else if (event.key === "d") {
    leave(finding);
  }
}

// MARK: The headline

function headline() {
  const isHan = app.language === "zh";
  const count = (text) => (isHan ? t("characters", { n: [...text].length }) : t("words", { n: text.trim().split(/\s+/).filter(Boolean).length }));
  const { area, language } = app;
  const mine = subject();
  const draft = drafts.get(mine);
  const counted = el("span", { class: "soft", id: "count" }, count(draft?.text ?? found.headline));
  const input = el("input", { type: "text", id: "headline", defaultValue: found.headline, maxLength: 200, lang: isHan ? "zh-Hans" : "en", "aria-describedby": "count headline-fault",
    "aria-invalid": draft?.fault ? "true" : undefined,
    oninput: () => { drafts.set(mine, { text: input.value }); counted.textContent = count(input.value); } });
  if (draft) input.value = draft.text;
  let asked = draft?.fault ? draft.text : found.headline;
  const send = async () => {
    const text = input.value.trim();
    if (!text || text === found.headline) { drafts.delete(mine); input.value = found.headline; }
    if (!text || text === asked) return;
    asked = text;
    if (text === found.headline) return;
    drafts.set(mine, { text });
    const fault = await verdict(text, { region: area, language });
    if (drafts.get(mine)?.text !== text) return;
    if (!fault) {
      if (await app.change([{ path: ["headlines", area, language], value: text }], t("titleHeadline"), "#headline") && drafts.get(mine)?.text === text) drafts.delete(mine);
      return;
    }
    drafts.set(mine, { text, fault });
    if (mine !== subject() || !document.getElementById("headline")) return;
    document.getElementById("headline-fault").textContent = fault;
    document.getElementById("headline").setAttribute("aria-invalid", "true");
  };
  // A text given back to its field by a new reading is no change of the browser's when the field is left.
  for (const end of ["change", "blur"]) input.addEventListener(end, send);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") input.blur(); });
  return el("div", { class: "headline" }, el("label", { class: "label", htmlFor: "headline" }, t("headline")), input,
    found.own ? el("button", { class: "word", onclick: () => { drafts.delete(mine); app.change([{ path: ["headlines", area, language], value: null }], t("titleAsFound"), "#headline"); } }, t("asFound")) : counted,
    el("p", { class: "fault", id: "headline-fault", role: "alert" }, draft?.fault));
}

/** Why the figures do not bear a headline out; nothing where they do. */
async function verdict(text, about) {
  try {
    const { fault, number } = await ask(of(app.project.id, "headline", { ...about, text }));
    const name = local(app.project.areas.find((each) => each.id === about.region)?.name);
    return fault === "number" ? t("notAFigure", { number, area: name }) : fault ? t("otherDirection") : null;
  } catch (error) {
    return error.message;
  }
}

// MARK: The first figure

const automatic = "automatic";

/** The forms of the first figure. One that is refused stays in reach, and says why. */
function figure() {
  const now = forms.chosen ?? automatic;
  const all = [{ kind: automatic }, ...forms.forms];
  const reason = el("p", { class: "soft refused", id: "refused", role: "status" });
  const explain = (form) => show(reason, form.refusal && [el("b", {}, t("isRefused", { kind: t(`form-${form.kind}`) })), el("span", { lang: "en" }, ` ${form.refusal}${t("stop")}`)]);
  const take = (form) => {
    if (form.refusal) { explain(form); return say(`${t("isRefused", { kind: t(`form-${form.kind}`) })} ${form.refusal}`); }
    if (form.kind === now) return null;
    return app.change([{ path: ["findings", "figure"], value: form.kind === automatic ? null : form.kind }], t("titleForm", { kind: t(`form-${form.kind}`) }), `#form-${form.kind}`);
  };
  const buttons = all.map((form, place) => el("button", { role: "radio", class: "form", id: `form-${form.kind}`, "aria-checked": String(form.kind === now), "aria-disabled": form.refusal ? "true" : undefined,
    tabIndex: form.kind === now ? 0 : -1, "aria-describedby": form.refusal ? "refused" : undefined, onclick: () => take(form), onfocus: () => explain(form),
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      buttons[(place + step + all.length) % all.length].focus();
    } }, icon(form.kind), el("span", {}, form.refusal ? t("refusedForm", { kind: t(`form-${form.kind}`) }) : t(`form-${form.kind}`))));
  return el("section", { class: "forms" }, el("h2", { class: "label red", id: "forms" }, t("figureOne")), el("div", { role: "radiogroup", "aria-labelledby": "forms", class: "form-list" }, buttons), reason);
}

const strokes = {
  automatic: "M8 34h64M12 30l14-10 14 5 14-13 14 3", "ranked-dots": "M8 4v32M8 8h54M8 17h40M8 26h30M8 34h20M60 6l4 4M46 15l4 4M36 24l4 4M26 32l4 4",
  "horizontal-bars": "M8 4v32M8 8h58M8 16h44M8 24h34M8 32h22", dumbbell: "M18 8h40M26 18h22M14 28h30M16 6v4M58 6v4M24 16v4M48 16v4M12 26v4M44 26v4",
  slope: "M16 4v32M64 4v32M16 12l48-6M16 20l48 2M16 30l48-10", lines: "M8 36h64M10 30l16-8 16 4 16-14 14-2M10 34l16-4 16 0 16-6 14-2", "stacked-area": "M8 36h64M8 26l20-6 20 2 24-10M8 32l20-3 20 0 24-5",
};

function icon(kind) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 80 40");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", strokes[kind] ?? strokes.automatic);
  picture.append(path);
  return picture;
}

function foot() {
  const rows = found?.findings ?? [];
  const parts = found ? [
    [rows.filter((row) => row.places.length && !row.isDropped).length, "findingsOn"], [rows.filter((row) => row.isPinned).length, "pinnedCount"],
    [rows.filter((row) => row.isDropped).length, "droppedCount"], [rows.filter((row) => !row.places.length && !row.isDropped).length, "passedCount"], [found.pages, "pageCount"],
  ].filter(([n]) => n > 0).map(([n, word]) => el("span", {}, el("b", {}, String(n)), t(word, { n }))) : [];
  show(document.getElementById("foot"), el("p", { class: "parts" }, parts), el("button", { class: "primary", onclick: () => app.go("take") }, t("takeThem")));
}
