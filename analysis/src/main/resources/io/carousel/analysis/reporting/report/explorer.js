// Every loss's saliency map of the image that is chosen. Maps come as grey strips, one an image,
// and get their colours here.
(() => {
  const explorer = carousel.data("explorer-data");
  if (!explorer) {
    return;
  }
  const { width, height, frames, properties, levels, pictures, losses, strips } = explorer;
  const element = (id) => document.getElementById(`explorer-${id}`);
  const view = element("view");
  const opacity = element("opacity");
  const order = element("order");
  let image = 0;
  let chosen = Math.max(0, losses.findIndex(({ untrained }) => !untrained));

  // From black over red to yellow, in even steps to the eye (inferno).
  const HEAT = ["#000004", "#1b0c41", "#4a0c6b", "#781c6d", "#a52c60", "#cf4446", "#ed6925", "#fb9b06", "#f7d13d", "#fcffa4"];
  element("key").style.background = `linear-gradient(to right, ${HEAT.join()})`;

  const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  /** Red, green and blue of each value 0..255. */
  const heat = Array.from({ length: 256 }, (_, value) => {
    const at = (value / 255) * (HEAT.length - 1);
    const below = Math.min(Math.floor(at), HEAT.length - 2);
    const [from, to] = [channels(HEAT[below]), channels(HEAT[below + 1])];
    return from.map((low, i) => Math.round(low + (at - below) * (to[i] - low)));
  });

  const canvas = (width, height) => Object.assign(document.createElement("canvas"), { width, height });

  /** Data URIs take a while to become images; each is asked for once. */
  const images = new Map();
  const loaded = (uri) => {
    if (!images.has(uri)) {
      const made = new Image();
      made.src = uri;
      images.set(uri, made.decode().then(() => made));
    }
    return images.get(uri);
  };

  const picture = async (of) => {
    const { width, height, columns, perSheet, sheets } = pictures;
    const within = of % perSheet;
    const sheet = await loaded(sheets[Math.floor(of / perSheet)]);
    const made = canvas(width, height);
    const x = (within % columns) * width;
    const y = Math.floor(within / columns) * height;
    made.getContext("2d").drawImage(sheet, x, y, width, height, 0, 0, width, height);
    return made;
  };

  /** Without colours, so that all colours are the map's. */
  const grey = (coloured) => {
    const made = canvas(coloured.width, coloured.height);
    const context = made.getContext("2d", { willReadFrequently: true });
    context.drawImage(coloured, 0, 0);
    const pixels = context.getImageData(0, 0, made.width, made.height);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const [red, green, blue] = pixels.data.slice(i, i + 3);
      pixels.data.fill(0.299 * red + 0.587 * green + 0.114 * blue, i, i + 3);
    }
    context.putImageData(pixels, 0, 0);
    return made;
  };

  /** A strip's maps in colours; over an image the less opaque, the less a pixel counts. */
  const coloured = (strip) => {
    const whole = canvas(strip.width, height);
    const context = whole.getContext("2d", { willReadFrequently: true });
    context.drawImage(strip, 0, 0);
    return losses.map((_, i) => {
      const pixels = context.getImageData(i * width, 0, width, height);
      const values = pixels.data.filter((_, at) => at % 4 === 0);
      const made = [255, null].map((opaque) => {
        values.forEach((value, at) => pixels.data.set([...heat[value], opaque ?? value], 4 * at));
        const map = canvas(width, height);
        map.getContext("2d").putImageData(pixels, 0, 0);
        return map;
      });
      return { alone: made[0], over: made[1] };
    });
  };

  // How alike maps are.

  const place = (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return first * losses.length - (first * (first + 1)) / 2 + second - first - 1;
  };
  const between = (values, a, b) => (a === b ? undefined : values[image][place(a, b)]);
  const correlation = (loss) => between(explorer.correlations, chosen, loss);
  const divergence = (loss) => between(explorer.divergences, chosen, loss);
  const percent = (value) => (value === null ? "–" : `${(100 * value).toFixed(1)} %`.replace("-", "−"));
  const nats = (value) => (value === null ? "–" : value.toFixed(3));

  /** The losses with the chosen one first and those whose likeness is not defined last. */
  const ordered = () => {
    const all = losses.map((_, i) => i);
    const far = {
      family: () => 0,
      correlation: (loss) => -(correlation(loss) ?? -2),
      divergence: (loss) => divergence(loss) ?? 2,
    }[order.value];
    return order.value === "family"
      ? all
      : [chosen, ...all.filter((loss) => loss !== chosen).sort((a, b) => far(a) - far(b))];
  };

  const familyOf = ({ family, untrained }) =>
    untrained ? "Not trained" : family ? `${family[0].toUpperCase()}${family.slice(1)} losses` : "Family not known";

  // What is on the page. Tiles are made once and then moved, so that the focus stays.

  const tiles = losses.map((loss, i) => {
    const tile = document.createElement("button");
    tile.type = "button";
    tile.className = "tile";
    const drawn = canvas(pictures.width, pictures.height);
    const name = document.createElement("b");
    name.textContent = loss.name;
    const likeness = document.createElement("span");
    tile.append(drawn, name, likeness);
    tile.addEventListener("click", () => {
      chosen = i;
      arrange();
    });
    return { tile, drawn, likeness };
  });

  const arrange = () => {
    tiles.forEach(({ tile, likeness }, i) => {
      tile.setAttribute("aria-pressed", i === chosen);
      likeness.textContent =
        i === chosen ? "compared with" : `r ${percent(correlation(i))} · JS ${nats(divergence(i))}`;
    });
    element("chosen").textContent = `The numbers compare each map with that of ${losses[chosen].name}. Choose another map to compare with that instead.`;
    const focused = document.activeElement;
    const groups = new Map();
    for (const i of ordered()) {
      const title = order.value === "family" ? familyOf(losses[i]) : "";
      groups.set(title, [...(groups.get(title) ?? []), tiles[i].tile]);
    }
    element("tiles").replaceChildren(
      ...[...groups].flatMap(([title, members]) => {
        const grid = document.createElement("div");
        grid.className = "tiles";
        grid.append(...members);
        const head = document.createElement("h3");
        head.textContent = title;
        return title ? [head, grid] : [grid];
      }),
    );
    if (element("tiles").contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  };

  let seen;
  const draw = () => {
    if (!seen) {
      return;
    }
    const over = view.value === "overlay";
    element("strength").hidden = !over;
    tiles.forEach(({ drawn }, i) => {
      const context = drawn.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.globalAlpha = 1;
      if (over) {
        context.drawImage(seen.grey, 0, 0);
        context.globalAlpha = opacity.value / 100;
      }
      const map = over ? seen.maps[i].over : seen.maps[i].alone;
      context.drawImage(map, 0, 0, drawn.width, drawn.height);
    });
  };

  const thumbs = frames.map((frame, i) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "picture";
    made.title = properties.map((name, at) => `${name} ${levels[i][at]}`).join(", ");
    made.setAttribute("aria-label", `Choose frame ${frame}: ${made.title}`);
    made.addEventListener("click", () => choose(i));
    return made;
  });
  element("strip").append(...thumbs);

  const show = () => {
    thumbs.forEach((thumb, i) => {
      thumb.setAttribute("aria-pressed", i === image);
      thumb.tabIndex = i === image ? 0 : -1;
    });
    const { offsetLeft, offsetWidth } = thumbs[image];
    const strip = element("strip");
    strip.scrollLeft = offsetLeft - strip.offsetLeft + (offsetWidth - strip.clientWidth) / 2;
    element("status").textContent = `Frame ${frames[image]}`;
    element("facts").innerHTML = properties
      .map((name, i) => `<div><dt>${carousel.escaped(name)}</dt><dd>${carousel.escaped(levels[image][i])}</dd></div>`)
      .join("");
    arrange();
  };

  const choose = async (wanted) => {
    image = wanted;
    element("tiles").setAttribute("aria-busy", true);
    show();
    const [own, strip] = await Promise.all([picture(wanted), loaded(strips[wanted])]);
    if (image !== wanted) {
      return; // Another was chosen in the meantime.
    }
    seen = { grey: grey(own), maps: coloured(strip) };
    const place = Object.assign(element("picture"), { width: own.width, height: own.height });
    place.getContext("2d").drawImage(own, 0, 0);
    draw();
    element("tiles").setAttribute("aria-busy", false);
  };

  const step = (by) => choose((image + by + frames.length) % frames.length);

  element("previous").addEventListener("click", () => step(-1));
  element("next").addEventListener("click", () => step(1));
  element("strip").addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      step(steps[event.key]);
      thumbs[image].focus({ preventScroll: true });
    }
  });
  view.addEventListener("change", draw);
  opacity.addEventListener("input", draw);
  order.addEventListener("change", arrange);

  carousel.saliency = {
    frames,
    losses,
    choose,
    correlation: (of, a, b) => (a === b ? null : (explorer.correlations[of][place(a, b)] ?? null)),
    /** A loss's map over an image. */
    overlay: async (of, loss) => {
      const [own, strip] = await Promise.all([picture(of), loaded(strips[of])]);
      const drawn = grey(own);
      const context = drawn.getContext("2d");
      context.globalAlpha = 0.85;
      context.drawImage(coloured(strip)[loss].over, 0, 0, drawn.width, drawn.height);
      return drawn;
    },
  };

  thumbs.forEach(async (thumb, i) => thumb.append(await picture(i)));
  choose(0);
})();
