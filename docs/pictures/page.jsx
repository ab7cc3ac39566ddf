// Draws what Slack was told to show: blocks by slack-blocks-to-jsx, the frames of Slack around them simply by hand.
import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Message } from "slack-blocks-to-jsx";
import "slack-blocks-to-jsx/dist/style.css";
import "./page.css";

const LOGO = "data:image/svg+xml," + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#1f6f78"/>' +
  '<text x="18" y="24" font-size="16" font-family="sans-serif" font-weight="bold" fill="#fff" text-anchor="middle">CA</text></svg>');

const DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

// The renderer's inputs of these kinds are browser widgets that look unlike Slack's: they are drawn here instead.
function Field({ element }) {
  switch (element.type) {
    case "plain_text_input":
      return <div className={"field" + (element.multiline ? " tall" : "")}>{element.initial_value ?? ""}</div>;
    case "datepicker":
      return <div className="field short">📅 {element.initial_date ? DAY.format(new Date(element.initial_date)) : "Select a date"}</div>;
    case "timepicker":
      return <div className="field short">🕒 {element.initial_time ?? "Select a time"}</div>;
    case "file_input":
      return <div className="field drop">📎 Choose files or drag them here</div>;
    case "checkboxes":
      return element.options.map(option => <div className="box" key={option.value}>☐ {option.text.text}</div>);
    default:
      return <Menu element={element} />;
  }
}

function Menu({ element }) {
  const chosen = element.initial_option ? [element.initial_option] : element.initial_options ?? [];
  const several = element.type.startsWith("multi");
  const labels = chosen.map(option => option.text.text);
  const shown = labels.length === 0 ? element.placeholder?.text ?? "Select an option"
    : several ? labels.map(label => <span className="chip" key={label}>{label} ✕</span>) : labels[0];
  const searched = element.type.includes("external");
  return <div className="field menu"><span>{searched && "🔍 "}{shown}</span><span>⌄</span></div>;
}

function Block({ block }) {
  if (block.type === "input") {
    return (
      <div className="input">
        <div className="label">{block.label.text}{block.optional && <span className="optional"> (optional)</span>}</div>
        <Field element={block.element} />
        {block.hint && <div className="hint">{block.hint.text}</div>}
      </div>
    );
  }
  if (block.type === "actions" && block.elements.some(element => element.type !== "button")) {
    return <div className="input">{block.elements.map(element => <Field element={element} key={element.action_id} />)}</div>;
  }
  return <Message blocks={[formatted(block)]} withoutWrapper />;
}

// "verbatim" means no links made of addresses to Slack, but no formatting at all to the renderer.
const formatted = block => JSON.parse(JSON.stringify(block, (key, value) => (key === "verbatim" ? undefined : value)));

const Blocks = ({ blocks }) => blocks.map((block, index) => <Block block={block} key={index} />);

// Only an attachment has a bar.
const Attached = ({ colour, children }) =>
  colour ? <div className="attached" style={{ borderLeftColor: colour }}>{children}</div> : children;

function Said({ message }) {
  return (
    <div className="message">
      {message.mine ? <div className="face">ML</div> : <img className="face" src={LOGO} alt="" />}
      <div className="body">
        <div className="who">{message.mine ? "Maria Lopez" : <>Case Assistant <span className="app">APP</span></>}<span className="when">10:07 AM</span></div>
        {message.mine ? <div className="own">{message.text}</div> : <Attached colour={message.colours[0]}><Blocks blocks={message.blocks} /></Attached>}
      </div>
    </div>
  );
}

function Picture({ picture }) {
  switch (picture.kind) {
    case "messages":
      return picture.messages.map((message, index) => <Said message={message} key={index} />);
    case "modal":
      return (
        <div className="modal">
          <div className="bar"><span>✕</span><b>{picture.title}</b></div>
          <div className="inside"><Blocks blocks={picture.blocks} /></div>
          <div className="foot"><span className="button">Close</span><span className="button primary">Send</span></div>
        </div>
      );
    default:
      return <div className="home"><Blocks blocks={picture.blocks} /></div>;
  }
}

const root = createRoot(document.getElementById("picture"));
window.draw = picture => flushSync(() => root.render(<Picture picture={picture} />));
