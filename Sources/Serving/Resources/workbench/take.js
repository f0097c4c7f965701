// Step 4: one briefing, all of them, or the project.
import { el, show, steadily, t, local, both, select, size, say, warn, ui, isSpace } from "./dom.js";
import { app, remember, stay } from "./main.js";
import { ask, of } from "./server.js";

let timer = 0;
let told = 0;
/** The project whose archive somebody waits for: it is taken as soon as it is whole, however fast that is. */
let awaited = null;
/** The boxes that were changed, by name and value. */
let boxes = new Map();

/** Shows the step. */
export async function take() {
  told = 0;
  search = "";
  awaited = null;
  boxes = new Map();
  app.refresh = () => () => { steadily(paint); return fill(); };
  paint();
  await fill();
}

function paint() {
  const { project } = app;
  if (!project.areas.length) {
    show(document.getElementById("work"), el("h1", {}, t("nothingToTake")), el("p", { class: "lead" }, t("noArea")));
    return;
  }
  const n = project.areas.length * project.languages.length;
  const counts = project.understanding.report.counts;
  show(document.getElementById("work"), el("div", { class: "take" },
    el("h1", {}, t("takeTitle", { areas: project.areas.length, languages: project.languages.length, n })),
    el("p", { class: "lead" }, t("takeLead", { n: counts.figures })),
    one(), all(), site(), workbook(), folder()));
  show(document.getElementById("foot"), isSpace()
    ? el("p", {}, t("keptInSpaceAs"), el("b", {}, project.id), t("keptInSpaceEnd"))
    : el("p", {}, t("keptIn"), el("b", {}, project.id), t("noFigureLeft")));
}

const fill = () => app.project.areas.length && Promise.all([describe(), run()]);

const row = (title, content, does, id) => el("section", { "aria-labelledby": id }, el("h2", { id }, title), el("div", {}, content), el("div", { class: "do" }, does));

// MARK: One

function one() {
  const { project } = app;
  const areas = project.areas.map((area) => [area.id, both(area.name)]);
  const languages = project.languages.map((tag) => [tag, t(`language-${tag}`)]);
  const pick = (choice) => { Object.assign(app, choice); remember(); describe(); };
  return row(t("oneBriefing"), [
    el("div", { class: "controls" }, select("area", t("area"), areas, app.area, (area) => pick({ area })), select("language", t("briefingLanguage"), languages, app.language, (language) => pick({ language }))),
    el("p", { id: "described" }, t("drawing")),
  ], el("a", { class: "primary", id: "download", download: "" , href: "#" }, t("downloadPDF")), "one");
}

/** A workbook of the same briefing. */
function workbook() {
  const link = (form) => el("a", { class: "plain", id: form, download: "", href: "#" }, form.toUpperCase());
  return row(t("workbook"), el("p", { id: "workbook-lead" }), el("div", { class: "pair" }, link("xlsx"), link("ods")), "workbook");
}

async function describe() {
  const { project, area, language } = app;
  const query = { region: area, language };
  const links = ["pdf", "xlsx", "ods"].map((form) => [document.getElementById(form === "pdf" ? "download" : form), of(project.id, `briefing.${form}`, query)]);
  for (const [link, address] of links) link.href = address;
  const name = local(project.areas.find((each) => each.id === area)?.name);
  document.getElementById("workbook-lead").textContent = t("workbookLead", { area: name, language: t(`language-${language}`) });
  const place = document.getElementById("described");
  const isCurrent = () => area === app.area && language === app.language && place.isConnected;
  try {
    const outline = await ask(of(project.id, "outline", query));
    if (!isCurrent()) return;
    place.textContent = t("pdfOf", { n: outline.pages });
    // It is made now, so that it is there when it is asked for.
    const file = await fetch(links[0][1], { method: "HEAD" });
    const bytes = Number(file.headers.get("Content-Length"));
    if (isCurrent() && file.ok && bytes > 0) place.textContent = t("pdfSize", { n: outline.pages, size: size(bytes) });
  } catch (error) {
    if (!isCurrent()) return;
    for (const [link] of links) link.removeAttribute("href");
    place.textContent = error.message;
  }
}

// MARK: All

const box = (name, value, text, checked = true) => el("label", {}, el("input", { type: "checkbox", id: `${name}-${value}`, name, value,
  checked: boxes.get(`${name}-${value}`) ?? checked, onchange: (event) => boxes.set(event.target.id, event.target.checked) }), text);

function all() {
  const content = [
    el("fieldset", { class: "controls" }, el("legend", { class: "unseen" }, t("forms")), ["pdf", "html", "xlsx"].map((form) => box("forms", form, t(`take-${form}`), form === "pdf"))),
    el("fieldset", { class: "controls" }, el("legend", { class: "unseen" }, t("briefingLanguage")), app.project.languages.map((tag) => box("languages", tag, t(`language-${tag}`)))),
    el("div", { id: "progress-all" }, el("p", {}, t("zipLead")))];
  return row(t("allBriefings"), content, [el("button", { class: "plain", id: "zip", onclick: rows.all.begin }, t("makeZip")), el("p", { id: "zip-note" })], "all");
}

/** The pages on the web in every language, with their index. */
function site() {
  return row(t("webEdition"), [el("p", {}, t("webLead")), el("div", { id: "progress-site" })],
    [el("button", { class: "plain", id: "site", onclick: rows.site.begin }, t("makeSite")), el("p", { id: "site-note" })], "web");
}

const checked = (name) => [...document.querySelectorAll(`[name=${name}]:checked`)].map((each) => each.value);

function chosenOrder() {
  return { kind: "all", forms: checked("forms"), languages: checked("languages") };
}

async function begin(order) {
  if (!order.languages.length) return warn(t("chooseLanguage"));
  if (!order.forms.length) return warn(t("chooseForm"));
  told = 0;
  awaited = app.project.id;
  try {
    await ask(of(app.project.id, "run"), { method: "POST", json: order });
    say(t("runBegun"));
    await run();
  } catch (error) {
    warn(error.message);
  }
}

async function cancel() {
  try {
    await ask(of(app.project.id, "run"), { method: "DELETE" });
    await run();
  } catch (error) {
    warn(error.message);
  }
}

/** What each of the two rows has: the button's id, its word, and what else it does. */
const rows = {
  all: { button: "zip", word: "makeZip", begin: () => begin(chosenOrder()), done: "zipDone" },
  site: { button: "site", word: "makeSite", begin: () => begin({ kind: "site", forms: ["html"], languages: app.project.languages }), done: "siteDone" },
};

/** Shows how far the briefings are, again and again until they are made. */
async function run() {
  clearTimeout(timer);
  const isHere = stay();
  let progress;
  try {
    progress = await ask(of(app.project.id, "run"));
  } catch (error) {
    // It goes on without anyone who looks; who has lost sight of it looks again.
    if (isHere()) timer = setTimeout(run, 2000);
    return;
  }
  if (!isHere()) return;
  areas(progress);
  if (!progress) return;
  const kind = progress.order.kind;
  const { button: id, word, begin: start, done } = rows[kind];
  const isRunning = !progress.isFinished && !progress.isCancelled && !progress.fault;
  for (const [other, { button }] of Object.entries(rows)) if (other !== kind) document.getElementById(button).disabled = isRunning;
  const button = document.getElementById(id);
  const note = document.getElementById(`${id}-note`);
  const place = document.getElementById(`progress-${kind}`);
  if (isRunning) {
    place.replaceChildren(...bar(progress));
    button.textContent = t("cancel");
    button.onclick = cancel;
    note.textContent = t("zipWhole");
    const quarter = Math.floor((4 * progress.done) / progress.total);
    if (quarter > told) { told = quarter; say(t("percentDone", { n: quarter * 25 })); }
    timer = setTimeout(run, 300);
    return;
  }
  note.textContent = "";
  button.textContent = t(word);
  button.onclick = start;
  if (progress.isCancelled) {
    show(place, el("p", {}, t("runCancelled", { n: progress.done })));
    say(t("runCancelled", { n: progress.done }));
  } else if (progress.fault) {
    show(place, el("p", { class: "is-amiss" }, progress.fault));
    warn(progress.fault);
  } else {
    whole(progress, place, note, t(done, { n: progress.files, size: size(progress.bytes) }));
  }
}

/** How far a run is: areas, files, rate and the time that is left. */
function bar(progress) {
  const rate = progress.seconds > 0 ? progress.done / progress.seconds : 0;
  const left = rate > 0 ? Math.ceil((progress.total - progress.done) / rate) : 0;
  const made = progress.areas.filter((area) => ["made", "failed"].includes(area.standing)).length;
  const parts = [el("b", {}, t("areasDone", { n: made, of: progress.areas.length })), el("span", {}, t("filesDone", { n: progress.done, of: progress.total })),
    rate > 0 && el("span", {}, t("rate", { n: rate < 10 ? rate.toFixed(1) : Math.round(rate) })), rate > 0 && el("span", {}, t("timeLeft", { n: left }))].filter(Boolean);
  return [el("progress", { max: progress.total, value: progress.done, "aria-label": t("allBriefings") }), el("p", { class: "parts" }, parts)];
}

/** The archive is there. */
function whole(progress, place, note, text) {
  const failed = progress.areas.filter((area) => area.standing === "failed").length;
  const address = of(app.project.id, "briefings.zip");
  show(place, el("p", {}, el("b", {}, text), failed > 0 && ` ${t("someFailed", { n: failed })}`));
  show(note, el("a", { class: "plain", id: "zip-again", href: address, download: "" }, t("downloadZip")));
  if (awaited !== app.project.id) return;
  awaited = null;
  say(text);
  const link = el("a", { href: address, download: "" });
  document.body.append(link);
  link.click();
  link.remove();
}

/** More areas are a list with a search; more than these are not listed. */
const [mostPictures, mostAreas] = [60, 2000];
let search = "";

/** Shows the areas of a name. */
function find(text) {
  search = text;
  const found = [...document.querySelectorAll(".areas li")].filter((item) => { item.hidden = !item.dataset.name.includes(text.toLowerCase()); return !item.hidden; });
  say(t("areasFound", { n: found.length }));
}

function areas(progress) {
  const { project } = app;
  const standings = new Map((progress?.areas ?? []).map((area) => [area.id, area]));
  const many = project.areas.length > mostPictures;
  const now = progress?.areas.findIndex((area) => area.standing === "underWay") ?? -1;
  const tile = (area) => {
    const { standing = null, reason } = standings.get(area.id) ?? {};
    const word = reason ? t("notMade", { reason }) : standing ? t(`standing-${standing}`) : "";
    const picture = !many && standing !== "waiting" && standing !== "underWay" && standing !== "failed"
      ? el("img", { src: of(project.id, "page.png", { region: area.id, language: app.language, size: "thumbnail", v: project.version }), alt: "", loading: "lazy", width: 119, height: 168 }) : null;
    const wanted = `${both(area.name)} ${area.id}`.toLowerCase();
    return el("li", { class: standing ?? "", data: { name: wanted }, hidden: !wanted.includes(search.toLowerCase()) }, !many && el("div", { class: "sheetlet" }, picture), el("b", {}, both(area.name)),
      word && el("p", { class: "facts" }, reason ? el("a", { id: `why-${area.id}`, href: `/open/${encodeURIComponent(project.id)}/understand?ui=${ui()}`, onclick: (event) => { event.preventDefault(); app.go("understand"); } }, word) : word));
  };
  const key = JSON.stringify([...standings.values()].map((area) => area.standing)) + app.language + project.version;
  const place = document.getElementById("page");
  if (place.dataset.key === key && place.childElementCount) return;
  place.dataset.key = key;
  steadily(() => show(place,
    el("div", { class: "page-head" }, el("h2", { class: "label red" }, t("briefings")), now >= 0 && el("p", { class: "live" }, t("making", { n: now + 1, of: project.areas.length }))),
    many && el("input", { type: "text", id: "area-search", value: search, placeholder: t("area"), "aria-label": t("findArea"), oninput: (event) => find(event.target.value) }),
    el("ul", { class: "areas" }, project.areas.slice(0, mostAreas).map(tile)),
    progress?.latest.length > 0 && el("section", { class: "just" }, el("h2", { class: "label red" }, t("justMade")),
      el("ul", {}, progress.latest.map((file) => el("li", {}, el("span", {}, file.name), el("span", {}, size(file.bytes))))))));
}

// MARK: The project

function folder() {
  const { project } = app;
  const command = `gazetteer render ${/^[\w./-]+$/.test(project.id) ? project.id : `'${project.id}'`}`;
  const files = [...new Set(project.understanding.sheets.map((sheet) => sheet.file.replace(/^data\//, "")))].join(t("comma"));
  return row(t("projectFolder"), [
    el("p", {}, t("folderLead")),
    el("dl", {}, el("dt", {}, "gazetteer.yml"), el("dd", {}, t("fileSettings")), el("dt", {}, "data/"), el("dd", {}, files || t("fileData"))),
    el("code", { id: "command" }, command),
  ], [el("a", { class: "plain", id: "folder", href: of(project.id, "folder.zip"), download: "" }, t("downloadFolder")),
    el("button", { class: "plain", id: "copy", onclick: () => copy(command) }, t("copyCommand"))], "project");
}

/** Puts a text on the clipboard. A page that came in clear text may only copy what is chosen in it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(document.getElementById("command"));
    if (!document.execCommand("copy")) return;
  }
  say(t("copied"));
}
