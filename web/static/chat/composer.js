// What the visitor does: types, attaches a file, presses an option.

import { send } from "./outgoing.js";
import { find, focusOn, log, maxFileBytes, messageInput, showImage, welcome, words } from "./page.js";
import { showNotice } from "./status.js";

const BORDERS_PX = 2; // the content's height does not count the borders, one pixel each
const composer = find("composer");
const fileInput = find("file-input");
const thumbnail = find("attachment-thumbnail");

function autosize() {
  messageInput.style.height = "auto";
  messageInput.style.height = `${messageInput.scrollHeight + BORDERS_PX}px`;
}

function setFile(file) {
  if (file && file.size > maxFileBytes) {
    showNotice(words["too-large"]);
    file = null;
  }
  if (!file) fileInput.value = "";
  find("attachment").hidden = !file;
  find("attachment-name").textContent = file?.name ?? "";
  const isImage = Boolean(file?.type.startsWith("image/"));
  thumbnail.hidden = !isImage;
  if (isImage) showImage(thumbnail, file);
  messageInput.focus();
}

// The pressed button disappears: by keyboard, writing goes on in the text box.
export function pressOption(value, label, byKeyboard = false) {
  send({ said: label, press: value });
  focusOn(byKeyboard);
}

const isByKeyboard = (click) => click.detail === 0;

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const file = fileInput.files[0];
  if (file) send({ said: file.name, file: file.name }, file);
  if (file) setFile(null);
  const text = messageInput.value.trim();
  if (text) send({ said: text });
  messageInput.value = "";
  autosize();
  messageInput.focus();
});

messageInput.addEventListener("input", autosize);
messageInput.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

fileInput.addEventListener("change", () => setFile(fileInput.files[0]));
find("attachment-remove").addEventListener("click", () => setFile(null));

log.addEventListener("click", (event) => {
  const button = event.target.closest(".option");
  if (!button) return;
  pressOption(button.value, button.dataset.label, isByKeyboard(event));
});

welcome.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const said = button.textContent;
  send(button.dataset.press ? { said, press: button.dataset.press } : { said });
  focusOn(isByKeyboard(event));
});
