// Step 1: files, cells from a spreadsheet, or the sample become a project.
import { el, show, t, size, say, warn, ui, dates, isSpace } from "./dom.js";
import { app, stay } from "./main.js";
import { ask, of } from "./server.js";

const endings = ".csv,.tsv,.txt,.xlsx,.ods,.xls,.json";
let largest = 50 * 1024 * 1024;

/** Shows the step. */
export async function drop() {
  const input = el("input", { type: "file", multiple: true, accept: endings, id: "files", "aria-label": t("chooseFiles"), "aria-describedby": "kinds",
    onchange: () => { send([...input.files]); input.value = ""; } });
  const field = el("div", { class: "drop" },
    el("span", { class: "primary", "aria-hidden": "true" }, t("chooseFiles")),
    el("p", {}, t("orPaste")),
    el("p", { class: "kinds", id: "kinds" }, t("kinds")), input);
  for (const name of ["dragenter", "dragover"]) field.addEventListener(name, () => field.classList.add("is-over"));
  for (const name of ["dragleave", "drop"]) field.addEventListener(name, () => field.classList.remove("is-over"));
  show(document.getElementById("work"),
    el("h1", {}, t("dropTitle")),
    el("p", { class: "lead" }, t(isSpace() ? "dropLeadSpace" : "dropLead")),
    field,
    el("div", { class: "under-drop" }, el("button", { class: "plain", id: "sample", onclick: sample }, t("useSample"))),
    el("ul", { class: "reading", id: "reading", hidden: true }),
    el("div", { id: "earlier" }));
  show(document.getElementById("page"),
    el("div", { class: "page-head" }, el("h2", { class: "label red" }, t("whatComesOut"))),
    el("div", { class: "paper" }, el("img", { src: `/sample.png?ui=${ui()}`, width: 595, height: 842, alt: t("samplePage") })));
  show(document.getElementById("foot"), el("p", {}, t(isSpace() ? "keptInSpace" : "keptHere")));
  await earlier();
}

async function earlier() {
  const isHere = stay();
  let listed;
  try {
    listed = await ask("/projects");
  } catch (error) {
    if (isHere()) warn(error.message);
    return;
  }
  if (!isHere()) return;
  const { projects, largestFile, space } = listed;
  largest = largestFile;
  if (space) stand(space, projects.length);
  const day = new Intl.DateTimeFormat(dates(), { dateStyle: "medium", timeStyle: "short", hour12: false });
  show(document.getElementById("earlier"), projects.length > 0 && el("section", { class: "earlier" }, el("h2", { class: "label" }, t("earlierProjects")),
    el("ul", {}, projects.map((project) => el("li", {}, el("a", { href: `/open/${encodeURIComponent(project.id)}/understand`,
      onclick: (event) => { event.preventDefault(); app.go("understand", project.id); } },
      project.id, el("time", { dateTime: new Date(project.changed * 1000).toISOString() }, day.format(project.changed * 1000))),
      space && leaving(project, space))))));
}

// MARK: A space

/** How much room is left, and the way out. */
function stand(space, count) {
  show(document.getElementById("foot"),
    el("p", { class: "parts" }, el("span", {}, t("keptInSpace")),
      el("span", { id: "space-left" }, t("spaceLeft", { free: size(Math.max(0, space.mostBytes - space.bytes)), size: size(space.mostBytes) })),
      el("span", {}, t("spaceCount", { n: count, of: space.mostProjects }))),
    el("button", { class: "plain", id: "sign-out", onclick: signOut }, t("signOut")));
}

async function signOut() {
  try {
    await ask("/session", { method: "DELETE" });
    location.assign(`/?ui=${ui()}`);
  } catch (error) {
    warn(error.message);
  }
}

/** When a project goes by itself, and a button for those who cannot wait. */
function leaving(project, space) {
  const date = new Intl.DateTimeFormat(dates(), { day: "numeric", month: "long" }).format(project.deleted * 1000);
  return el("p", { class: "leaving" }, el("span", {}, t("deletedOn", { days: space.days, date })),
    el("button", { class: "word", "aria-label": `${t("deleteProject")} ${project.id}`, onclick: () => confirmDeletion(project) }, t("deleteProject")));
}

function confirmDeletion(project) {
  const dialog = el("dialog", { "aria-labelledby": "delete-title" }, el("h2", { id: "delete-title" }, t("deleteTitle", { name: project.id })),
    el("p", {}, t("deleteWhy")),
    el("form", { method: "dialog", class: "under-drop" }, el("button", { class: "plain", value: "" }, t("cancel")), el("button", { class: "plain", id: "delete", value: "delete" }, t("deleteProject"))));
  dialog.addEventListener("close", async () => {
    dialog.remove();
    if (dialog.returnValue !== "delete") return;
    try {
      await ask(of(project.id, "").replace(/\/$/, ""), { method: "DELETE" });
      say(t("deletedProject", { name: project.id }));
      await earlier();
    } catch (error) {
      warn(error.message);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

async function sample() {
  try {
    const { id } = await ask("/projects?sample=1", { method: "POST" });
    await app.go("understand", id);
  } catch (error) {
    warn(error.message);
  }
}

let queue = Promise.resolve();
let sending = 0;

/** Sends what was dropped; what is dropped meanwhile is sent after it, and is a project of its own. Whoever has gone elsewhere stays there. */
function send(files) {
  if (!files.length) return;
  const isHere = stay();
  if (sending++ === 0) show(document.getElementById("reading"));
  const mine = queue.then(async () => {
    const id = await sendAll(files, isHere);
    sending--;
    if (!id || !isHere()) return;
    if (queue === mine) await app.go("understand", id);
    else await earlier();
  });
  queue = mine;
}

/** Sends files one after another: the first makes the project, the others join it. One that cannot be read does not stop the others. */
async function sendAll(files, isHere) {
  const list = isHere() ? document.getElementById("reading") : el("ul");
  list.hidden = false;
  let id = null;
  for (const file of files) {
    const stop = new AbortController();
    const why = el("span", { class: "why", role: "alert" });
    const cancel = el("button", { class: "plain", onclick: () => stop.abort() }, t("cancel"));
    const row = el("li", {}, el("b", {}, file.name), el("span", { class: "size" }, size(file.size)), cancel, why);
    list.append(row);
    say(t("readingFile", { name: file.name }));
    try {
      if (file.size > largest) throw new Error(t("tooLarge", { name: file.name, size: size(largest) }));
      const path = id ? of(id, "files", { name: file.name }) : `/projects?${new URLSearchParams({ name: file.name })}`;
      const answer = await ask(path, { method: "POST", body: file, signal: stop.signal });
      id ??= answer.id;
    } catch (error) {
      const reasons = (error.findings ?? []).map((each) => [each.message, each.remedy].filter(Boolean).join("; "));
      why.textContent = error.name === "AbortError" ? t("cancelled") : reasons.length ? `${file.name}: ${reasons[0]}` : error.message;
    }
    cancel.remove();
  }
  return id;
}

/** Cells from a spreadsheet come as text with tabs. */
addEventListener("paste", (event) => {
  if (app.step !== "drop" || event.target.matches?.("input[type=text]")) return;
  const files = [...(event.clipboardData?.files ?? [])];
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (text.includes("\t") || text.includes("\n")) {
    event.preventDefault();
    send([new File([text], `${t("pastedName")}.tsv`, { type: "text/tab-separated-values" })]);
  } else if (files.length) {
    event.preventDefault();
    send(files);
  } else {
    warn(t("nothingPasted"));
  }
});

for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (app.step !== "drop") return;
    event.preventDefault();
    if (name === "drop" && event.dataTransfer?.files.length) send([...event.dataTransfer.files]);
  });
}
