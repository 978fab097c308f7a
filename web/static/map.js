/* Draws the map of a page: from what the page brought, from the server where that is too much; tiles only when they are asked for. */
const panel = document.querySelector(".map-panel");
const { endpoint, incident, first, last } = panel.dataset;
const brought = JSON.parse(panel.querySelector("script").textContent);
const labels = JSON.parse(panel.dataset.labels);
const form = panel.querySelector(".map-filters");
const list = document.querySelector("[data-list]");
const full = panel.classList.contains("full");
const FILTERS = ["status", "event_type", "affiliate", "country", "from", "to"];
const REACH = { 3: 40e3, 4: 100e3, 5: 250e3, 6: 400e3, 7: 300e3 };

const text = (tag, content, attributes = {}) => Object.assign(document.createElement(tag), { textContent: content }, attributes);
const many = (n, one) => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;
const monthWords = (month) => `${brought.names[month % 12]} ${Math.floor(month / 12)}`;
const monthCode = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const monthNumber = (code) => 12 * +code.slice(0, 4) + +code.slice(5, 7) - 1;
const mark = (status) => `<svg class="mark status-${status}" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true"><use href="#status-${status}"/></svg>`;
const precision = (item) => (item.place_precision < 3 ? 1 : item.place_precision);

function filters() {
  const chosen = new FormData(form);
  return Object.fromEntries(FILTERS.map((name) => [name, chosen.get(name) || ""]).filter(([, value]) => value));
}

/* cells, list, count and months of a view: asked of the server, or worked out here when the page brought every incident */
async function ask(view) {
  if (brought.points.length) return answer(view);
  const response = await fetch(`${endpoint}?${new URLSearchParams(view)}`);
  if (!response.ok) throw new Error(`the map's data: ${response.status}`);
  return response.json();
}

/* the same as web/sql/map/*.sql */
export function answer({ zoom, west = -Infinity, east = Infinity, south = -Infinity, north = Infinity, from, to, ...same }) {
  const step = 45 / 2 ** zoom, cells = new Map(), months = new Map();
  const alike = brought.points.filter((item) => Object.entries(same).every(([name, value]) => item[name] === value));
  for (const item of alike) months.set(item.month_from, (months.get(item.month_from) || 0) + 1);
  const incidents = alike.filter((item) => (!from || item.month_to >= monthNumber(from)) && (!to || item.month_from <= monthNumber(to))
    && item.longitude >= west && item.longitude <= east && item.latitude >= south && item.latitude <= north);
  for (const item of incidents) {
    const key = `${Math.floor((item.longitude + 180) / step)} ${Math.floor((item.latitude + 90) / step)} ${zoom < 3 ? 0 : precision(item)}`;
    if (!cells.has(key)) cells.set(key, { incidents: 0, latitude: 0, longitude: 0, precision: precision(item), title: item.title });
    const cell = cells.get(key);
    cell.latitude = (cell.latitude * cell.incidents + item.latitude) / (cell.incidents + 1);
    cell.longitude = (cell.longitude * cell.incidents + item.longitude) / ++cell.incidents;
    cell[item.status] = (cell[item.status] || 0) + 1;
    if (cell.precision !== precision(item)) cell.precision = 1;
  }
  for (const cell of cells.values()) if (cell.incidents > 1) delete cell.title;
  return { cells: [...cells.values()].sort((a, b) => b.precision - a.precision), incidents: incidents.slice(0, 60), total: { shown: incidents.length },
    months: [...months].map(([month, count]) => ({ month, incidents: count })) };
}

function row(item) {
  const line = document.createElement("li");
  line.innerHTML = mark(item.status);
  line.append(" ", text("a", item.title, { href: incident + item.incident_id }), text("span",
    [item.day, item.place, many(item.claims, "claim"), labels[item.status]].join(" · "), { className: "quiet" }));
  return line;
}

/* arcs of a TopoJSON file -> rings in degrees, as Leaflet takes them */
function rings(topology) {
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(y += dy) * sy + ty, (x += dx) * sx + tx]);
  });
  /* a ring that crosses the date line goes on beyond it, instead of back across the whole map */
  const unbroken = (points) => {
    let shift = 0;
    return points.map(([lat, lon], at) => {
      const jump = at ? lon - points[at - 1][1] : 0;
      if (Math.abs(jump) > 180) shift -= 360 * Math.sign(jump);
      return [lat, lon + shift];
    });
  };
  const ring = (indexes) => unbroken(indexes.flatMap((index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index])));
  return topology.objects.countries.geometries.flatMap((shape) =>
    ({ Polygon: [shape.arcs], MultiPolygon: shape.arcs }[shape.type] || []).map((polygon) => polygon.map(ring)));
}

/* one incident is its own mark; several are a disc with a ring divided by status */
const across = (cell) => (cell.incidents === 1 ? 28 : Math.min(28 + 8 * Math.log10(cell.incidents) * 1.6, 58));

function icon(L, cell) {
  const kinds = Object.keys(labels).filter((status) => cell[status]), size = across(cell);
  if (cell.incidents === 1) return L.divIcon({ className: "cell one", html: mark(kinds[0]), iconSize: [size, size] });
  const radius = size / 2 - 3, round = 2 * Math.PI * radius;
  let at = 0;
  const parts = kinds.map((status) => {
    const share = cell[status] / cell.incidents;
    const part = `<circle class="status-${status}" r="${radius}" fill="none" stroke="currentColor" stroke-width="5" stroke-dasharray="${share * round} ${round}" stroke-dashoffset="${-at * round}"/>`;
    at += share;
    return part;
  });
  return L.divIcon({ className: "cell", iconSize: [size, size],
    html: `<svg width="${size}" height="${size}" viewBox="${-size / 2} ${-size / 2} ${size} ${size}" aria-hidden="true"><circle class="disc" r="${size / 2 - 1}"/><g transform="rotate(-90)">${parts.join("")}</g><text dy=".34em">${cell.incidents.toLocaleString("en", { notation: "compact" })}</text></svg>` });
}

/* cells whose marks would hide each other on the screen have one mark together, which keeps its `parts` */
function apart(cells, pixels) {
  const kept = [];
  for (const cell of [...cells].sort((a, b) => b.incidents - a.incidents)) {
    const at = pixels(cell), near = kept.find((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < 0.42 * (across(other) + across(cell)));
    if (!near) { kept.push({ ...cell, at, parts: [cell] }); continue; }
    const all = near.incidents + cell.incidents;
    for (const name of ["latitude", "longitude"]) near[name] = (near[name] * near.incidents + cell[name] * cell.incidents) / all;
    for (const status of Object.keys(labels)) near[status] = (near[status] || 0) + (cell[status] || 0);
    near.incidents = all;
    near.at = pixels(near);
    near.parts.push(cell);
    delete near.title;
  }
  return kept;
}

async function start() {
  const address = new URLSearchParams(location.search);
  const [L, topology] = await Promise.all([import(panel.dataset.leaflet), fetch(panel.dataset.outline).then((r) => r.json())]);
  const canvas = panel.querySelector(".map-canvas");
  canvas.replaceChildren();
  const map = L.map(canvas, { minZoom: 0, maxZoom: 11, worldCopyJump: true, zoomSnap: 0.5, scrollWheelZoom: full, attributionControl: false });
  L.control.attribution({ prefix: false }).addAttribution("Outline: Natural Earth").addTo(map);
  L.polygon(rings(topology), { className: "land", interactive: false, renderer: L.svg({ padding: 0.5 }) }).addTo(map);
  const areas = L.layerGroup().addTo(map), cells = L.layerGroup().addTo(map);
  const focus = panel.dataset.focus ? JSON.parse(panel.dataset.focus) : null;
  const few = brought.points.length > 0;
  const points = (few ? answer({ zoom: 2, ...filters() }).cells : brought.cells).map((cell) => [cell.latitude, cell.longitude]);
  if (address.get("z")) map.setView([+address.get("lat"), +address.get("lon")], +address.get("z"));
  else if (focus) map.setView([focus.latitude, focus.longitude], focus.place_precision < 4 ? 7 : 5);
  else if (points.length && full) map.fitBounds(L.latLngBounds(points), { padding: [36, 36], maxZoom: 6 });
  else map.setView([31, 42], canvas.clientWidth < 600 ? 2 : 3);

  const box = (bounds) => ({ west: bounds.getWest(), east: bounds.getEast(), south: bounds.getSouth(), north: bounds.getNorth() });
  const cellZoom = () => Math.max(0, Math.floor(map.getZoom()) - 1);

  async function open(cell, marker) {
    const zoom = cellZoom(), step = 45 / 2 ** zoom;
    const found = await Promise.all(cell.parts.map(async ({ longitude, latitude, precision: known }) => {
      const west = Math.floor((longitude + 180) / step) * step - 180, south = Math.floor((latitude + 90) / step) * step - 90;
      const { incidents } = await ask({ ...filters(), west, east: west + step, south, north: south + step, zoom });
      return incidents.filter((item) => zoom < 3 || precision(item) === known);
    }));
    const sought = (item) => item.incident_id === focus?.incident_id;
    const here = found.flat().sort((a, b) => sought(b) - sought(a));
    const content = document.createElement("div");
    if (cell.incidents > here.length || new Set(here.map((item) => item.place)).size > 1) {
      const closer = text("button", "Zoom in", { type: "button", className: "plain-button" });
      closer.onclick = () => { map.closePopup(); map.setView([cell.latitude, cell.longitude], map.getZoom() + 2); };
      content.append(closer);
    }
    const lines = Object.assign(document.createElement("ul"), { className: "lines" });
    lines.append(...here.slice(0, 12).map(row));
    content.append(lines);
    if (here.length > 12) content.append(text("p", `and ${here.length - 12} more in the list`, { className: "quiet" }));
    marker.unbindPopup().bindPopup(content, { maxWidth: 320, minWidth: 220, maxHeight: 260 }).openPopup();
  }

  function drawCells(found) {
    areas.clearLayers();
    cells.clearLayers();
    for (const cell of found) if (REACH[cell.precision]) areas.addLayer(L.circle([cell.latitude, cell.longitude], { radius: REACH[cell.precision], className: "area", interactive: false }));
    for (const cell of apart(found, (item) => map.latLngToLayerPoint([item.latitude, item.longitude]))) {
      const marker = L.marker([cell.latitude, cell.longitude], { icon: icon(L, cell), keyboard: true, riseOnHover: true });
      marker.on("add", () => {
        const element = marker.getElement();
        element.setAttribute("role", "button");
        element.setAttribute("aria-label", cell.title || `${cell.incidents} incidents`);
      });
      marker.on("click", () => open(cell, marker));
      marker.on("keypress", (event) => event.originalEvent.key === "Enter" && open(cell, marker));
      cells.addLayer(marker);
    }
  }

  function drawList(found) {
    if (!list) return;
    list.replaceChildren(...found.incidents.map(row));
    document.querySelector("[data-total]").textContent = many(found.total.shown, "incident");
    document.querySelector(".map-list .empty").hidden = found.total.shown > 0;
    document.querySelector(".map-list .more").hidden = found.total.shown <= found.incidents.length;
    histogram(found.months);
  }

  /* the address bar keeps the view */
  let drawn = 0;
  function ready() {
    panel.dataset.ready = ++drawn;
    if (!full) return;
    const { lat, lng } = map.getCenter();
    history.replaceState(null, "", `?${new URLSearchParams({ ...filters(), z: map.getZoom(), lat: lat.toFixed(2), lon: lng.toFixed(2) })}`);
    panel.querySelector("[type=reset]").hidden = !Object.keys(filters()).length;
  }

  /* one question at a time, and the last one again when its answer is there: what is drawn stays until then */
  let waiting = false, again = false, moved;
  async function refresh(event) {
    if (waiting) { again = true; return; }
    waiting = true;
    const begin = event?.timeStamp ?? performance.now();
    try {
      do {
        again = false;
        const found = await ask({ ...filters(), zoom: cellZoom(), ...box(map.getBounds().pad(0.1)) });
        drawCells(found.cells);
        drawList(found);
      } while (again);
    } finally { waiting = false; }
    ready();
    requestAnimationFrame(() => setTimeout(() => performance.measure("redrawn", { start: begin })));
  }

  /* what a country holds is brought into view; the move that this is draws it */
  function frame(event) {
    const found = answer({ zoom: 10, ...filters() }).cells;
    if (!found.length) { refresh(event); return; }
    map.closePopup();
    moved = event;
    map.fitBounds(L.latLngBounds(found.map((cell) => [cell.latitude, cell.longitude])), { padding: [36, 36], maxZoom: 6, animate: false });
  }

  map.on("moveend", () => { if (!document.querySelector(".leaflet-popup")) refresh(moved); moved = undefined; });
  map.on("popupclose", refresh);
  form.querySelector("button.main").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    slide();
    if (few && event.target.name === "country") frame(event);
    else refresh(event);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of form.elements) if (field.name) field.value = "";
    slide();
    refresh();
  });

  const period = panel.querySelector(".period");
  const [from, to] = period ? period.querySelectorAll("input") : [];
  /* the two sliders and the words follow the form */
  function slide() {
    if (!period || !first) return;
    from.value = form.elements.from.value ? monthNumber(form.elements.from.value) : first;
    to.value = form.elements.to.value ? monthNumber(form.elements.to.value) : last;
    const [begin, end] = ["from", "to"].map((name, at) => (form.elements[name].value ? monthNumber(form.elements[name].value) : [first, last][at]));
    period.querySelector(".period-words").textContent = `${monthWords(begin)} to ${monthWords(end)}`;
    period.querySelectorAll("rect").forEach((bar) => bar.classList.toggle("off", +bar.dataset.month < +from.value || +bar.dataset.month > +to.value));
  }
  function histogram(months) {
    if (!period) return;
    const top = Math.max(...months.map((item) => item.incidents), 1), wide = 100 / (last - first + 1);
    period.querySelector("svg").innerHTML = months.map(({ month, incidents }) =>
      `<rect data-month="${month}" x="${(month - first) * wide}%" width="${Math.max(wide, 0.6)}%" y="${54 - (50 * incidents) / top}" height="${2 + (50 * incidents) / top}"/>`).join("");
    slide();
  }
  if (period && first) {
    period.hidden = false;
    for (const input of [from, to]) {
      Object.assign(input, { min: first, max: last });
      input.addEventListener("input", (event) => {
        if (+from.value > +to.value) (input === from ? to : from).value = input.value;
        form.elements.from.value = +from.value > +first ? monthCode(+from.value) : "";
        form.elements.to.value = +to.value < +last ? monthCode(+to.value) : "";
        slide();
        refresh(event);
      });
    }
  }

  const tiles = panel.querySelector(".tiles");
  tiles.hidden = false;
  let layer;
  tiles.addEventListener("change", (event) => {
    layer ??= L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", { attribution: "© OpenStreetMap contributors", maxZoom: 19 });
    event.target.checked ? layer.addTo(map) : layer.remove();
    canvas.classList.toggle("with-tiles", event.target.checked);
  });

  /* where the page did not bring every incident it brought cells, which are fine enough as long as much of the world is seen */
  if (!few && !address.get("z") && !focus && cellZoom() <= 3) {
    drawCells(brought.cells);
    histogram(brought.months);
    ready();
  } else await refresh();
  panel.dataset.drawn = Math.round(performance.now());
  const far = (marker) => marker.getLatLng().distanceTo([focus.latitude, focus.longitude]);
  if (focus) cells.getLayers().sort((a, b) => far(a) - far(b))[0]?.fire("click");
}

if (panel) start().catch((error) => {
  panel.querySelector(".map-canvas").replaceChildren(text("p", "The map cannot be drawn; the list holds the same incidents.", { className: "quiet" }));
  console.error(error);
});
