// The demo's clock: buttons that move it on, for this page and everybody else's.

const moments = document.querySelectorAll("#moment, #moment-short");
const headers = { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang };

for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", () => move(button.dataset.move));
}
setInterval(() => document.hidden || move(null), 30_000);

async function move(body) {
  const how = body ? { method: "POST", headers, body } : { headers };
  const answer = await fetch("/demo/clock", how).catch(() => null);
  if (!answer?.ok) return;
  const { now, shown } = await answer.json();
  for (const each of moments) each.textContent = shown;
  document.dispatchEvent(new CustomEvent("moved", { detail: now }));
}
