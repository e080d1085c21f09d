const refreshEvery = 1500;
const mostLines = 2000;

const body = document.getElementById("resources");
const details = document.getElementById("details");
const log = document.getElementById("log");
let shown = null;
let stream = null;

function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
}

function button(text, name, click) {
  const made = element("button", text);
  made.type = "button";
  made.setAttribute("aria-label", `${text} ${name}`);
  made.addEventListener("click", click);
  return made;
}

async function ask(name, action) {
  await fetch(`/api/resources/${encodeURIComponent(name)}/${action}`, {
    method: "POST",
    headers: { "X-Resource-Page": "1" },
  });
  await refresh();
}

function actions(resource) {
  const cell = element("td");
  if (resource.state === "left out") return cell;
  if (resource.state === "stopped") {
    cell.append(button("Start", resource.name, () => ask(resource.name, "start")));
  } else {
    cell.append(
      button("Restart", resource.name, () => ask(resource.name, "restart")),
      " ",
      button("Stop", resource.name, () => ask(resource.name, "stop")),
    );
  }
  return cell;
}

function nameCell(resource) {
  const cell = element("td");
  if (resource.state === "left out") {
    cell.append(element("strong", resource.name));
  } else {
    const name = element("button", resource.name, "name");
    name.type = "button";
    name.setAttribute("aria-label", `Console of ${resource.name}`);
    name.addEventListener("click", () => show(resource.name));
    cell.append(name);
  }
  cell.append(" ", element("span", resource.kind, "kind"));
  return cell;
}

function health(resource) {
  if (resource.healthy) return element("td", "healthy", "healthy");
  return element("td", resource.problem ?? "", resource.problem ? "problem" : "");
}

function row(resource) {
  const made = element("tr");
  made.append(
    nameCell(resource),
    element("td", resource.state),
    health(resource),
    element("td", resource.endpoints.join(" ")),
    element("td", resource.processId),
    element("td", resource.restarts),
    actions(resource),
  );
  return made;
}

// A button that somebody is about to use keeps its focus.
function showRows(resources) {
  const focused = body.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
  body.replaceChildren(...resources.map(row));
  if (focused) body.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
}

function showEnvironment(resource) {
  const rows = resource.environment.map((variable) => {
    const made = element("tr");
    made.append(element("td", variable.name), element("td", variable.value));
    return made;
  });
  document.getElementById("environment").replaceChildren(...rows);
}

function show(name) {
  stream?.close();
  shown = name;
  details.hidden = false;
  document.getElementById("details-name").textContent = name;
  log.replaceChildren();
  stream = new EventSource(`/api/resources/${encodeURIComponent(name)}/logs`);
  stream.addEventListener("message", (event) => addLine(event.data));
  refresh();
}

function addLine(text) {
  log.append(`${text}\n`);
  while (log.childNodes.length > mostLines) log.firstChild.remove();
  if (document.getElementById("follow").checked) log.scrollTop = log.scrollHeight;
}

async function refresh() {
  const summary = document.getElementById("summary");
  let resources;
  try {
    const answer = await fetch("/api/resources");
    if (!answer.ok) throw new Error(await answer.text());
    resources = await answer.json();
  } catch (error) {
    summary.textContent = `The system does not answer: ${error.message}`;
    return;
  }
  const running = resources.filter((resource) => resource.state !== "left out");
  const healthy = running.filter((resource) => resource.healthy);
  summary.textContent = `${healthy.length} of ${running.length} healthy`;
  showRows(resources);
  const current = resources.find((resource) => resource.name === shown);
  if (current) showEnvironment(current);
}

document.getElementById("close").addEventListener("click", () => {
  stream?.close();
  shown = null;
  details.hidden = true;
});
refresh();
setInterval(refresh, refreshEvery);
