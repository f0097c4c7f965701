// The page beside the work: always that of the files as they are on disk.
import { el, show, t, both, say, select, warn } from "./dom.js";
import { app, remember } from "./main.js";
import { ask, of } from "./server.js";

let turn = 0;
let number = 1;
let shown = "";

/** Where the parts of the page are; made anew for each step. */
function frame() {
  const place = document.getElementById("page");
  const { project, area, language } = app;
  const areas = project.areas.map((each) => [each.id, both(each.name)]);
  const languages = project.languages.map((tag) => [tag, t(`language-${tag}`)]);
  const more = app.step === "compose" ? composing() : [];
  show(place,
    el("div", { class: "page-head" },
      el("h2", { class: "label red" }, t("firstPage")),
      areas.length > 0 && select("area", t("area"), areas, area, (id) => choose({ area: id })),
      languages.length > 0 && select("language", t("briefingLanguage"), languages, language, (tag) => choose({ language: tag })),
      more,
      el("p", { class: "live", id: "live" }, t("live"))),
    el("div", { class: "paper", id: "paper" }),
    el("div", { class: "paper-foot", id: "paper-foot" }));
}

function composing() {
  const styles = app.project.styles.map((name) => [name, t(`style-${name}`).startsWith("style-") ? name : t(`style-${name}`)]);
  return [select("style", t("style"), styles, app.project.style, (name) =>
    app.change([{ path: ["style"], value: name }], t("titleStyle", { name: styles.find(([key]) => key === name)[1] })))];
}

function choose(choice) {
  Object.assign(app, choice);
  remember();
  number = 1;
  app.chosenPage?.();
  draw();
}

/** Shows the page beside the work. */
export function preview() {
  number = 1;
  shown = "";
  frame();
  return draw();
}

/** Draws the page anew, leaving the last one there until the next is whole. Tells what it says now. */
export async function draw() {
  const mine = ++turn;
  const { project, area, language } = app;
  const live = document.getElementById("live");
  if (!live) return null;
  const slow = setTimeout(() => { live.textContent = t("drawing"); }, 200);
  try {
    if (!area) throw Object.assign(new Error(t("noArea")), { findings: [] });
    const query = { region: area, language };
    const outline = await ask(of(project.id, "outline", query));
    number = Math.min(number, outline.pages);
    const picture = new Image();
    picture.alt = `${t("pageOf", { page: number, pages: outline.pages })}: ${outline.title}`;
    picture.width = Math.round(outline.width);
    picture.height = Math.round(outline.height);
    const source = of(project.id, "page.png", { ...query, page: number, v: project.version });
    picture.src = source;
    if (source !== shown) await picture.decode();
    if (mine !== turn) return null;
    shown = source;
    show(document.getElementById("paper"), picture);
    foot(outline);
    app.outline = outline;
    return outline;
  } catch (error) {
    if (mine !== turn) return null;
    app.outline = null;
    noPage(error);
    return null;
  } finally {
    clearTimeout(slow);
    if (mine === turn && document.getElementById("live")) {
      const isOld = !project.isSound && Boolean(app.outline);
      live.textContent = isOld ? t("lastGood") : t("live");
      live.classList.toggle("is-amiss", isOld);
    }
  }
}

function foot(outline) {
  const go = (to) => { number = to; draw().then((next) => next && say(t("pageOf", { page: number, pages: next.pages }))); };
  show(document.getElementById("paper-foot"), outline.pages > 1 && [
    el("button", { disabled: number === 1, onclick: () => go(number - 1) }, t("earlierPage")),
    el("span", {}, t("pageOf", { page: number, pages: outline.pages })),
    el("button", { disabled: number === outline.pages, onclick: () => go(number + 1) }, t("nextPage")),
  ]);
}

function noPage(error) {
  const reasons = (error.findings ?? []).slice(0, 4).map((each) => el("p", { lang: "en" }, each.message));
  show(document.getElementById("paper"), el("div", { class: "no-page" }, el("h2", {}, t("noPage")), el("p", {}, error.message), reasons));
  show(document.getElementById("paper-foot"));
  if (error.status >= 500) warn(error.message);
}
