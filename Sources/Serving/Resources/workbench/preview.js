// The page beside the work: always that of the files as they are on disk.
import { el, show, steadily, t, both, say, select, warn } from "./dom.js";
import { app, remember } from "./main.js";
import { ask, of } from "./server.js";

let turn = 0;
let number = 1;
let shown = "";

/** Where the parts of the page are; made anew for each step. */
function frame() {
  show(document.getElementById("page"), head(), el("div", { class: "paper", id: "paper" }), el("div", { class: "paper-foot", id: "paper-foot" }));
}

function head() {
  const { project, area, language } = app;
  const areas = project.areas.map((each) => [each.id, both(each.name)]);
  const languages = project.languages.map((tag) => [tag, t(`language-${tag}`)]);
  const more = app.step === "compose" ? composing() : [];
  return el("div", { class: "page-head" },
    app.step !== "compose" && el("h2", { class: "label red" }, t("firstPage")),
    areas.length > 0 && select("area", t("area"), areas, area, (id) => choose({ area: id })),
    languages.length > 0 && select("language", t("briefingLanguage"), languages, language, (tag) => choose({ language: tag })),
    more,
    el("p", { class: "live", id: "live" }, t("live")));
}

/** Style and paper, which are one setting: `house`, or `house:letter`. */
function composing() {
  const { look } = app.project;
  if (!look) return [];
  const named = (key) => (t(key) === key ? null : t(key));
  const styles = look.styles.map(({ name }) => [name, named(`style-${name}`) ?? name]);
  const own = (style) => look.styles.find(({ name }) => name === style)?.paper;
  const papers = [["", own(look.style) ? t(`paper-${own(look.style)}`) : t("paper-own")],
    ...look.papers.filter((paper) => paper !== own(look.style)).map((paper) => [paper, t(`paper-${paper}`)])];
  const write = (style, paper, title) => app.change([{ path: ["style"], value: paper ? `${style}:${paper}` : style }], title);
  // Pages for a screen are on no paper; other styles come on the paper that was chosen.
  const paperOn = (style) => (look.paper && look.paper !== own(style) && (own(style) || !named(`style-${style}`)) ? look.paper : "");
  return [select("style", t("style"), styles, look.style, (style) => write(style, paperOn(style), t("titleStyle", { name: styles.find(([key]) => key === style)[1] }))),
    look.papers.length > 0 && select("paper-size", t("paper"), papers, look.paper ?? "", (paper) => write(look.style, paper, t("titlePaper", { name: papers.find(([key]) => key === paper)[1] })))];
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

/** Shows again what is over the page, after something of it has changed. */
export const reframe = () => document.getElementById("paper") && steadily(() => document.querySelector(".page-head").replaceWith(head()));

/** Draws the page anew, leaving the last one there until the next is whole. Tells what it says now. */
export async function draw() {
  const mine = ++turn;
  const { project, area, language } = app;
  const live = () => document.getElementById("live");
  if (!live()) return null;
  const slow = setTimeout(() => { if (live()) live().textContent = t("drawing"); }, 200);
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
    if (mine !== turn || !live()) return null;
    shown = source;
    app.outline = outline;
    steadily(() => {
      show(document.getElementById("paper"), picture, parts(outline));
      foot(outline);
    });
    return outline;
  } catch (error) {
    if (mine !== turn || !live()) return null;
    app.outline = null;
    noPage(error);
    return null;
  } finally {
    clearTimeout(slow);
    if (mine === turn && live()) {
      const isOld = !project.isSound && Boolean(app.outline);
      live().textContent = isOld ? t("lastGood") : t("live");
      live().classList.toggle("is-amiss", isOld);
    }
  }
}

/** The parts of the page that tell a finding: under the pointer where they are printed, for the keys a list. Each leads to its finding. */
function parts(outline) {
  const here = app.chosenPart ? outline.parts.filter((part) => part.page === number) : [];
  const spot = ([left, top, width, height]) => {
    const area = el("span");
    for (const [side, value, whole] of [["left", left, outline.width], ["top", top, outline.height], ["width", width, outline.width], ["height", height, outline.height]]) {
      area.style.setProperty(side, `${(100 * value) / whole}%`);
    }
    return area;
  };
  return here.length > 0 && el("ul", { class: "page-parts", "aria-label": t("pageParts") }, here.map((part) => el("li", {},
    el("button", { id: `part-${part.place}-${part.key}`, title: part.words, "aria-label": `${t(`place-${part.place}`)}${t("colon")}${part.words}`, onclick: () => app.chosenPart(part.key) },
      part.areas.map(spot)))));
}

function foot(outline) {
  const go = (to) => {
    if (to < 1 || to > outline.pages) return;
    number = to;
    draw().then((next) => next && say(t("pageOf", { page: number, pages: next.pages })));
  };
  const button = (id, to, word) => el("button", { id, "aria-disabled": to < 1 || to > outline.pages ? "true" : undefined, onclick: () => go(to) }, word);
  show(document.getElementById("paper-foot"), outline.pages > 1 && [
    button("page-before", number - 1, t("earlierPage")),
    el("span", {}, t("pageOf", { page: number, pages: outline.pages })),
    button("page-after", number + 1, t("nextPage")),
  ]);
}

function noPage(error) {
  const reasons = (error.findings ?? []).slice(0, 4).map((each) => el("p", { lang: "en" }, each.message));
  show(document.getElementById("paper"), el("div", { class: "no-page" }, el("h2", {}, t("noPage")), el("p", {}, error.message), reasons));
  show(document.getElementById("paper-foot"));
  if (error.status >= 500) warn(error.message);
}
