"use strict";
(() => {
  document.documentElement.classList.add("scripted");
  // Search, ticks and enlarged pictures. Without this script the page is complete, only not searchable.
  const page = document.body, words = page.dataset;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const steps = all(".step"), boxes = all(".tick input"), parts = all(".part");
  const field = document.querySelector("#search"), none = document.querySelector(".none");
  const bar = document.querySelector("progress"), count = document.querySelector("#count"), found = document.querySelector("#found");
  const reset = document.querySelector("#reset");
  const links = new Map(all(".contents a").map((link) => [link.hash.slice(1), link]));

  // Ticks stay in this browser, one set for each version of the document; a browser may refuse to keep them.
  const key = "sayshow-" + words.key;
  const read = () => { try { return new Set(JSON.parse(localStorage.getItem(key)) || []); } catch { return new Set(); } };
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value))); } catch { /* not kept */ } };
  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    for (const box of boxes) {
      const step = box.closest(".step"), link = links.get(step.id);
      step.classList.toggle("ticked", box.checked);
      if (link) link.classList.toggle("ticked", box.checked);
    }
    bar.max = boxes.length;
    bar.value = done;
    count.textContent = words.progress.replace("{done}", done).replace("{all}", boxes.length);
    reset.disabled = done === 0;
  };
  const kept = read();
  for (const [i, box] of boxes.entries()) {
    box.checked = kept.has(box.value);
    box.addEventListener("change", () => { keep(); show(); });
    box.addEventListener("keydown", (event) => {
      const next = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!next) return;
      const seen = boxes.filter((each) => !each.closest(".step").hidden), other = seen[seen.indexOf(boxes[i]) + next];
      event.preventDefault();
      if (other) { other.focus(); other.closest(".step").scrollIntoView({ block: "nearest" }); }
    });
  }
  reset.addEventListener("click", () => { for (const box of boxes) box.checked = false; keep(); show(); field.focus(); });

  // Search: every word must stand in the step; accents and capitals do not matter.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = steps.map((step) => plain(step.textContent + " " + all("img", step).map((image) => image.alt).join(" ")));
  const search = () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    let hits = 0;
    steps.forEach((step, i) => {
      step.hidden = !wanted.every((word) => texts[i].includes(word));
      hits += step.hidden ? 0 : 1;
      const link = links.get(step.id);
      if (link) link.parentElement.hidden = step.hidden;
    });
    for (const part of parts) part.hidden = all(".step", part).every((step) => step.hidden);
    none.hidden = hits > 0;
    found.textContent = wanted.length ? `${hits} / ${steps.length}` : "";
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => { if (event.key === "Escape") { field.value = ""; search(); } });

  // Comments stay in this browser until the reader saves them as a file, which the author can read in.
  const saying = new Map(), said = "sayshow-said-" + words.document;
  const heard = () => { try { return JSON.parse(localStorage.getItem(said)) || {}; } catch { return {}; } };
  const feedback = document.querySelector("#feedback"), who = document.querySelector("#who");
  const spoken = () => [...saying].map(([step, area]) => ({ step, text: area.value.trim() })).filter((each) => each.text);
  const listen = () => {
    feedback.hidden = spoken().length === 0;
    try { localStorage.setItem(said, JSON.stringify(Object.fromEntries(spoken().map((each) => [each.step, each.text])))); } catch { /* not kept */ }
  };
  const before = heard();
  for (const step of steps) {
    const button = document.createElement("button"), area = document.createElement("textarea");
    button.type = "button";
    button.className = "say";
    button.textContent = words.comment;
    area.hidden = !before[step.dataset.id];
    area.value = before[step.dataset.id] || "";
    area.rows = 2;
    area.setAttribute("aria-label", words.commented.replace("{number}", step.dataset.number));
    area.placeholder = area.getAttribute("aria-label");
    button.setAttribute("aria-expanded", String(!area.hidden));
    button.addEventListener("click", () => {
      area.hidden = !area.hidden && !area.value.trim();
      button.setAttribute("aria-expanded", String(!area.hidden));
      if (!area.hidden) area.focus();
    });
    area.addEventListener("input", listen);
    saying.set(step.dataset.id, area);
    step.append(button, area);
  }
  document.querySelector("#send").addEventListener("click", () => {
    const sent = { sayshow_feedback: 1, document: words.document, who: who.value.trim(), when: new Date().toISOString(), comments: spoken() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(sent, null, 1)], { type: "application/json" }));
    link.download = "feedback.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  listen();

  // Where the reader is, in the contents.
  const here = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const link = links.get(entry.target.id);
      if (!link || !entry.isIntersecting) continue;
      for (const other of links.values()) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      if (matchMedia("(min-width: 64rem)").matches) {
        const list = link.closest(".contents"), top = link.offsetTop - list.offsetTop;
        if (top < list.scrollTop || top > list.scrollTop + list.clientHeight - 60) list.scrollTop = top - list.clientHeight / 2;
      }
    }
  }, { rootMargin: "-15% 0px -75% 0px" });
  for (const step of steps) here.observe(step);

  // A picture in its full size; Escape closes it.
  const dialog = document.querySelector("dialog"), large = dialog.appendChild(new Image());
  const enlarge = (image) => { large.src = image.src; large.alt = image.alt; dialog.showModal(); };
  for (const image of all(".picture img")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "\u2922";
    button.setAttribute("aria-label", words.enlarge.replace("{number}", image.closest(".step").dataset.number));
    button.addEventListener("click", () => enlarge(image));
    image.addEventListener("click", () => enlarge(image));
    image.after(button);
  }
  dialog.addEventListener("click", (event) => { if (event.target === large || event.target === dialog) dialog.close(); });
  document.querySelector(".tools").hidden = false;
  const contents = document.querySelector(".contents details");
  if (contents && !matchMedia("(min-width: 64rem)").matches) contents.open = false;
  show();
})();
