// The page to sign in with: a token is exchanged for a session, and the page that was asked for comes in its place.
import { takeWords, t, ui } from "./dom.js";
import { ask } from "./server.js";

const form = document.getElementById("sign-in");
const token = document.getElementById("token");
const wrong = document.getElementById("wrong");

takeWords(await (await fetch(`/assets/words.${ui()}.json`)).json());
document.getElementById("top").append(Object.assign(document.createElement("p"), { className: "brand", textContent: "Gazetteer" }));
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  wrong.textContent = "";
  try {
    await ask("/session", { method: "POST", json: { token: token.value } });
    location.reload();
  } catch (error) {
    wrong.textContent = error.message || t("fault");
    token.setAttribute("aria-invalid", "true");
    token.focus();
  }
  button.disabled = false;
});
token.focus();
