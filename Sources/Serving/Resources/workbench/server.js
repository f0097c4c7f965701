// What is asked of the server. Every change goes there at once; the page keeps nothing that a reload would lose.
import { isSpace, t } from "./dom.js";

/** Why the server did not do what it was asked. */
export class Refusal extends Error {
  constructor(status, detail, findings = []) {
    super(detail);
    this.status = status;
    this.findings = findings;
  }
}

const ui = () => document.documentElement.dataset.ui;

/** Asks, and reads the answer as JSON. */
export async function ask(path, { method = "GET", json, body, signal } = {}) {
  const url = new URL(path, location.origin);
  url.searchParams.set("ui", ui());
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["Gazetteer-Workbench"] = "1";
  if (json) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(url, { method, headers, body: json ? JSON.stringify(json) : body, signal, cache: "no-store" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(0, t("lost"));
  }
  const value = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  // Who is signed in no longer gets the page to sign in with, at the same address.
  if (answer.status === 401 && isSpace() && path !== "/session") location.reload();
  if (!answer.ok) throw new Refusal(answer.status, value.detail ?? t("fault"), value.findings ?? []);
  return value;
}

/** The address of something of a project. */
export function of(id, path, query = {}) {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return `/projects/${encodeURIComponent(id)}/${path}${parameters.size ? `?${parameters}` : ""}`;
}
