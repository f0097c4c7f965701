// Step 4: one briefing, all of them, or the project.
import { el, show, t, local, both, select, size, say, warn } from "./dom.js";
import { app, remember } from "./main.js";
import { ask, of } from "./server.js";

let timer = 0;
let told = 0;
/** Whether somebody waits for the archive: it is taken as soon as it is whole, however fast that is. */
let isAwaited = false;
let outline = null;

/** Shows the step. */
export async function take() {
  clearTimeout(timer);
  told = 0;
  app.refresh = take;
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
    one(), all(), folder()));
  show(document.getElementById("foot"), el("p", {}, t("keptIn"), el("b", {}, project.id), t("noFigureLeft")));
  await Promise.all([describe(), run()]);
}

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

async function describe() {
  const query = { region: app.area, language: app.language };
  const link = document.getElementById("download");
  link.href = of(app.project.id, "briefing.pdf", query);
  try {
    outline = await ask(of(app.project.id, "outline", query));
    document.getElementById("described").textContent = t("pdfOf", { n: outline.pages });
  } catch (error) {
    link.removeAttribute("href");
    document.getElementById("described").textContent = error.message;
  }
}

// MARK: All

function all() {
  const { project } = app;
  const boxes = project.languages.map((tag) => el("label", {}, el("input", { type: "checkbox", name: "languages", value: tag, checked: true }), t(`language-${tag}`)));
  const content = [el("fieldset", { class: "controls" }, el("legend", { class: "unseen" }, t("briefingLanguage")), boxes), el("div", { id: "progress" }, el("p", {}, t("zipLead")))];
  return row(t("allBriefings"), content, [el("button", { class: "plain", id: "zip", onclick: begin }, t("makeZip")), el("p", { id: "zip-note" })], "all");
}

async function begin() {
  const languages = [...document.querySelectorAll("[name=languages]:checked")].map((box) => box.value);
  if (!languages.length) return warn(t("chooseLanguage"));
  told = 0;
  isAwaited = true;
  try {
    await ask(of(app.project.id, "run"), { method: "POST", json: { languages } });
    say(t("runBegun"));
    await run();
  } catch (error) {
    warn(error.message);
  }
}

async function cancel() {
  await ask(of(app.project.id, "run"), { method: "DELETE" });
  await run();
}

/** Shows how far the briefings are, again and again until they are made. */
async function run() {
  clearTimeout(timer);
  const progress = await ask(of(app.project.id, "run"));
  if (app.step !== "take") return;
  areas(progress);
  if (!progress) return;
  const button = document.getElementById("zip");
  const isRunning = !progress.isFinished && !progress.isCancelled && !progress.fault;
  const rate = progress.seconds > 0 ? progress.done / progress.seconds : 0;
  const left = rate > 0 ? Math.ceil((progress.total - progress.done) / rate) : 0;
  const made = progress.areas.filter((area) => ["made", "failed"].includes(area.standing)).length;
  const failed = progress.areas.filter((area) => area.standing === "failed").length;
  const place = document.getElementById("progress");
  if (isRunning) {
    const parts = [el("b", {}, t("areasDone", { n: made, of: progress.areas.length })), el("span", {}, t("filesDone", { n: progress.done, of: progress.total })),
      rate > 0 && el("span", {}, t("rate", { n: rate < 10 ? rate.toFixed(1) : Math.round(rate) })), rate > 0 && el("span", {}, t("timeLeft", { n: left }))].filter(Boolean);
    show(place, el("progress", { max: progress.total, value: progress.done, "aria-label": t("allBriefings") }), el("p", { class: "parts" }, parts));
    button.textContent = t("cancel");
    button.onclick = cancel;
    document.getElementById("zip-note").textContent = t("zipWhole");
    const quarter = Math.floor((4 * progress.done) / progress.total);
    if (quarter > told) { told = quarter; say(t("percentDone", { n: quarter * 25 })); }
    timer = setTimeout(run, 300);
    return;
  }
  document.getElementById("zip-note").textContent = "";
  button.textContent = t("makeZip");
  button.onclick = begin;
  if (progress.isCancelled) {
    show(place, el("p", {}, t("runCancelled", { n: progress.done })));
    say(t("runCancelled", { n: progress.done }));
  } else if (progress.fault) {
    show(place, el("p", { class: "is-amiss" }, progress.fault));
    warn(progress.fault);
  } else {
    const text = t("zipDone", { n: progress.files, size: size(progress.bytes) });
    const address = of(app.project.id, "briefings.zip");
    show(place, el("p", {}, el("b", {}, text), failed > 0 && ` ${t("someFailed", { n: failed })}`));
    show(document.getElementById("zip-note"), el("a", { class: "plain", id: "zip-again", href: address, download: "" }, t("downloadZip")));
    if (isAwaited) {
      say(text);
      const link = el("a", { href: address, download: "" });
      document.body.append(link);
      link.click();
      link.remove();
      isAwaited = false;
    }
  }
}

function areas(progress) {
  const { project } = app;
  const standings = new Map((progress?.areas ?? []).map((area) => [area.id, area]));
  const many = project.areas.length > 60;
  const now = progress?.areas.findIndex((area) => area.standing === "underWay") ?? -1;
  const tile = (area) => {
    const { standing = null, reason } = standings.get(area.id) ?? {};
    const word = reason ? t("notMade", { reason }) : standing ? t(`standing-${standing}`) : "";
    const picture = !many && standing !== "waiting" && standing !== "underWay" && standing !== "failed"
      ? el("img", { src: of(project.id, "page.png", { region: area.id, language: app.language, size: "thumbnail", v: project.version }), alt: "", loading: "lazy", width: 119, height: 168 }) : null;
    return el("li", { class: standing ?? "" }, !many && el("div", { class: "sheetlet" }, picture), el("b", {}, both(area.name)), word && el("p", { class: "facts" }, word));
  };
  const key = JSON.stringify([...standings.values()].map((area) => area.standing)) + app.language + project.version;
  const place = document.getElementById("page");
  if (place.dataset.key === key && place.childElementCount) return;
  place.dataset.key = key;
  show(place,
    el("div", { class: "page-head" }, el("h2", { class: "label red" }, t("briefings")), now >= 0 && el("p", { class: "live" }, t("making", { n: now + 1, of: project.areas.length }))),
    el("ul", { class: "areas" }, project.areas.slice(0, 400).map(tile)),
    progress?.latest.length > 0 && el("section", { class: "just" }, el("h2", { class: "label red" }, t("justMade")),
      el("ul", {}, progress.latest.map((file) => el("li", {}, el("span", {}, file.name), el("span", {}, size(file.bytes)))))));
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
    el("button", { class: "plain", id: "copy", onclick: async () => { await navigator.clipboard.writeText(command); say(t("copied")); } }, t("copyCommand"))], "project");
}
