// Maps of the embeddings, and the nearest neighbours of the image that is chosen there or by hand.
(() => {
  const gallery = carousel.data("gallery-data");
  if (!gallery) {
    return;
  }
  const { frames, pictures, properties, losses } = gallery;
  const element = (id) => document.getElementById(id);
  const property = element("map-property");
  const method = element("map-method");
  const ticked = element("query-property");
  let chosen = 0;

  const level = (image, { levels, ofImage }) => levels[ofImage[image]];
  const named = (select) => properties[select.selectedIndex];
  const described = (image) =>
    properties.map((one) => `${one.name} ${level(image, one)}`).join(", ");

  /** Where an image is on the sheets. */
  const place = (image) => {
    const { width, height, columns, perSheet } = pictures;
    const within = image % perSheet;
    const x = (within % columns) * width;
    const y = Math.floor(within / columns) * height;
    return { sheet: Math.floor(image / perSheet), position: `-${x}px -${y}px` };
  };

  const thumbnail = (image) => {
    const { sheet, position } = place(image);
    return `<span class="thumb sheet${sheet}" style="background-position:${position}"></span>`;
  };

  // The maps.

  const single = element("map-loss");
  /** The only loss that is shown; null where every one is. */
  const alone = () => (single.selectedIndex === 0 ? null : single.selectedIndex - 1);

  const points = (loss) => {
    const [x, y] = loss.maps[method.value];
    return x.map((value, i) => [value, y[i]]);
  };

  const mapOption = (loss) => (ink) => {
    const { colours, ofImage } = named(property);
    const axis = { type: "value", min: -30, max: 1030, show: false };
    const data = points(loss);
    return {
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      tooltip: {
        ...carousel.tooltip(ink),
        confine: true,
        formatter: ({ dataIndex, seriesIndex }) => {
          const image = seriesIndex === 0 ? dataIndex : chosen;
          const own = named(property);
          return `${thumbnail(image)}<br>frame ${frames[image]}, ${carousel.escaped(`${own.name} ${level(image, own)}`)}`;
        },
      },
      xAxis: axis,
      yAxis: axis,
      dataZoom: alone() === null ? [] : ["x", "y"].map((of) => ({ type: "inside", [`${of}AxisIndex`]: 0, filterMode: "none" })),
      series: [
        {
          type: "scatter",
          data,
          symbolSize: data.length > 500 ? 5 : 8,
          itemStyle: { color: ({ dataIndex }) => colours[ofImage[dataIndex]], opacity: 0.9 },
        },
        {
          type: "scatter",
          data: [data[chosen]],
          symbolSize: 16,
          itemStyle: { color: "transparent", borderColor: ink.strong, borderWidth: 2.5 },
        },
      ],
    };
  };

  const maps = [...document.querySelectorAll(".map")].map((spot, i) => {
    const map = carousel.chart(spot, mapOption(losses[i]), "canvas");
    map.view.on("click", ({ dataIndex, seriesIndex }) => {
      if (seriesIndex === 0) {
        choose(dataIndex);
      }
    });
    spot.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      if (event.key in steps) {
        event.preventDefault();
        step(steps[event.key]);
      }
    });
    return map;
  });

  const MOST_LEVELS = 12;

  const drawLegend = () => {
    const { levels, colours } = named(property);
    const shown = Math.min(MOST_LEVELS, levels.length);
    const items = Array.from({ length: shown }, (_, i) => Math.floor((i * levels.length) / shown));
    element("map-legend").innerHTML =
      items
        .map((i) => `<li><span style="background:${colours[i]}"></span>${carousel.escaped(levels[i])}</li>`)
        .join("") +
      (shown < levels.length ? `<li>and ${levels.length - shown} between</li>` : "");
  };

  const drawMaps = () => {
    drawLegend();
    maps.forEach(({ redraw }) => redraw());
  };

  /** Beside a single map: the chosen image and its neighbours by this loss. */
  const drawBeside = () => {
    const place = element("map-beside");
    place.hidden = alone() === null;
    if (place.hidden) {
      return;
    }
    const loss = losses[alone()];
    const own = named(property);
    const query = document.createElement("div");
    query.innerHTML = `${thumbnail(chosen)}<p>frame ${frames[chosen]}, ${carousel.escaped(`${own.name} ${level(chosen, own)}`)}</p>`;
    const strip = document.createElement("div");
    strip.className = "strip";
    loss.neighbours[chosen].forEach((image, rank) => {
      const shares = level(image, own) === level(chosen, own);
      strip.append(button(image, `Neighbour ${rank + 1} by ${loss.name}: frame ${frames[image]}, ${own.name} ${level(image, own)}${shares ? ", shared" : ""}`, shares));
    });
    const head = document.createElement("p");
    head.textContent = `Nearest by ${loss.name}; those that share ${own.name} are ticked.`;
    place.replaceChildren(query, head, strip);
  };

  const arrangeMaps = () => {
    document.querySelectorAll(".maps figure").forEach((figure, i) => {
      figure.hidden = alone() !== null && alone() !== i;
    });
    document.querySelector(".maps").classList.toggle("single", alone() !== null);
    element("map-reset").hidden = alone() === null;
    drawBeside();
    maps.forEach(({ view, redraw }) => {
      view.resize();
      redraw();
    });
  };

  property.addEventListener("change", () => {
    drawMaps();
    drawBeside();
  });
  method.addEventListener("change", drawMaps);
  single.addEventListener("change", arrangeMaps);
  element("map-reset").addEventListener("click", drawMaps);

  const search = element("map-search");

  /** The images of a frame's number, or whose levels have all words that were typed. */
  const matches = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    const number = Number(words[0]);
    return frames
      .map((_, i) => i)
      .filter((i) =>
        words.length === 1 && frames.includes(number)
          ? frames[i] === number
          : words.every((word) => described(i).toLowerCase().includes(word)),
      );
  };

  const find = (after) => {
    const found = matches();
    const next = found.find((i) => i > after) ?? found[0];
    element("map-status").textContent =
      search.value.trim() === "" ? "" : `${found.length} of ${frames.length} images match${next === undefined ? "" : `; frame ${frames[next]} is chosen`}.`;
    if (next !== undefined) {
      choose(next);
    }
  };

  search.addEventListener("change", () => find(-1));
  element("map-next").addEventListener("click", () => find(chosen));

  // The neighbours.

  /** An element that shows an image, and chooses it when it is clicked. */
  const picture = (tag, image, label, marked) => {
    const made = document.createElement(tag);
    made.className = marked ? "picture same" : "picture";
    made.innerHTML = thumbnail(image);
    made.title = described(image);
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => choose(image));
    return made;
  };

  const button = (image, label, marked) => {
    const made = picture("button", image, label, marked);
    made.type = "button";
    return made;
  };

  const drawNeighbours = () => {
    const own = named(ticked);
    const wanted = level(chosen, own);
    element("neighbour-rows").replaceChildren(
      ...losses.map((loss) => {
        const near = loss.neighbours[chosen];
        const same = near.filter((image) => level(image, own) === wanted).length;
        const row = document.createElement("div");
        row.className = "row";
        row.setAttribute("role", "group");
        row.setAttribute("aria-label", `Nearest by ${loss.name}`);
        const title = document.createElement("p");
        title.innerHTML = `<b>${carousel.escaped(loss.name)}</b> <span>${same} of ${near.length} share ${carousel.escaped(own.name)}</span>`;
        const strip = document.createElement("div");
        strip.className = "strip";
        near.forEach((image, rank) => {
          const shares = level(image, own) === wanted;
          const label = `Neighbour ${rank + 1} by ${loss.name}: frame ${frames[image]}, ${own.name} ${level(image, own)}${shares ? ", shared" : ""}`;
          strip.append(button(image, label, shares));
        });
        row.append(title, strip);
        return row;
      }),
    );
  };

  const drawQuery = () => {
    element("query-picture").innerHTML = thumbnail(chosen);
    element("query-frame").value = frames[chosen];
    element("query-status").textContent = `Frame ${frames[chosen]}`;
    element("query-facts").innerHTML = properties
      .map((one) => `<div><dt>${carousel.escaped(one.name)}</dt><dd>${carousel.escaped(level(chosen, one))}</dd></div>`)
      .join("");
  };

  // The strip of all images.

  const PAGE = 24;
  let page = 0;

  const drawStrip = () => {
    const images = frames.map((_, i) => i).slice(page * PAGE, (page + 1) * PAGE);
    element("image-strip").replaceChildren(
      ...images.map((image) => {
        const made = button(image, `Choose frame ${frames[image]}: ${described(image)}`, false);
        made.setAttribute("aria-pressed", image === chosen);
        return made;
      }),
    );
    const pages = Math.ceil(frames.length / PAGE);
    element("page-status").textContent = `Page ${page + 1} of ${pages}`;
    element("page-previous").disabled = page === 0;
    element("page-next").disabled = page === pages - 1;
  };

  const turn = (by) => {
    page += by;
    drawStrip();
  };

  element("page-previous").addEventListener("click", () => turn(-1));
  element("page-next").addEventListener("click", () => turn(1));

  const drawChosen = () => {
    drawBeside();
    drawQuery();
    drawNeighbours();
    drawStrip();
  };

  const choose = (image) => {
    chosen = image;
    page = Math.floor(image / PAGE);
    drawChosen();
    maps.forEach(({ update }, i) => update([{}, { data: [points(losses[i])[image]] }]));
  };

  const step = (by) => choose((chosen + by + frames.length) % frames.length);

  element("query-previous").addEventListener("click", () => step(-1));
  element("query-next").addEventListener("click", () => step(1));
  ticked.addEventListener("change", drawNeighbours);
  element("query-frame").addEventListener("change", ({ target }) => {
    // Of images that are not shown, the nearest that is.
    const wanted = Number(target.value);
    const distances = frames.map((frame) => Math.abs(frame - wanted));
    choose(distances.indexOf(Math.min(...distances)));
  });

  drawLegend();
  drawChosen();
  carousel.gallery = { frames, losses, properties, picture };
})();
