// The page works without this file. With it, choices show at once, regions are found while one types, and in a preview the page
// follows the project's files.
"use strict";
(() => {
  const root = document.documentElement;
  const wide = matchMedia("(min-width: 861px)");
  let latest = 0;
  let paper = null;

  root.classList.add("has-script");
  // Where there is room, the regions always stand open.
  const openRegions = () => {
    const details = document.getElementById("regions");
    if (details && wide.matches) details.open = true;
  };
  openRegions();
  wide.addEventListener("change", openRegions);

  // Of many regions, the one that is shown is in sight.
  const showCurrent = () => {
    const column = document.querySelector(".regions");
    const current = column?.querySelector(".list a[aria-current]");
    if (!current || !wide.matches) return;
    const below = current.getBoundingClientRect().bottom - column.getBoundingClientRect().bottom;
    if (below > -24) column.scrollTop += below + column.clientHeight / 2;
  };
  showCurrent();

  const local = (address) => {
    const url = new URL(address, location.href);
    return url.origin === location.origin && url.pathname === "/" ? url : null;
  };

  // Takes the parts of another page of ours over, without losing the place: pictures are there before they are shown.
  async function turn(address, { push = true, focus = null, quiet = false } = {}) {
    const mine = ++latest;
    if (!quiet) root.classList.add("is-busy");
    try {
      if (paper) paper.abort();
      paper = new AbortController();
      const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: paper.signal, cache: "no-cache" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = next.getElementById("briefing");
      if (!main) throw new Error("no page");
      const picture = main.querySelector(".page img");
      if (picture) {
        const ready = new Image();
        ready.src = picture.getAttribute("src");
        await Promise.race([ready.decode().catch(() => {}), new Promise((done) => setTimeout(done, 4000))]);
      }
      if (mine !== latest) return;
      const active = document.activeElement?.id;
      const old = document.getElementById("briefing");
      // A fault without pages of its own stands over the pages there were.
      if (!picture && main.querySelector(".fault") && old.querySelector(".page")) {
        old.querySelector(".fault")?.remove();
        old.prepend(document.importNode(main.querySelector(".fault"), true));
      } else {
        old.replaceWith(document.importNode(main, true));
      }
      for (const part of [".list", ".tongues", ".series"]) {
        const from = next.querySelector(part);
        const to = document.querySelector(part);
        if (from && to && !(part === ".list" && document.getElementById("q")?.value)) to.replaceWith(document.importNode(from, true));
        else if (part === ".list") markCurrent(next);
      }
      const sheet = next.querySelector("link[rel=stylesheet]").getAttribute("href");
      const link = document.querySelector("link[rel=stylesheet]");
      if (link.getAttribute("href") !== sheet) link.setAttribute("href", sheet);
      document.title = next.title;
      root.lang = next.documentElement.lang;
      if (push) history.pushState(null, "", address);
      if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
      else if (active) document.getElementById(active)?.focus({ preventScroll: true });
      const heading = document.querySelector("h1");
      if (!quiet && heading) document.querySelector(".status").textContent = heading.textContent;
    } catch (error) {
      if (error.name !== "AbortError" && push) location.assign(address);
    } finally {
      if (mine === latest) root.classList.remove("is-busy");
    }
  }

  function markCurrent(next) {
    const region = next.querySelector(".choice [name=region]")?.value;
    for (const link of document.querySelectorAll(".list a")) {
      if (link.dataset.key === region) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const inList = link.closest(".list");
    if (!inList && !link.closest(".sheets, .notice")) return;
    const url = local(link.href);
    if (!url) return;
    event.preventDefault();
    if (inList && !wide.matches) {
      document.getElementById("regions").open = false;
      scrollTo({ top: 0 });
    }
    turn(url.href, { focus: inList ? "main" : null });
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.(".choice");
    if (!form) return;
    turn("/?" + new URLSearchParams(new FormData(form)));
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".choice, .search")) return;
    event.preventDefault();
    if (event.target.matches(".choice")) turn("/?" + new URLSearchParams(new FormData(event.target)));
  });

  addEventListener("popstate", () => turn(location.href, { push: false }));

  // Finding: in the page where all regions are in it, else at the service.
  let typing = 0;
  document.addEventListener("input", (event) => {
    if (event.target.id !== "q") return;
    const list = document.querySelector(".list");
    const text = event.target.value.trim().toLowerCase();
    if (list.hasAttribute("data-all")) {
      let found = 0;
      for (const row of list.querySelectorAll("li")) {
        const link = row.querySelector("a");
        const matches = link && (row.textContent.toLowerCase().includes(text) || link.dataset.key.toLowerCase().includes(text));
        row.hidden = Boolean(text) && !matches;
        found += Boolean(matches);
      }
      list.querySelector(".none").hidden = found > 0;
      list.classList.toggle("is-filtered", Boolean(text));
      return;
    }
    clearTimeout(typing);
    typing = setTimeout(async () => {
      const form = event.target.form;
      const answer = await fetch("/?" + new URLSearchParams(new FormData(form)));
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const from = next.querySelector(".list");
      if (from && document.getElementById("q").value.trim().toLowerCase() === text) {
        document.querySelector(".list").replaceWith(document.importNode(from, true));
      }
    }, 150);
  });

  // Preview: the service tells when the project's files have changed.
  if (document.body.dataset.live) {
    const live = document.querySelector(".live");
    const words = live.textContent;
    const events = new EventSource("/events");
    let revision = null;
    events.addEventListener("project", (event) => {
      const isNews = revision !== null && revision !== event.data;
      revision = event.data;
      if (isNews) turn(location.href, { push: false, quiet: true });
    });
    events.addEventListener("open", () => {
      root.classList.remove("is-lost");
      live.textContent = words;
    });
    events.addEventListener("error", () => {
      root.classList.add("is-lost");
      live.textContent = document.body.dataset.live;
    });
  }
})();
