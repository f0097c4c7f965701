// The workbench: four steps over one project. State is at the server and in the address; a reload loses nothing.
import { el, show, steadily, t, takeWords, ui, say, warn, clock } from "./dom.js";
import { ask, of, Refusal } from "./server.js";
import { drop } from "./drop.js";
import { understand } from "./understand.js";
import { compose } from "./compose.js";
import { take } from "./take.js";
import { draw, reframe } from "./preview.js";

/** What is shown now. */
export const app = { step: "drop", project: null, area: null, language: null, outline: null, change, reread, go, chosenPage: null,
  /** Fetches what the step shows of the project as it is now, and gives what shows it. */
  refresh: null,
  /** Chooses what a part of the page tells. */
  chosenPart: null };

const steps = ["drop", "understand", "compose", "take"];
const screens = { drop, understand, compose, take };
const title = document.title;
let saving = "";
let elsewhere = null;

// MARK: Where one is

/** Writes the choices into the address. */
export function remember() {
  const query = new URLSearchParams();
  if (app.area) query.set("area", app.area);
  if (app.language) query.set("language", app.language);
  query.set("ui", ui());
  const path = app.project ? `/open/${encodeURIComponent(app.project.id)}/${app.step}` : "/";
  history.replaceState(null, "", `${path}?${query}`);
}

/** Goes to a step of a project. */
async function go(step, id = app.project?.id) {
  const path = id ? `/open/${encodeURIComponent(id)}/${step}` : "/";
  history.pushState(null, "", `${path}?${new URLSearchParams({ ui: ui() })}`);
  await open();
}

let visits = 0;

/** Whether a person is still where they were when this was asked; what comes too late is not shown. */
export function stay() {
  const mine = visits;
  return () => mine === visits;
}

/** Shows what the address says. */
async function open() {
  visits++;
  const isHere = stay();
  const from = document.activeElement;
  const [, , id, step] = location.pathname.split("/").map(decodeURIComponent);
  const query = new URLSearchParams(location.search);
  app.step = id && steps.includes(step) ? step : "drop";
  try {
    const project = id && app.project?.id !== id ? await ask(of(id, "").replace(/\/$/, "")) : null;
    if (!isHere()) return;
    if (project) take_(project);
    if (!id) app.project = null;
  } catch (error) {
    if (!isHere()) return;
    app.project = null;
    app.step = "drop";
    warn(error.message);
  }
  if (app.project) {
    app.area = pick(query.get("area") ?? app.area, app.project.areas.map((area) => area.id));
    app.language = pick(query.get("language") ?? app.language ?? ui(), app.project.languages);
  }
  remember();
  await paint();
  if (!isHere()) return;
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  // Who has begun to work before all was there stays at it.
  const { activeElement: now } = document;
  const hasBegun = now && now !== document.body && now !== from && !(now.id && now.id === from?.id);
  if (!hasBegun) heading?.focus({ preventScroll: true });
  document.title = `${t("stepTitle", { number: steps.indexOf(app.step) + 1, name: t(app.step) })} | ${title}`;
}

const pick = (wanted, known) => (known.includes(wanted) ? wanted : known[0] ?? null);

/** Takes what the server knows of the project. */
function take_(project) {
  app.project = project;
  app.area = pick(app.area, project.areas.map((area) => area.id));
  app.language = pick(app.language, project.languages);
  elsewhere = null;
}

async function paint() {
  document.body.dataset.step = app.step;
  app.chosenPage = app.refresh = app.chosenPart = null;
  // What is there stays in sight until the next is there, and is used no more.
  document.getElementById("work").inert = true;
  show(document.getElementById("page"));
  show(document.getElementById("foot"));
  top();
  try {
    await screens[app.step]();
  } catch (error) {
    document.getElementById("work").inert = false;
    warn(error.message);
  }
}

// MARK: The head

function top() {
  const { project, step } = app;
  const known = project?.understanding?.sheets[0]?.file.replace(/^data\//, "") ?? project?.id;
  const link = (name, number) => {
    const words = [el("i", {}, String(number + 1)), t(name)];
    if (name !== "drop" && !project) return el("span", { title: t("dropFirst") }, words);
    const path = name === "drop" ? "/" : `/open/${encodeURIComponent(project.id)}/${name}`;
    return el("a", { href: `${path}?ui=${ui()}`, id: `step-${name}`, "aria-current": name === step ? "step" : undefined,
      onclick: (event) => { event.preventDefault(); name === "drop" ? go("drop", null) : go(name); } }, words);
  };
  const tongue = (tag, lang, name) => {
    const query = new URLSearchParams(location.search);
    query.set("ui", tag);
    return el("a", { href: `${location.pathname}?${query}`, id: `tongue-${tag}`, lang, hreflang: lang, "aria-current": tag === ui() ? "true" : undefined }, name);
  };
  const undo = (direction, word, name, keys) => el("button", { class: "undo", id: direction, "aria-disabled": String(!name),
    "aria-describedby": `${direction}-name`, onclick: () => name && stepBack(direction) },
    t(word), el("kbd", {}, keys), el("span", { class: "unseen", id: `${direction}-name` }, name ?? t("nothingToUndo")));
  const control = /Mac/.test(navigator.platform) ? "⌘ " : "Ctrl ";
  steadily(() => show(document.getElementById("top"),
    el("p", { class: "brand" }, "Gazetteer"),
    project && el("p", { class: "file", title: known }, known),
    el("nav", { class: "steps", "aria-label": t("steps") }, el("ol", {}, steps.map((name, number) => el("li", {}, link(name, number))))),
    el("div", { class: "tools" },
      el("button", { class: "plain page-tab", id: "page-tab", "aria-pressed": String(document.body.classList.contains("shows-page")), onclick: turn }, t("page")),
      project && step !== "drop" && [undo("back", "undo", project.undo, `${control}Z`),
        project.redo && undo("forward", "redo", project.redo, `${control}⇧ Z`)],
      el("p", { class: `saved${saving || elsewhere ? " is-amiss" : ""}`, id: "saved", hidden: !project }, saved()),
      el("nav", { class: "tongues", "aria-label": t("interfaceLanguage") }, tongue("en", "en", "English"), tongue("zh", "zh-Hans", "中文"))),
    el("p", { class: "only-narrow" }, t("narrow"))));
}

/** On a screen of middle width the page takes the place of the work, and gives it back. */
function turn() {
  document.body.classList.toggle("shows-page");
  top();
  document.getElementById("page-tab").focus();
}

function saved() {
  if (elsewhere) {
    return [t("changedElsewhere"), el("button", { onclick: () => reread() }, t("show")),
      elsewhere.keep && el("button", { onclick: () => keepMine() }, t("keepMine"))];
  }
  return [saving ? t(saving) : app.project?.saved ? t("savedAt", { time: clock(app.project.saved) }) : ""];
}

function head(state) {
  saving = state;
  top();
}

// MARK: Changing

/** Says something of the project: it is written, and everything that follows from it is shown.
 *  A change of what others may change before its turn comes, such as a list, is given as a function that makes it then. */
async function change(edits, name, focus) {
  const send = (revision) => ask(of(app.project.id, "changes"),
    { method: "POST", json: { revision, title: name, edits: typeof edits === "function" ? edits() : edits } });
  return write(() => send(app.project.revision), name, { keep: (revision) => send(revision), focus });
}

const stepBack = (direction) => write(
  () => ask(of(app.project.id, "history"), { method: "POST", json: { revision: app.project.revision, direction } }),
  t(direction === "back" ? "undone" : "redone", { name: direction === "back" ? app.project.undo : app.project.redo }), { focus: `#${direction}` });

let queue = Promise.resolve();

/** One change after another, each made to what the one before has left, however fast they are said. */
async function write(send, name, options = {}) {
  const from = document.activeElement;
  const mine = queue.then(() => attempt(send, name, { ...options, from }));
  queue = mine.catch(() => {});
  return await mine && told(name);
}

async function attempt(send, name, { keep, focus, from }) {
  head("saving");
  for (let count = 0; ; count++) {
    try {
      await took(await send(), { focus, from });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 0 && count < 30) {
        head("notSaved");
        await new Promise((done) => setTimeout(done, 2000));
        continue;
      }
      if (error.status === 409) elsewhere = { keep };
      head("");
      warn(error.message);
      app.refused?.(error);
      return false;
    }
  }
}

/** Shows what follows from a change. The focus goes where the change asks, unless the person has gone on to something else since. */
async function took(project, { focus, from } = {}) {
  app.before = app.project?.text;
  take_(project);
  saving = "";
  top();
  reframe();
  const { refresh } = app;
  const display = await refresh?.();
  if (app.refresh !== refresh) return;
  const scroll = document.querySelector(".scroller")?.scrollTop;
  const now = document.activeElement;
  const hasGoneOn = now && now !== document.body && now !== from;
  const draft = takeDraft(now);
  await display?.(scroll);
  if (draft && (hasGoneOn || !focus)) giveBack(draft);
  else if (hasGoneOn && document.activeElement !== document.body) return;
  else if (typeof focus === "function") focus();
  else if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
}

/** Draws the page, and says what has changed. */
async function told(name) {
  const outline = await draw();
  say(`${name}${t("stop")}${outline ? ` ${t("headlineNow", { title: outline.title })}` : ""}`);
  return true;
}

/** Where a person is, with what is typed there and not said yet: taken out of the field, which would say it as it goes. */
function takeDraft(field) {
  if (!field?.id) return null;
  const draft = { id: field.id };
  if (field.matches("input[type=text], textarea") && field.value !== field.defaultValue) {
    Object.assign(draft, { text: field.value, start: field.selectionStart, end: field.selectionEnd });
    field.value = field.defaultValue;
  }
  return draft;
}

/** Goes on in the same field of the new reading. */
function giveBack({ id, text, start, end }) {
  const field = document.getElementById(id);
  field?.focus({ preventScroll: true });
  if (!field || text === undefined) return;
  field.value = text;
  field.setSelectionRange(start, end);
}

/** Reads the project again, such as after another tab has changed it. */
async function reread() {
  try {
    await took(await ask(of(app.project.id, "").replace(/\/$/, "")));
    await told(t("reread"));
  } catch (error) {
    warn(error.message);
  }
}

async function keepMine() {
  const { keep } = elsewhere;
  try {
    const { revision } = await ask(of(app.project.id, "revision"));
    await write(() => keep(revision), t("keptMine"));
  } catch (error) {
    warn(error.message);
  }
}

// Another tab, or another program, may change the files.
setInterval(async () => {
  if (!app.project || document.hidden || saving || elsewhere) return;
  try {
    const { revision } = await ask(of(app.project.id, "revision"));
    if (revision !== app.project.revision && !saving) { elsewhere = {}; top(); warn(t("changedElsewhere")); }
    else if (document.getElementById("saved")?.dataset.lost) top();
  } catch (error) {
    const place = document.getElementById("saved");
    if (error.status === 0 && place && !place.dataset.lost) {
      place.dataset.lost = "1";
      place.classList.add("is-amiss");
      show(place, t("lostSince", { time: clock(Date.now() / 1000) }));
      warn(place.textContent);
    }
  }
}, 2500);

// MARK: Keys

function help() {
  const rows = [["Ctrl Z", "keyUndo"], ["Ctrl ⇧ Z", "keyRedo"], ["F6", "keyRegions"], ["← → ↑ ↓", "keyArrows"], ["Enter", "keyEnter"], ["Esc", "keyEscape"], ["n", "keyNext"], ["Alt ↑ ↓", "keyMove"], ["p, d", "keyPin"]];
  const dialog = el("dialog", { "aria-labelledby": "keys" }, el("h2", { id: "keys" }, t("keys")),
    el("dl", {}, rows.flatMap(([key, word]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(word))])),
    el("form", { method: "dialog" }, el("button", { class: "plain" }, t("close"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input[type=text], textarea");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing && app.project) {
    event.preventDefault();
    const name = event.shiftKey ? app.project.redo : app.project.undo;
    if (name) stepBack(event.shiftKey ? "forward" : "back");
  } else if (event.key === "F6") {
    event.preventDefault();
    const regions = ["top", "work", "page", "foot"].map((id) => document.getElementById(id)).filter((part) => part.childElementCount);
    const now = regions.findIndex((part) => part.contains(document.activeElement));
    const next = regions[(now + (event.shiftKey ? regions.length - 1 : 1)) % regions.length];
    next.setAttribute("tabindex", "-1");
    (next.querySelector("a[href], button, select, input, [tabindex='0']") ?? next).focus();
  } else if (event.key === "?" && !typing) {
    help();
  }
});

addEventListener("popstate", open);

takeWords(await (await fetch(`/assets/words.${ui()}.json`)).json());
if (location.pathname === "/" && document.documentElement.dataset.start && !location.search.includes("ui=")) {
  history.replaceState(null, "", `/open/${encodeURIComponent(document.documentElement.dataset.start)}/understand`);
}
await open();
