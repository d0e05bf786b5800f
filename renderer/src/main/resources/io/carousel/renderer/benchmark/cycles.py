"""Renders a scene that Carousel exported with Blender's path tracer Cycles.

blender -b --factory-startup -P cycles.py -- MODEL.glb SKY.hdr WIDTH HEIGHT [SAMPLES NOISE OUTPUT]...

A pixel gets as many samples as asked for; or fewer once its noise is below NOISE, if that is above 0.
Prints a line for the loading and one for each render: words after "carousel:", then seconds by the
clock and seconds of processor time. Outputs are raw 32-bit floats, four a pixel, lowest row first.
"""

import array
import json
import math
import os
import struct
import sys
import tempfile
import time

import bpy
import numpy

# Debian 12 has NumPy 1.24, which lacks a name that Blender 3.4's importer uses.
if "bool" not in vars(numpy):
    numpy.bool = bool

# Cycles' Gaussian with the standard deviation of Carousel's tent of two pixels, which is the root of
# a sixth; Cycles' is a quarter of what it calls width.
FILTER_WIDTH = 4 / math.sqrt(6)


def main(model, sky, width, height, *renders):
    begin = Clock()
    described = read_json(model)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.import_scene.gltf(filepath=model)
    light_up(described, sky)
    for material in described["materials"]:
        rebuild(bpy.data.materials[material["name"]], material)
    set_up(int(width), int(height), described["cameras"][0]["extras"])
    begin.say("load")
    for samples, noise, output in zip(renders[0::3], renders[1::3], renders[2::3]):
        render(int(samples), float(noise), output)


class Clock:
    """Time since it was made."""

    def __init__(self):
        self.seconds = time.perf_counter()
        self.processor = time.process_time()

    def say(self, what):
        seconds = time.perf_counter() - self.seconds
        processor = time.process_time() - self.processor
        print(f"carousel: {what} {seconds:.4f} {processor:.4f}", flush=True)


def read_json(model):
    with open(model, "rb") as file:
        file.seek(12)
        length = struct.unpack("<I", file.read(4))[0]
        file.seek(4, os.SEEK_CUR)
        return json.loads(file.read(length))


def light_up(described, sky):
    light = described["extensions"]["KHR_lights_punctual"]["lights"][0]
    lamp = next(o for o in bpy.data.objects if o.type == "LIGHT").data
    # The importer takes lux for watts; here both are Carousel's own unit.
    lamp.energy = light["intensity"]
    lamp.color = light["color"]
    lamp.angle = math.radians(light["extras"]["diameter"])
    world = bpy.data.worlds.new("sky")
    world.use_nodes = True
    picture = world.node_tree.nodes.new("ShaderNodeTexEnvironment")
    picture.image = bpy.data.images.load(sky)
    picture.image.colorspace_settings.name = "Linear"
    background = world.node_tree.nodes["Background"]
    world.node_tree.links.new(picture.outputs["Color"], background.inputs["Color"])
    bpy.context.scene.world = world


def rebuild(material, described):
    """Makes a material what Carousel's shader means where Blender's importer cannot know."""
    tree = material.node_tree
    links = tree.links
    output = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
    principled = next(n for n in tree.nodes if n.type == "BSDF_PRINCIPLED")
    extras = described["extras"]
    surface = described["pbrMetallicRoughness"]
    if extras.get("matt"):
        # Lambert's law; the Principled shader's matt surfaces shine where seen from a low angle.
        shader = tree.nodes.new("ShaderNodeBsdfDiffuse")
        shader.inputs["Color"].default_value = surface["baseColorFactor"]
        links.new(shader.outputs[0], output.inputs["Surface"])
        return
    shader = principled.outputs[0]
    if extras["opacity"] < 1:
        through = tree.nodes.new("ShaderNodeBsdfTransparent")
        through.inputs["Color"].default_value = [1 - extras["opacity"]] * 3 + [1]
        own = tree.nodes.new("ShaderNodeBsdfDiffuse")
        own.inputs["Color"].default_value = extras["albedo"] + [1]
        for link in principled.inputs["Base Color"].links:
            links.new(link.from_socket, own.inputs["Color"])
        both = tree.nodes.new("ShaderNodeAddShader")
        links.new(through.outputs[0], both.inputs[0])
        links.new(own.outputs[0], both.inputs[1])
        shader = coated(tree, both.outputs[0], surface["roughnessFactor"])
    coat = described.get("extensions", {}).get("KHR_materials_clearcoat")
    if coat:
        # The Principled shader's clear coat is a quarter of what glTF and Carousel mean.
        principled.inputs["Clearcoat"].default_value = 0
        shader = coated(tree, shader, coat["clearcoatRoughnessFactor"])
    if extras["hollowBack"]:
        geometry = tree.nodes.new("ShaderNodeNewGeometry")
        dark = tree.nodes.new("ShaderNodeBsdfDiffuse")
        dark.inputs["Color"].default_value = [0.012, 0.012, 0.012, 1]
        shader = mixed(tree, geometry.outputs["Backfacing"], shader, dark.outputs[0])
    for link in principled.inputs["Alpha"].links:
        cut = tree.nodes.new("ShaderNodeBsdfTransparent")
        shader = mixed(tree, link.from_socket, cut.outputs[0], shader)
        links.remove(link)
    links.new(shader, output.inputs["Surface"])


def coated(tree, below, roughness):
    """A clear layer of refractive index 1.5 (0.04 straight on) that mirrors its share."""
    share = tree.nodes.new("ShaderNodeFresnel")
    share.inputs["IOR"].default_value = 1.5
    glossy = tree.nodes.new("ShaderNodeBsdfGlossy")
    glossy.distribution = "GGX"
    glossy.inputs["Color"].default_value = [1, 1, 1, 1]
    glossy.inputs["Roughness"].default_value = roughness
    return mixed(tree, share.outputs[0], below, glossy.outputs[0])


def mixed(tree, share, first, second):
    mix = tree.nodes.new("ShaderNodeMixShader")
    tree.links.new(share, mix.inputs[0])
    tree.links.new(first, mix.inputs[1])
    tree.links.new(second, mix.inputs[2])
    return mix.outputs[0]


def set_up(width, height, lens):
    scene = bpy.context.scene
    scene.camera = next(o for o in bpy.data.objects if o.type == "CAMERA")
    scene.camera.data.clip_end = 1e5
    scene.camera.data.shift_x = lens["shiftRight"]
    scene.camera.data.shift_y = lens["shiftUp"]
    scene.render.engine = "CYCLES"
    scene.render.resolution_x = width
    scene.render.resolution_y = height
    scene.render.resolution_percentage = 100
    # What is the same in the next render is not worked out again.
    scene.render.use_persistent_data = True
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_mode = "RGBA"
    scene.render.image_settings.color_depth = "32"
    cycles = scene.cycles
    cycles.device = "CPU"
    cycles.use_denoising = False
    cycles.adaptive_min_samples = 64
    cycles.pixel_filter_type = "GAUSSIAN"
    cycles.filter_width = FILTER_WIDTH


def render(samples, noise, output):
    scene = bpy.context.scene
    scene.cycles.samples = samples
    scene.cycles.use_adaptive_sampling = noise > 0
    scene.cycles.adaptive_threshold = noise
    clock = Clock()
    bpy.ops.render.render()
    clock.say(f"render {samples}")
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "render.exr")
        bpy.data.images["Render Result"].save_render(file)
        image = bpy.data.images.load(file)
        image.colorspace_settings.name = "Linear"
        pixels = array.array("f", bytes(4 * len(image.pixels)))
        image.pixels.foreach_get(pixels)
        bpy.data.images.remove(image)
    with open(output, "wb") as file:
        pixels.tofile(file)


if __name__ == "__main__":
    try:
        main(*sys.argv[sys.argv.index("--") + 1 :])
    except Exception as e:
        # Blender goes on after a script's error, and with exit code 0.
        print(f"carousel: failed {type(e).__name__}: {e}", flush=True)
        sys.exit(1)
