// The photo beside the typed data: larger, smaller, turned, moved. Without it the photo opens alone.

const STEP = 1.25;
const LARGEST = 6;
const MOVE = 60;
const KEYS = { "+": "in", "=": "in", "-": "out", r: "turn", R: "turn", 0: "whole" };
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/* What brings a turned image back to the corner that it is turned about. */
const BACK = { 0: "", 90: "translateY(-100%)", 180: "translate(-100%, -100%)", 270: "translateX(-100%)" };

/* The sheet is as large as what is seen of the image, so that every corner can be scrolled to;
   an image that is still on its way is drawn when it is there. */
function draw(box, zoom, turned) {
  Object.assign(box.dataset, { zoom, turned });
  const image = box.querySelector("img");
  if (!image.naturalWidth) {
    image.addEventListener("load", () => draw(box, zoom, turned), { once: true });
    return;
  }
  const sides = [image.naturalWidth, image.naturalHeight];
  const [across, down] = turned % 180 ? sides.reverse() : sides;
  Object.assign(image.parentElement.style, {
    width: `${zoom * 100}%`,
    aspectRatio: `${across} / ${down}`,
  });
  Object.assign(image.style, {
    position: "absolute",
    width: turned % 180 ? `${(100 * down) / across}%` : "100%",
    transform: `rotate(${turned}deg) ${BACK[turned]}`,
  });
}

function change(box, what) {
  const zoom = Number(box.dataset.zoom ?? 1);
  const turned = Number(box.dataset.turned ?? 0);
  if (what === "in") draw(box, Math.min(zoom * STEP, LARGEST), turned);
  if (what === "out") draw(box, Math.max(zoom / STEP, 1), turned);
  if (what === "turn") draw(box, zoom, (turned + 90) % 360);
  if (what === "whole") draw(box, 1, 0);
}

document.addEventListener("keydown", (event) => {
  const box = event.target.closest("[data-photo]");
  if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (!arrow && !KEYS[event.key]) return;
  event.preventDefault();
  if (arrow) box.scrollBy(arrow[0] * MOVE, arrow[1] * MOVE);
  else change(box, KEYS[event.key]);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-photo-do]");
  if (button) change(document.querySelector("[data-photo]"), button.dataset.photoDo);
});

function settle() {
  for (const keys of document.querySelectorAll("[data-photo-keys]")) keys.hidden = false;
}

document.addEventListener("htmx:after:swap", settle);
settle();
