// Draws what Discord was told to show, components V2 and forms, in the look of its dark theme.
import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import "./discord.css";

const ROW = 1, BUTTON = 2, MENU = 3, INPUT = 4, TEXT = 10, CONTAINER = 17, LABEL = 18, UPLOAD = 19;

// Discord writes times for each reader; this one is in Chicago.
const TIMES = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short", timeZone: "America/Chicago" });

// The markup that the program uses: bold words, and signs that a backslash makes plain. Addresses are links.
function inline(text) {
  const parts = [];
  const pattern = /\\([^A-Za-z0-9\s])|\*\*((?:\\.|[^*\\])+)\*\*|(https?:\/\/[^\s]+)|<t:(\d+)(?::\w)?>/g;
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    parts.push(text.slice(end, found.index));
    end = found.index + found[0].length;
    if (found[1]) parts.push(found[1]);
    else if (found[2]) parts.push(<b key={found.index}>{inline(found[2])}</b>);
    else if (found[3]) parts.push(<a key={found.index}>{found[3]}</a>);
    else parts.push(<span className="time" key={found.index}>{TIMES.format(found[4] * 1000)}</span>);
  }
  parts.push(text.slice(end));
  return parts;
}

function Line({ text }) {
  if (text.startsWith("### ")) return <h3>{inline(text.slice(4))}</h3>;
  if (text.startsWith("-# ")) return <div className="small">{inline(text.slice(3))}</div>;
  return <div className="line">{inline(text)}</div>;
}

const Text = ({ content }) => <div className="text">{content.split("\n").map((line, at) => <Line text={line} key={at} />)}</div>;

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

function Menu({ menu }) {
  const chosen = (menu.options ?? []).filter(option => option.default);
  return (
    <div className="menu">
      {chosen.length > 0
        ? <span className="chosen">{chosen.map(option => option.label).join(", ")}</span>
        : <span className="placeholder">{menu.placeholder ?? "Make a selection"}</span>}
      <svg width="18" height="18" viewBox="0 0 24 24"><path d="M5 9l7 7 7-7" fill="none" stroke="#b5bac1" strokeWidth="2.4" /></svg>
    </div>
  );
}

function Part({ part }) {
  switch (part.type) {
    case CONTAINER:
      return (
        <div className="container" style={{ borderLeftColor: "#" + (part.accent_color ?? 0x3f4147).toString(16).padStart(6, "0") }}>
          {part.components.map((child, at) => <Part part={child} key={at} />)}
        </div>
      );
    case TEXT:
      return <Text content={part.content} />;
    case ROW:
      return <div className="row">{part.components.map((child, at) => <Part part={child} key={at} />)}</div>;
    case BUTTON:
      return <span className={"button " + STYLES[part.style] + (part.disabled ? " disabled" : "")}>{part.label}</span>;
    case MENU:
      return <Menu menu={part} />;
    case LABEL:
      return (
        <div className="question">
          <div className="label">{part.label}{part.component.required !== false && <span className="required"> *</span>}</div>
          {part.description && <div className="description">{part.description}</div>}
          <Part part={part.component} />
        </div>
      );
    case INPUT:
      return (
        <div className={"input" + (part.style === 2 ? " tall" : "")}>
          {part.value ?? <span className="placeholder">{part.placeholder ?? ""}</span>}
        </div>
      );
    case UPLOAD:
      return <div className="upload">Drop files here or browse</div>;
    default:
      throw new Error("unknown component " + part.type);
  }
}

function Said({ mine, message }) {
  return (
    <div className="message">
      <div className={"avatar" + (mine ? " mine" : "")}>{mine ? "ML" : "CA"}</div>
      <div className="body">
        <div className="name">
          {mine ? "Maria Lopez" : "Case Assistant"}{!mine && <span className="app">APP</span>}
          <span className="when">Today at 10:07 AM</span>
        </div>
        {message.content && <Text content={message.content} />}
        {(message.components ?? []).map((part, at) => <Part part={part} key={at} />)}
        {(mine ? message.attachments ?? [] : []).map(file => <div className="file" key={file.id}>📄 {file.filename}</div>)}
      </div>
    </div>
  );
}

function Modal({ modal }) {
  return (
    <div className="backdrop">
      <div className="modal">
        <div className="title"><div className="avatar tiny">CA</div>{modal.title}<span className="close">✕</span></div>
        {modal.components.map((part, at) => <Part part={part} key={at} />)}
        <div className="foot"><span className="button secondary">Cancel</span><span className="button primary">Submit</span></div>
      </div>
    </div>
  );
}

const root = createRoot(document.getElementById("picture"));
window.draw = picture => flushSync(() => root.render(
  picture.kind === "modal" ? <Modal modal={picture.modal} /> : picture.messages.map((said, at) => <Said {...said} key={at} />)));
