// The demo's clock: buttons that move it on, for this page and everybody else's.

const headers = { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang };

for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", () => move(button.dataset.move));
}
setInterval(() => document.hidden || move(null), 30_000);

async function move(body) {
  const request = body ? { method: "POST", headers, body } : { headers };
  const answer = await fetch("/demo/clock", request).catch(() => null);
  if (!answer?.ok) return;
  const { now, shown, short } = await answer.json();
  for (const [id, text] of [["clock-time", shown], ["clock-time-short", short]]) {
    const output = document.getElementById(id);
    if (output) output.textContent = text;
  }
  document.dispatchEvent(new CustomEvent("clock-moved", { detail: now }));
}
