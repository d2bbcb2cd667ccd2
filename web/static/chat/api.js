// The server's web API: messages and files go up, replies come down.

import { language, sender } from "./page.js";

const POST_TIMEOUT_MS = 20_000; // longer than a turn of the bot takes on a slow connection
const UPLOAD_TIMEOUT_MS = 180_000; // the largest file on a slow connection
const REPLIES_A_PAGE = 200; // the server sends no more at once: a full page may have a next one

const query = (after) => new URLSearchParams({ after, ...(sender ? { sender } : {}) });

// Both posts give { status, error, retryAfter }, and fail when there is no answer.

export async function postMessage({ id, said, press }) {
  const body = JSON.stringify({ sender, id, ...(press ? { press, label: said } : { text: said }) });
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  const signal = AbortSignal.timeout(POST_TIMEOUT_MS);
  const answer = await fetch("/api/chat/messages", { method: "POST", headers, body, signal });
  const { error } = await answer.json().catch(() => ({}));
  return { status: answer.status, error, retryAfter: Number(answer.headers.get("Retry-After")) };
}

// XMLHttpRequest, because fetch does not tell how far an upload is.
export function postFile({ id, file: name }, file, onProgress) {
  const form = new FormData();
  form.append("id", id);
  form.append("file", file, name);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onerror = request.onabort = request.ontimeout = reject;
    request.onload = () => resolve(readUpload(request));
    request.timeout = UPLOAD_TIMEOUT_MS;
    request.open("POST", "/api/chat/files" + (sender ? `?${new URLSearchParams({ sender })}` : ""));
    request.setRequestHeader("X-Perisai-Chat", "1");
    request.setRequestHeader("Accept-Language", language);
    request.send(form);
  });
}

function readUpload(request) {
  let error;
  try {
    ({ error } = JSON.parse(request.responseText));
  } catch {
    // a proxy answered with a page of its own
  }
  return { status: request.status, error, retryAfter: Number(request.getResponseHeader("Retry-After")) };
}

// Fails with the server's sentence and its status.
export async function fetchReplies(after = 0) {
  const replies = [];
  for (let more = true; more; ) {
    const answer = await fetch(`/api/chat/messages?${query(replies.length ? replies[replies.length - 1].id : after)}`);
    if (!answer.ok) throw Object.assign(new Error((await answer.json()).error), { status: answer.status });
    const { messages } = await answer.json();
    replies.push(...messages);
    more = messages.length === REPLIES_A_PAGE;
  }
  return replies;
}

export const openStream = (after) => new EventSource(`/api/chat/stream?${query(after)}`);
