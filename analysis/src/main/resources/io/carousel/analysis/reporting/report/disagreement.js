// The images in which two losses differ most: in the neighbours that they find, and in where they
// look.
(() => {
  const gallery = carousel.gallery;
  const section = document.getElementById("disagreement");
  if (!gallery || !section) {
    return;
  }
  const { frames, losses, properties, picture } = gallery;
  const element = (id) => document.getElementById(`disagreement-${id}`);
  const [first, second] = [element("first"), element("second")];
  const STEP = 6;
  let shown = STEP;

  const common = (a, b, image) => {
    const other = new Set(losses[b].neighbours[image]);
    return losses[a].neighbours[image].filter((neighbour) => other.has(neighbour)).length;
  };
  /** How many of an image's neighbours by a loss have its level of a property. */
  const sharing = (loss, image, { ofImage }) =>
    losses[loss].neighbours[image].filter((neighbour) => ofImage[neighbour] === ofImage[image]).length;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  const link = (image, label, marked) => {
    const made = picture("a", image, label, marked);
    made.href = "#neighbours";
    return made;
  };

  const strip = (loss, image, other) => {
    const near = new Set(losses[other].neighbours[image]);
    const made = document.createElement("div");
    const title = document.createElement("p");
    title.innerHTML = `<b>${carousel.escaped(losses[loss].name)}</b>`;
    const pictures = document.createElement("div");
    pictures.className = "strip";
    losses[loss].neighbours[image].forEach((neighbour, rank) => {
      const shared = near.has(neighbour);
      const label = `Neighbour ${rank + 1} of frame ${frames[image]} by ${losses[loss].name}: frame ${frames[neighbour]}${shared ? ", in common" : ""}`;
      pictures.append(link(neighbour, label, shared));
    });
    made.append(title, pictures);
    return made;
  };

  const row = (image, count, of) => {
    const made = document.createElement("div");
    made.className = "disagreeing";
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", `Frame ${frames[image]}`);
    const query = document.createElement("div");
    const text = document.createElement("p");
    text.innerHTML = `frame ${frames[image]}<br>${count} of ${of} in common`;
    query.append(link(image, `Frame ${frames[image]}: see its neighbours by every loss`, false), text);
    made.append(query, strip(first.selectedIndex, image, second.selectedIndex), strip(second.selectedIndex, image, first.selectedIndex));
    return made;
  };

  const drawNeighbours = () => {
    const [a, b] = [first.selectedIndex, second.selectedIndex];
    if (a === b) {
      element("status").textContent = "Choose two different losses.";
      element("rows").replaceChildren();
      return;
    }
    const counts = frames.map((_, image) => common(a, b, image));
    const of = losses[a].neighbours[0].length;
    // Of as many in common, first those of whose neighbours the two see unlike shares at the image's
    // own levels.
    const unlike = frames.map((_, image) =>
      Math.max(...properties.map((one) => Math.abs(sharing(a, image, one) - sharing(b, image, one)))),
    );
    const order = frames
      .map((_, i) => i)
      .sort((one, other) => counts[one] - counts[other] || unlike[other] - unlike[one] || one - other);
    element("status").textContent =
      `${losses[a].name} and ${losses[b].name} have ${carousel.number(mean(counts))} of ${of} neighbours in common on average; ${counts.filter((count) => count === 0).length} of ${frames.length} images have none.`;
    element("rows").replaceChildren(...order.slice(0, shown).map((image) => row(image, counts[image], of)));
    element("more").disabled = shown >= frames.length;
  };

  const drawMaps = () => {
    const saliency = carousel.saliency;
    const place = element("maps");
    if (!saliency || !place) {
      return;
    }
    const named = (select) => saliency.losses.findIndex(({ name }) => name === select.value);
    const [a, b] = [named(first), named(second)];
    if (a < 0 || b < 0 || a === b) {
      element("saliency-status").textContent = "There are no maps of both losses.";
      place.replaceChildren();
      return;
    }
    const known = saliency.frames
      .map((frame, image) => ({ frame, image, r: saliency.correlation(image, a, b) }))
      .filter(({ r }) => r !== null)
      .sort((one, other) => one.r - other.r);
    element("saliency-status").textContent =
      known.length ? `Their maps correlate at ${carousel.number(mean(known.map(({ r }) => r)))} on average.` : "No correlation is defined.";
    place.replaceChildren(
      ...known.slice(0, 8).map(({ frame, image, r }) => {
        const made = document.createElement("a");
        made.href = "#explorer";
        made.className = "tile pair";
        made.addEventListener("click", () => saliency.choose(image));
        const text = document.createElement("span");
        text.textContent = `frame ${frame}, r ${carousel.number(r)}`;
        const maps = document.createElement("div");
        made.append(maps, text);
        Promise.all([a, b].map((loss) => saliency.overlay(image, loss))).then((drawn) => maps.append(...drawn));
        return made;
      }),
    );
  };

  const draw = () => {
    drawNeighbours();
    drawMaps();
  };

  // The two trained ones that have the fewest neighbours in common come first.
  let least = Infinity;
  const trained = losses.map((_, i) => i).filter((i) => !losses[i].untrained);
  const choice = trained.length > 1 ? trained : losses.map((_, i) => i);
  choice.forEach((a) =>
    choice.filter((b) => b < a).forEach((b) => {
      const own = mean(frames.map((_, image) => common(a, b, image)));
      if (own < least) {
        least = own;
        [first.selectedIndex, second.selectedIndex] = [b, a];
      }
    }),
  );
  element("more").addEventListener("click", () => {
    shown += STEP;
    drawNeighbours();
  });
  first.addEventListener("change", draw);
  second.addEventListener("change", draw);
  draw();
})();
