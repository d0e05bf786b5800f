"""Reads what Carousel wrote, with NumPy alone. Copy this file beside your own program.

    from carousel_dataset import Dataset

    data = Dataset("output/quickstart")
    data.properties["sun_elevation"]          # a level an image
    data.images                               # a path an image
    data.models                               # ['none', 'triplet_0', ...]
    data.embeddings("triplet_0")              # float32, (images, dimensions)
    data.saliency("smoothgrad", "triplet_0")  # {frame: float32 (height, width), 0 to 1}
    data.scores("nr_prec")                    # {model: {property: score}}

Rows are in the order of samples.csv, everywhere.
"""

import csv
import json
import re
from pathlib import Path

import numpy


class Dataset:
    """A folder with samples.csv and images/, and what Carousel computed of it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        with open(self.folder / "samples.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        header, samples = rows[0], rows[1:]
        #: The number of each image.
        self.frames = [int(row[0]) for row in samples]
        #: By name, one level an image: numbers where all levels are, else text.
        self.properties = {
            name: _levels([row[column] for row in samples])
            for column, name in enumerate(header)
            if column > 0
        }

    @property
    def manifest(self):
        """What the dataset is (dataset.json); empty if another program made it."""
        file = self.folder / "dataset.json"
        return json.loads(file.read_text("utf-8")) if file.exists() else {}

    @property
    def images(self):
        """The path of each image."""
        return [self._image(frame) for frame in self.frames]

    def _image(self, frame):
        png = self.folder / "images" / f"{frame}.png"
        jpeg = png.with_suffix(".jpg")
        return jpeg if not png.exists() and jpeg.exists() else png

    def annotation(self, kind, frame):
        """The path of what each pixel of an image is: mask, parts, depth, normals, shadow."""
        return self.folder / "annotations" / kind / f"{frame}.png"

    @property
    def models(self):
        """The models whose embeddings are there, by the names of their files."""
        return sorted(file.stem for file in (self.folder / "embeddings").glob("*.npy"))

    def embeddings(self, model):
        """A model's embeddings: float32 of shape (images, dimensions)."""
        array = numpy.load(self.folder / "embeddings" / f"{model}.npy")
        if len(array) != len(self.frames):
            raise ValueError(f"{model} has {len(array)} rows for {len(self.frames)} images")
        return array

    def origin(self, model):
        """How a model's embeddings came about: loss, weights, dataset; empty if not known."""
        file = self.folder / "embeddings" / f"{model}.json"
        return json.loads(file.read_text("utf-8")) if file.exists() else {}

    def saliency(self, method, model):
        """A model's saliency maps by frame: float32 of shape (height, width), from 0 to 1."""
        folder = self.folder / "saliency" / method
        shard = re.compile(re.escape(model) + r"(\.shard-\d+-of-\d+)?\.npz")
        files = [file for file in sorted(folder.glob("*.npz")) if shard.fullmatch(file.name)]
        if not files:
            raise FileNotFoundError(f"no maps of {model} in {folder}")
        maps = {}
        for file in files:
            with numpy.load(file) as arrays:
                for name in arrays.files:
                    if name.startswith("map_"):
                        stored = arrays[name]
                        full = numpy.float32(numpy.iinfo(stored.dtype).max)
                        maps[int(name[len("map_"):])] = stored.astype(numpy.float32) / full
        return maps

    def scores(self, measure="nr_prec"):
        """The scores of every model by every property, with NaN where there is none."""
        file = self.folder / "evaluation" / f"{measure}.json"
        evaluation = json.loads(file.read_text("utf-8"))
        return {
            model["model"]: {
                name: float("nan") if score is None or score["value"] is None else score["value"]
                for name, score in zip(evaluation["properties"], model["scores"])
            }
            for model in evaluation["models"]
        }


def _levels(texts):
    try:
        return numpy.array([float(text) for text in texts])
    except ValueError:
        return numpy.array(texts)
