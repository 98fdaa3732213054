// What the scenario pages share: views, dialogs, lists of choices, and a corner that changes its colour at each press,
// by which a picture shows whether it was taken before or after.
const $ = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];
const site = document.title;
const corner = Object.assign(document.createElement("div"), { id: "state" });
corner.setAttribute("aria-hidden", "true");
document.body.append(corner);
let presses = 0;
addEventListener("mousedown", () => {
  presses += 1;
  corner.style.background = `rgb(${presses * 37 % 256},${presses * 91 % 256},${presses * 151 % 256})`;
}, true);

function show(view, title) {
  for (const part of all("main > section")) part.hidden = part.id !== view;
  for (const button of all("nav button")) button.toggleAttribute("aria-current", button.dataset.view === view);
  document.title = `${title || view[0].toUpperCase() + view.slice(1)} - ${site}`;
}
for (const button of all("nav button")) button.onclick = () => show(button.dataset.view, button.textContent);

// data-opens="id" opens a dialog or part, data-closes="id" closes one, data-view-next="view" goes to a view
addEventListener("click", (event) => {
  const at = event.target.closest("[data-opens],[data-closes],[data-goes]");
  if (!at) return;
  if (at.dataset.opens) $(at.dataset.opens).hidden = false;
  if (at.dataset.closes) $(at.dataset.closes).hidden = true;
  if (at.dataset.goes) show(at.dataset.goes, at.dataset.title);
});

for (const choice of all(".choice")) {
  const [button, list] = [choice.querySelector("button"), choice.querySelector("[role=listbox]")];
  list.hidden = true;
  button.setAttribute("aria-haspopup", "listbox");
  button.onclick = () => { list.hidden = !list.hidden; };
  for (const option of list.children) {
    option.setAttribute("role", "option");
    option.onclick = () => { button.querySelector("i").textContent = option.textContent; list.hidden = true; };
  }
}

for (const tabs of all("[role=tablist]")) {
  const buttons = [...tabs.children];
  const turn = (to) => buttons.forEach((tab) => {
    tab.setAttribute("aria-selected", tab === to);
    $(tab.dataset.panel).hidden = tab !== to;
  });
  buttons.forEach((tab) => { tab.setAttribute("role", "tab"); tab.onclick = () => turn(tab); });
  turn(buttons[0]);
}
